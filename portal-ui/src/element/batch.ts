import { failureFrom, failureOf, Refusal } from './failure.ts';
import type { Line } from './line.ts';
import { eachLine } from './ndjson.ts';

export interface Wish {
  p: string;
  lang: string;
  deliver(line: Line): void;
}

/** One request: what is asked for, in which language, and who waits for each. */
export interface Order {
  lang: string;
  wishes: Map<string, Wish[]>;
}

/** Enough for all elements that a parser inserts in one go, too short to be noticed. */
const GATHER_MS = 20;
const MOST = 24;

/** Puts wishes of one language together, at most 24 different portlets to an order. */
export function orders(wishes: Wish[]): Order[] {
  const made: Order[] = [];
  for (const wish of wishes) {
    const { p, lang } = wish;
    let order = made.find(({ lang: its, wishes }) => its === lang && (wishes.has(p) || wishes.size < MOST));
    if (!order) made.push((order = { lang, wishes: new Map() }));
    order.wishes.set(p, [...(order.wishes.get(p) ?? []), wish]);
  }
  return made;
}

/** Gathers what the elements of a page want at the same time into one request, and hands out each line as it comes. */
export class Batch {
  #wishes: Wish[] = [];

  constructor(
    private readonly centre: string,
    private readonly ask: (path: string) => Promise<Response>,
  ) {}

  want(wish: Wish): void {
    if (this.#wishes.push(wish) === 1) setTimeout(() => this.#send(), GATHER_MS);
  }

  #send(): void {
    orders(this.#wishes.splice(0)).forEach(order => void this.#carryOut(order));
  }

  async #carryOut({ lang, wishes }: Order): Promise<void> {
    const waiting = new Set(wishes.keys());
    const deliver = (line: Line) => wishes.get(line.p)?.forEach(wish => wish.deliver(line));
    try {
      const query = new URLSearchParams({ centre: this.centre, lang });
      waiting.forEach(p => query.append('p', p));
      const response = await this.ask(`/portlets?${query}`);
      if (!response.ok || !response.body) throw new Refusal(await failureOf(response));
      await eachLine(response.body, text => {
        const line = JSON.parse(text) as Line;
        if (line.mode !== 'mine') waiting.delete(line.p);
        if (line.error) line.error.status = line.status;
        deliver(line);
      });
      if (waiting.size) throw new Refusal({ status: 0, code: 'no-answer', retry: true });
    } catch (thrown) {
      const error = failureFrom(thrown);
      waiting.forEach(p => deliver({ p, mode: 'view', status: error.status, error }));
    }
  }
}
