/** What was typed and has not reached the server. */
export interface KeptText {
  /** The version that it was written on. */
  version: string;
  fields: Record<string, string>;
  /** When, in milliseconds since 1970, by this computer. */
  at: number;
}

const PREFIX = 'uko-text ';
const LONGEST_MS = 14 * 24 * 60 * 60 * 1000;

/** Keeps unsent texts on this computer, by the place that they belong to, until the server has them or a fortnight passed. */
export class KeptTexts {
  constructor(
    private readonly store: Storage | undefined,
    private readonly now: () => number = Date.now,
  ) {}

  keep(place: string, version: string, fields: Record<string, string>): void {
    const kept: KeptText = { version, fields, at: this.now() };
    try {
      this.store?.setItem(PREFIX + place, JSON.stringify(kept));
    } catch {
      // The store is full or forbidden: the text still stands in the form, and is tried again with the next keystroke.
    }
  }

  find(place: string): KeptText | undefined {
    this.#forgetOld();
    return this.#read(PREFIX + place);
  }

  forget(place: string): void {
    this.store?.removeItem(PREFIX + place);
  }

  #forgetOld(): void {
    for (const name of Object.keys(this.store ?? {})) {
      if (!name.startsWith(PREFIX)) continue;
      const kept = this.#read(name);
      if (!kept || this.now() - kept.at > LONGEST_MS) this.store!.removeItem(name);
    }
  }

  #read(name: string): KeptText | undefined {
    try {
      const kept = JSON.parse(this.store?.getItem(name) ?? 'null') as KeptText | null;
      return kept ?? undefined;
    } catch {
      return undefined;
    }
  }
}

/** A page may have no store: its policy or the reader's settings forbid it. */
export function storeOfThisComputer(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
