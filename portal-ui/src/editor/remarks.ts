import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { Plugin, PluginKey } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Quote } from './quotes.ts';
import { findQuote, quoteAt } from './quotes.ts';

/** A comment on some words of one field. */
export interface Remark extends Quote {
  id: string;
  field: string;
  resolved: boolean;
}

const KEY = new PluginKey<DecorationSet>('remarks');

/** Marks the words that comments speak of; the marks move with the words while somebody writes. */
export function remarksPlugin(chosen: (id: string) => void): Plugin {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (made, marks) => {
        const told = made.getMeta(KEY) as Remark[] | undefined;
        return told ? marksOf(made.doc, told) : marks.map(made.mapping, made.doc);
      },
    },
    props: {
      decorations: state => KEY.getState(state),
      handleClick: (view, at) => {
        const mark = KEY.getState(view.state)?.find(at, at)[0];
        if (mark) chosen((mark.spec as { id: string }).id);
        return false;
      },
    },
  });
}

export function showRemarks(view: EditorView, remarks: Remark[]): void {
  view.dispatch(view.state.tr.setMeta(KEY, remarks).setMeta('addToHistory', false));
}

/** Leads to the words that a comment speaks of; answers whether they are in this text. */
export function leadTo(view: EditorView, id: string): boolean {
  const mark = KEY.getState(view.state)?.find(undefined, undefined, spec => (spec as { id: string }).id === id)[0];
  if (!mark) return false;
  const { node } = view.domAtPos(mark.from + 1);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
  return true;
}

function marksOf(doc: Node, remarks: Remark[]): DecorationSet {
  const { text, places } = textOf(doc);
  const marks = remarks.filter(({ resolved }) => !resolved).flatMap(remark => {
    const found = findQuote(text, remark);
    if (!found) return [];
    const attributes = { class: 'uko-commented' };
    return [Decoration.inline(places[found[0]]!, places[found[1] - 1]! + 1, attributes, { id: remark.id })];
  });
  return DecorationSet.create(doc, marks);
}

/** The words of a text with a line's end after each block, and where in the document each character stands. */
export function textOf(doc: Node): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  const add = (words: string, at: number) => {
    for (let n = 0; n < words.length; n++) places.push(at + n);
    text += words;
  };
  doc.descendants((node, at) => {
    if (node.isText) add(node.text!, at);
    else if (node.type.name === 'hard_break') add('\n', at);
    else if (node.isTextblock && text) add('\n', at);
  });
  return { text, places };
}

/** What is selected, as a quotation. */
export function selectedQuote(state: EditorState): Quote | undefined {
  const { from, to, empty } = state.selection;
  if (empty) return undefined;
  const { text, places } = textOf(state.doc);
  const start = places.findIndex(place => place >= from);
  const end = places.filter(place => place < to).length - 1;
  return start < 0 || end < start ? undefined : quoteAt(text, start, end + 1);
}

export function commentCommand(open: (quote: Quote) => void): Command {
  return (state, dispatch) => {
    if (state.selection.empty) return false;
    const quote = dispatch && selectedQuote(state);
    if (quote?.quote.trim()) open(quote);
    return true;
  };
}
