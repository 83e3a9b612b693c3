import { ORIGIN } from './origin.ts';
import type { Grant } from './tokens.ts';

/** Opens our own window to sign in, and calls once it says, from exactly our origin, that somebody did. */
export function signIn(then: (grant: Partial<Grant> | undefined) => void): void {
  const page = encodeURIComponent(location.origin);
  const ours = open(`${ORIGIN}/sign-in?close=1&origin=${page}`, 'uko-sign-in', 'popup,width=520,height=680');
  const stop = new AbortController();
  const hear = (event: MessageEvent) => {
    if (event.origin !== ORIGIN || event.source !== ours) return;
    stop.abort();
    then(event.data?.grant);
  };
  addEventListener('message', hear, { signal: stop.signal });
}
