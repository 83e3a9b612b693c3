import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { Conflict, Page, Reply, State } from '../src/editor/draft.ts';
import { Draft } from '../src/editor/draft.ts';
import { KeptTexts } from '../src/editor/kept-texts.ts';

/** A store as browsers have it. */
class Store {
  [name: string]: unknown;
  getItem = (name: string) => (this[name] as string | undefined) ?? null;
  setItem = (name: string, value: string) => void (this[name] = value);
  removeItem = (name: string) => void delete this[name];
}

/** Somebody who writes, and a server that answers as it is told. */
class Writer implements Page {
  readonly place = '/portlets/employee-book/editor/save-section?section=day';
  text = 'а';
  on = '7';
  shown: State[] = [];
  sent: { text: string; version: string; key: string }[] = [];
  conflicts: Conflict[] = [];
  answer: (text: string) => Promise<Reply> = async () => ({ kind: 'saved', version: String(Number(this.on) + 1) });
  readonly kept = new KeptTexts(new Store() as unknown as Storage);
  #keys = 0;

  version = () => this.on;
  fields = () => ({ 'field-text': this.text });
  readonly draft = new Draft(this, this.kept, () => `key-${++this.#keys}`);
  saved = (version: string) => void (this.on = version);
  conflict = (conflict: Conflict) => void this.conflicts.push(conflict);
  refused = () => {};
  show = (state: State) => void this.shown.push(state);

  async send(fields: Record<string, string>, version: string, key: string): Promise<Reply> {
    this.sent.push({ text: fields['field-text']!, version, key });
    return this.answer(this.text);
  }

  types(text: string): void {
    this.text = text;
    this.draft.touch();
  }
}

async function passes(ms: number): Promise<void> {
  mock.timers.tick(ms);
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

function timed(name: string, run: (writer: Writer) => Promise<void>): void {
  test(name, async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
    try {
      await run(new Writer());
    } finally {
      mock.timers.reset();
    }
  });
}

timed('a pause in writing saves, on the version that came last', async writer => {
  writer.types('аб');
  await passes(1000);
  writer.types('абв');
  await passes(1100);
  assert.deepEqual(writer.sent, []);
  await passes(200);
  writer.types('абвг');
  await passes(1300);
  assert.deepEqual(writer.sent.map(({ text, version }) => [text, version]), [['абв', '7'], ['абвг', '8']]);
  assert.equal(writer.shown.at(-1), 'saved');
  assert.equal(writer.kept.find(writer.place), undefined);
});

timed('who never pauses is saved every ten seconds', async writer => {
  for (let second = 0; second < 12; second++) {
    writer.types(`${writer.text}а`);
    await passes(1000);
  }
  assert.equal(writer.sent.length, 1);
});

timed('what is typed while a save is under way goes with the next, and never on the same version', async writer => {
  let done: (reply: Reply) => void = () => {};
  writer.answer = () => new Promise(resolve => (done = resolve));
  writer.types('аб');
  await passes(1300);
  writer.types('абв');
  await passes(5000);
  assert.equal(writer.sent.length, 1);
  done({ kind: 'saved', version: '8' });
  await passes(5000);
  assert.deepEqual(writer.sent.map(({ version }) => version), ['7', '8']);
});

timed('without a connection the text is kept here, and sent again under the same key until it arrives', async writer => {
  writer.answer = () => Promise.reject(new TypeError('Failed to fetch'));
  writer.types('аб');
  await passes(1300);
  assert.equal(writer.shown.at(-1), 'offline');
  assert.deepEqual(writer.kept.find(writer.place)?.fields, { 'field-text': 'аб' });
  writer.answer = async () => ({ kind: 'saved', version: '8' });
  await passes(3100);
  assert.deepEqual(writer.sent.map(({ key, version }) => [key, version]), [['key-1', '7'], ['key-1', '7']]);
  assert.equal(writer.kept.find(writer.place), undefined);
});

timed('a quarrel stops saving until the author has chosen', async writer => {
  const conflict = { version: '9', fields: [{ field: 'field-text', yours: 'аб', theirs: 'ав', merged: 'абв', clash: false }] };
  writer.answer = async () => ({ kind: 'conflict', conflict });
  writer.types('аб');
  await passes(1300);
  writer.types('абб');
  await passes(60_000);
  assert.equal(writer.sent.length, 1);
  assert.deepEqual(writer.conflicts, [conflict]);
  assert.deepEqual(writer.kept.find(writer.place)?.fields, { 'field-text': 'абб' });
  writer.answer = async () => ({ kind: 'saved', version: '10' });
  writer.text = 'абв';
  writer.on = '9';
  writer.draft.resolved();
  await passes(0);
  assert.deepEqual(writer.sent.at(-1), { text: 'абв', version: '9', key: 'key-2' });
});

timed('a refused text stays here and is not sent again by itself', async writer => {
  writer.answer = async () => ({ kind: 'refused', status: 422, told: {} });
  writer.types('');
  await passes(60_000);
  assert.equal(writer.sent.length, 1);
  assert.equal(writer.shown.at(-1), 'refused');
  assert.ok(writer.kept.find(writer.place));
});

test('a text is forgotten after a fortnight, and a store that fails is no failure', () => {
  let now = 0;
  const kept = new KeptTexts(new Store() as unknown as Storage, () => now);
  kept.keep('here', '7', { 'field-text': 'аб' });
  now = 13 * 24 * 3_600_000;
  assert.equal(kept.find('here')?.version, '7');
  now = 15 * 24 * 3_600_000;
  assert.equal(kept.find('here'), undefined);
  const full = { setItem: () => assert.fail('full'), getItem: () => null, removeItem: () => {} };
  new KeptTexts(full as unknown as Storage).keep('here', '1', {});
});
