import { Batch } from './batch.ts';
import { failureOf, Refusal } from './failure.ts';
import { ORIGIN } from './origin.ts';
import { Stream } from './stream.ts';
import type { Grant } from './tokens.ts';
import { Tokens } from './tokens.ts';

/** What the elements of a page that speak for the same person in the same centre share. */
export class Connection {
  static readonly #open = new Map<string, Connection>();

  static to(centre: string, tokenUrl: string | null): Connection {
    const key = `${centre} ${tokenUrl}`;
    const open = this.#open.get(key) ?? new Connection(centre, tokenUrl);
    this.#open.set(key, open);
    return open;
  }

  readonly batch: Batch;
  readonly stream: Stream;
  #tokens: Tokens | undefined;

  private constructor(
    readonly centre: string,
    tokenUrl: string | null,
  ) {
    if (tokenUrl !== null) this.#tokens = new Tokens(() => askHost(tokenUrl));
    this.batch = new Batch(centre, path => this.ask(path));
    this.stream = new Stream(centre, (path, init) => this.ask(path, init));
  }

  /** Sends with the bearer or the session; a bearer that is refused is renewed and the same is sent once more. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const token = await this.#tokens?.value();
    const response = await send(path, init, token);
    if (response.status !== 401 || !this.#tokens || !token) return response;
    return send(path, init, await this.#tokens.insteadOf(token));
  }

  /** Takes the bearer that our own window gave after a person signed in there; a page of ours has its session. */
  signedIn(grant: Partial<Grant> | undefined, again: () => void): void {
    if (grant?.token) {
      this.#tokens ??= new Tokens(() => Promise.reject(new Refusal({ status: 401, code: 'signed-out' })));
      this.#tokens.accept(grant as Grant);
    }
    again();
    this.stream.tellAll();
  }
}

function send(path: string, init: RequestInit, token: string | undefined): Promise<Response> {
  const headers = new Headers(init.headers);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  return fetch(ORIGIN + path, { ...init, headers, credentials: token ? 'omit' : 'same-origin' });
}

async function askHost(tokenUrl: string): Promise<Grant> {
  const response = await fetch(tokenUrl, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (response.ok) return (await response.json()) as Grant;
  throw new Refusal({ ...(await failureOf(response)), code: 'host-token' });
}
