/** What the host's back end got for its user from `POST /embed/tokens`. */
export interface Grant {
  token: string;
  expiresIn: number;
  now: string;
}

interface Held {
  value: string;
  renewAt: number;
  endsAt: number;
}

/**
 * The bearer of one person in one centre: in memory alone, renewed when two thirds of its life are over.
 *
 * Time is the server's. The local clock only measures what passed since; it never jumps, and may be wrong by years.
 */
export class Tokens {
  #held: Held | undefined;
  #asked: Promise<string> | undefined;
  #ahead = -Infinity;

  constructor(
    private readonly grant: () => Promise<Grant>,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  async value(): Promise<string> {
    const held = this.#held;
    if (!held) return this.#ask();
    const now = this.clock() + this.#ahead;
    if (now < held.renewAt) return held.value;
    // A host that can't renew just now costs nothing while the old one still lives.
    return now < held.endsAt ? this.#ask().catch(() => held.value) : this.#ask();
  }

  /** Answers another token than the one that was refused; several that were refused together ask once. */
  async insteadOf(refused: string): Promise<string> {
    return this.#held && this.#held.value !== refused ? this.#held.value : this.#ask();
  }

  accept(grant: Grant): string {
    const now = Date.parse(grant.now);
    // News of the time can only be late, so the largest difference is the nearest to the truth.
    this.#ahead = Math.max(this.#ahead, now - this.clock());
    const life = grant.expiresIn * 1000;
    this.#held = { value: grant.token, renewAt: now + (life * 2) / 3, endsAt: now + life };
    return grant.token;
  }

  #ask(): Promise<string> {
    this.#asked ??= this.grant()
      .then(grant => this.accept(grant))
      .finally(() => (this.#asked = undefined));
    return this.#asked;
  }
}
