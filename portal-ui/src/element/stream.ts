import { Events } from './sse.ts';
import { eachPiece } from './ndjson.ts';

export interface Watcher {
  /** The portlet, as `module/portlet`. */
  readonly portlet: string;
  /** Asks for the fragment again; an unchanged one costs a 304. */
  refresh(): void;
}

/** The server pings every 20 seconds; after two missed ones the line is dead, whatever TCP believes. */
const SILENCE_MS = 45_000;
/** A browser opens six connections to a plain-HTTP server in all its tabs, so a hidden page gives its own back. */
const HIDDEN_MS = 10_000;
const LONGEST_WAIT_MS = 30_000;

/** 1, 2, 4 … 30 seconds, each shortened by chance, so that a restarted server is not met by all pages at once. */
export function waitBefore(attempt: number, chance = Math.random()): number {
  return Math.min(1000 * 2 ** attempt, LONGEST_WAIT_MS) * (0.5 + chance / 2);
}

/** One stream for a page and centre: says which fragments are stale, and that all may be after it was cut. */
export class Stream {
  readonly #watchers = new Set<Watcher>();
  #line: AbortController | undefined;
  #watched = '';
  #attempt = 0;
  #timer = 0;
  #cut = false;

  constructor(
    private readonly centre: string,
    private readonly ask: (path: string, init: RequestInit) => Promise<Response>,
  ) {
    document.addEventListener('visibilitychange', () => this.#later(document.hidden ? HIDDEN_MS : 0));
    addEventListener('online', () => this.#later(0));
  }

  watch(watcher: Watcher): void {
    this.#watchers.add(watcher);
    this.#later(50);
  }

  unwatch(watcher: Watcher): void {
    this.#watchers.delete(watcher);
    this.#later(1000);
  }

  /** Has every element ask again, and the line tried at once. */
  tellAll(): void {
    this.#tell(this.#watchers);
    if (!this.#line) this.#later(0);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#settle(), wait);
  }

  /** Opens, reopens or closes, so that the line is as it should be now. */
  #settle(): void {
    const wanted = document.hidden ? '' : this.#portlets().join();
    if (wanted === this.#watched && (this.#line || !wanted)) return;
    const former = this.#line;
    if (!wanted) this.#cut = this.#watchers.size > 0;
    this.#watched = wanted;
    this.#line = wanted ? new AbortController() : undefined;
    if (this.#line) void this.#read(this.#line, () => former?.abort());
    else former?.abort();
  }

  #portlets(): string[] {
    return [...new Set([...this.#watchers].map(watcher => watcher.portlet))].sort();
  }

  async #read(line: AbortController, opened: () => void): Promise<void> {
    const query = new URLSearchParams({ centre: this.centre });
    this.#portlets().forEach(portlet => query.append('p', portlet));
    let silence = 0;
    const heard = () => {
      clearTimeout(silence);
      silence = window.setTimeout(() => line.abort(), SILENCE_MS);
    };
    try {
      heard();
      const response = await this.ask(`/stream?${query}`, { signal: line.signal });
      opened();
      if (response.status >= 400 && response.status < 500) return this.#dismiss(line, response.status);
      if (!response.ok || !response.body) throw response.status;
      this.#attempt = 0;
      if (this.#cut) this.tellAll();
      this.#cut = false;
      const events = new Events();
      await eachPiece(response.body, piece => {
        heard();
        events.push(piece).forEach(({ event, data }) => event === 'stale' && this.#stale(data));
      });
    } catch {
      opened();
    }
    clearTimeout(silence);
    this.#broken(line);
  }

  /** A refused stream is asked for seldom: the fragments themselves tell the reader why. */
  #dismiss(line: AbortController, status: number): void {
    this.#attempt = status === 429 ? this.#attempt : 5;
    this.#broken(line);
  }

  #broken(line: AbortController): void {
    if (this.#line !== line) return;
    this.#line = undefined;
    this.#cut = true;
    this.#later(waitBefore(this.#attempt++));
  }

  #stale(data: string): void {
    const { p } = JSON.parse(data) as { p: string };
    this.#tell([...this.#watchers].filter(watcher => watcher.portlet === p.split('?')[0]));
  }

  #tell(watchers: Iterable<Watcher>): void {
    for (const watcher of watchers) setTimeout(() => watcher.refresh(), Math.random() * 200);
  }
}
