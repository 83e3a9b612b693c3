import type { KeptTexts } from './kept-texts.ts';

export type State = 'clean' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'signedOut' | 'refused' | 'failed' | 'stopped';

/** Two versions of one field, and both changes in one text. */
export interface Difference {
  field: string;
  yours: string;
  theirs: string;
  merged: string;
  /** Whether both changed the same words, so that the merge needs a person. */
  clash: boolean;
}

export interface Conflict {
  version: string;
  fields: Difference[];
}

/** What the server said to a save. */
export type Reply =
  | { kind: 'saved'; version: string }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'refused'; status: number; told: unknown };

/** The form that is saved, and what is seen of the saving. */
export interface Page {
  readonly place: string;
  version(): string;
  fields(): Record<string, string>;
  /** Sends these fields under an idempotency key; throws where the server can't be reached. */
  send(fields: Record<string, string>, version: string, key: string): Promise<Reply>;
  saved(version: string): void;
  conflict(conflict: Conflict): void;
  refused(told: unknown): void;
  show(state: State): void;
}

/** When a writer pauses. */
const PAUSE_MS = 1200;
/** At the latest after this, however fast somebody types. */
const LONGEST_MS = 10_000;
const KEEP_MS = 250;
const RETRY_MS = [3000, 10_000, 30_000];

/**
 * Saves a form in the background: one save at a time, never two texts on one version. What is not saved yet is kept on
 * this computer; a text is forgotten there only when the server has said that it has it.
 */
export class Draft {
  #sent: string;
  #saving: Promise<void> | undefined;
  #attempt = 0;
  #key: { body: string; value: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #stopped = false;

  constructor(
    private readonly page: Page,
    private readonly kept: KeptTexts,
    private readonly newKey: () => string,
  ) {
    this.#sent = this.#body();
  }

  /** Whether all that stands in the form is on the server. */
  get clean(): boolean {
    return this.#body() === this.#sent;
  }

  /** Something was typed. */
  touch(): void {
    if (this.clean) return;
    this.page.show(this.#stopped ? 'stopped' : 'unsaved');
    this.#keeping ??= setTimeout(() => this.keep(), KEEP_MS);
    this.#since ||= Date.now();
    this.#later(Math.min(PAUSE_MS, Math.max(0, this.#since + LONGEST_MS - Date.now())));
  }

  /** Keeps the text on this computer now. */
  keep(): void {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    if (!this.clean) this.kept.keep(this.page.place, this.page.version(), this.page.fields());
  }

  /** Saves at once what is not saved; ends when that was answered. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#saving) await this.#saving;
    if (this.#stopped || this.clean) return;
    this.#saving = this.#save().finally(() => (this.#saving = undefined));
    await this.#saving;
  }

  /** Whether a save is under way. */
  get saving(): boolean {
    return this.#saving !== undefined;
  }

  /** Ends when no save is under way. */
  async rest(): Promise<void> {
    await this.#saving;
  }

  /** Sends nothing until something more is typed. */
  pause(): void {
    clearTimeout(this.#timer);
  }

  /** What stands in the form now is what the server has. */
  accept(): void {
    this.pause();
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    this.#stopped = false;
    this.#since = 0;
    this.#sent = this.#body();
    this.kept.forget(this.page.place);
  }

  /** The author chose what stays, made on this version. */
  resolved(): void {
    this.#stopped = false;
    this.touch();
    void this.flush();
  }

  async #save(): Promise<void> {
    this.keep();
    const body = this.#body();
    const fields = this.page.fields();
    this.page.show('saving');
    try {
      this.#answered(await this.page.send(fields, this.page.version(), this.#keyFor(body)), body);
    } catch {
      this.#again('offline');
    }
  }

  /** The same text sent again bears the same key: perhaps it was saved and only the answer was lost. */
  #keyFor(body: string): string {
    if (this.#key?.body !== body) this.#key = { body, value: this.newKey() };
    return this.#key.value;
  }

  #answered(reply: Reply, body: string): void {
    switch (reply.kind) {
      case 'saved':
        return this.#done(reply.version, body);
      case 'conflict':
        this.#stopped = true;
        this.#key = undefined;
        this.page.show('stopped');
        return this.page.conflict(reply.conflict);
      case 'refused':
        return this.#refusedWith(reply.status, reply.told);
    }
  }

  #done(version: string, body: string): void {
    this.#attempt = 0;
    this.#since = 0;
    this.#key = undefined;
    this.#sent = body;
    this.page.saved(version);
    if (this.clean) {
      this.kept.forget(this.page.place);
      this.page.show('saved');
    } else {
      this.touch();
    }
  }

  #refusedWith(status: number, told: unknown): void {
    this.#key = undefined;
    if (status === 429 || status >= 500) return this.#again('failed');
    this.#since = 0;
    this.page.show(status === 401 ? 'signedOut' : 'refused');
    this.page.refused(told);
    if (status === 401) this.#later(RETRY_MS.at(-1)!);
  }

  #again(state: State): void {
    this.page.show(state);
    this.#later(RETRY_MS[Math.min(this.#attempt++, RETRY_MS.length - 1)]!);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #body(): string {
    return JSON.stringify(this.page.fields());
  }
}
