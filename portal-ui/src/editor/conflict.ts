import { button, make } from '../element/dom.ts';
import type { Conflict, Difference } from './draft.ts';
import { readHtml } from './html.ts';
import { DOMSerializer } from 'prosemirror-model';
import { BLOCK } from './schema.ts';
import type { Words } from './words.ts';

type Side = 'yours' | 'theirs' | 'merged';

/** Both texts and both changes together, field by field: nobody's text wins by itself. */
export function conflictPanel(
  conflict: Conflict,
  words: Words,
  labelOf: (field: string) => string,
  choose: (fields: Record<string, string>) => void,
): HTMLElement {
  const all = (side: Side) => () => choose(Object.fromEntries(conflict.fields.map(each => [each.field, each[side]])));
  const clash = conflict.fields.some(each => each.clash);
  const told = make('div', {}, make('p', { class: 'uko-card-title' }, words.conflictTitle), make('p', {}, words.conflictText));
  told.append(...conflict.fields.map(each => texts(each, words, labelOf(each.field))));
  if (clash) told.append(make('p', {}, words.clash));
  told.append(
    make(
      'div',
      { class: 'uko-toolbar' },
      button('primary', words.takeMerged, all('merged')),
      button('secondary', words.takeYours, all('yours')),
      button('secondary', words.takeTheirs, all('theirs')),
    ),
  );
  return make('div', { class: 'uko-notice uko-warning uko-conflict', role: 'alert' }, told);
}

function texts(difference: Difference, words: Words, label: string): HTMLElement {
  const text = (title: string, html: string) =>
    make('div', {}, make('p', { class: 'uko-label' }, title), make('div', { class: 'uko-version uko-prose' }, shown(html, words)));
  const three = [text(words.yours, difference.yours), text(words.theirs, difference.theirs), text(words.merged, difference.merged)];
  const heading = make('p', { class: 'uko-label' }, label);
  return make('div', { class: 'uko-difference' }, ...(label ? [heading] : []), make('div', { class: 'uko-grid' }, ...three));
}

/** Only what the schema knows comes to the page. */
function shown(html: string, words: Words): Node {
  if (!html.trim()) return make('em', {}, words.empty);
  return DOMSerializer.fromSchema(BLOCK).serializeFragment(readHtml(BLOCK, html).content, { document });
}
