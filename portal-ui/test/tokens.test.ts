import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Tokens } from '../src/element/tokens.ts';

const SERVER_START = Date.parse('2026-11-23T10:00:00Z');

/** A host whose server clock runs with the local one, but years apart. */
class Host {
  local = 5_000;
  asked = 0;
  down = false;
  staleBy = 0;

  tokens = new Tokens(
    async () => {
      if (this.down) throw new Error('host is down');
      this.asked++;
      const now = new Date(SERVER_START + this.local - this.staleBy).toISOString();
      return { token: `token-${this.asked}`, expiresIn: 300, now };
    },
    () => this.local,
  );

  passes(seconds: number): void {
    this.local += seconds * 1000;
  }
}

test('one token serves until two thirds of its life are over', async () => {
  const host = new Host();
  assert.equal(await host.tokens.value(), 'token-1');
  host.passes(199);
  assert.equal(await host.tokens.value(), 'token-1');
  host.passes(2);
  assert.equal(await host.tokens.value(), 'token-2');
});

test('those who ask at once share one request', async () => {
  const host = new Host();
  const values = await Promise.all([host.tokens.value(), host.tokens.value(), host.tokens.value()]);
  assert.deepEqual(values, ['token-1', 'token-1', 'token-1']);
  assert.equal(host.asked, 1);
});

test('a token that the host had kept for a while is known to be older', async () => {
  const host = new Host();
  await host.tokens.value();
  host.passes(210);
  host.staleBy = 150_000;
  await host.tokens.value();
  host.passes(60);
  host.staleBy = 0;
  assert.equal(await host.tokens.value(), 'token-3');
});

test('while the host is down an old token serves to its end, and not beyond', async () => {
  const host = new Host();
  await host.tokens.value();
  host.down = true;
  host.passes(250);
  assert.equal(await host.tokens.value(), 'token-1');
  host.passes(51);
  await assert.rejects(host.tokens.value(), /host is down/);
});

test('a refused token is replaced once, however many were refused with it', async () => {
  const host = new Host();
  const refused = await host.tokens.value();
  const [first, second] = await Promise.all([host.tokens.insteadOf(refused), host.tokens.insteadOf(refused)]);
  assert.deepEqual([first, second, await host.tokens.insteadOf(refused)], ['token-2', 'token-2', 'token-2']);
});
