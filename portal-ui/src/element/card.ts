import { button, make } from './dom.ts';
import type { Failure } from './failure.ts';
import type { Sentence, Words } from './words.ts';

export function skeleton(words: Words): HTMLElement {
  const line = () => make('span', { class: 'uko-skeleton-line' });
  return make('div', { class: 'uko-skeleton', role: 'img', 'aria-label': words.loading }, line(), line(), line());
}

/** Says quietly, in the fragment's own place, why it is not there and what can be done. */
export function card(failure: Failure, words: Words, actions: HTMLElement[]): HTMLElement {
  return make('div', { class: 'uko-card uko-quiet' }, ...told(failure, words, sentence(failure)), ...row(actions));
}

/** Says the same above what stays as it is: a form that was filled in, a fragment that may be old. */
export function notice(failure: Failure, words: Words, actions: HTMLElement[], what = sentence(failure)): HTMLElement {
  const kind = failure.status === 409 || failure.code === 'offline' ? 'warning' : 'error';
  const attributes = { class: `uko-notice uko-${kind} uko-${failure.code}`, role: 'alert' };
  return make('div', attributes, make('div', {}, ...told(failure, words, what), ...row(actions)));
}

export function retryButton(failure: Failure, words: Words, retry: () => void): HTMLElement[] {
  return failure.retry ? [button('secondary', words.retry, retry)] : [];
}

/** The server tells its own reasons; ours are for when it could not be asked. */
function sentence({ code }: Failure): Sentence {
  return code === 'offline' ? 'offline' : code === 'host-token' ? 'unknown' : 'failed';
}

function told(failure: Failure, words: Words, what: Sentence): HTMLElement[] {
  const [title, message] = words[what] as [string, string];
  // What a person reads out to support; what was filled in wrongly or changed meanwhile is nothing for them.
  const trace = [409, 422, 0].includes(failure.status) ? [] : [failure.code, failure.requestId].filter(Boolean);
  const lines = [
    make('p', { class: 'uko-card-title' }, failure.title || title),
    make('p', {}, failure.message || message),
    make('p', { class: 'uko-meta' }, trace.join(' · ')),
  ];
  return lines.filter(line => line.textContent);
}

function row(actions: HTMLElement[]): HTMLElement[] {
  return actions.length ? [make('div', { class: 'uko-toolbar' }, ...actions)] : [];
}
