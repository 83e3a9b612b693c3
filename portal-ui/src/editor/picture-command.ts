import type { Command } from 'prosemirror-state';
import { NodeSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { make } from '../element/dom.ts';
import type { Ask } from './ask.ts';
import type { Pictures } from './uploads.ts';
import type { Words } from './words.ts';

/** Asks for a file and for words in its place, or for other words where a picture is selected. */
export function pictureCommand(ask: Ask, words: Words, pictures: Pictures, given?: File): Command {
  return (state, dispatch, view) => {
    const { selection } = state;
    const chosen = selection instanceof NodeSelection && selection.node.type.name === 'image' ? selection.node : undefined;
    if (!dispatch || !view) return Boolean(chosen) || selection.$from.parent.inlineContent;
    const alt = make('input', { type: 'text', maxlength: '300', autocomplete: 'off', value: chosen?.attrs['alt'] ?? '' });
    const altQuestion = { label: words.pictureAlt, hint: words.pictureAltHint, input: alt };
    if (chosen) {
      const act = () => rename(view, selection.from, alt.value.trim(), words);
      ask.ask(words.picture, [altQuestion], { label: words.apply, act });
      return true;
    }
    const file = make('input', { type: 'file', accept: 'image/png,image/jpeg' });
    const fileQuestion = given ? [] : [{ label: words.pictureFile, input: file }];
    const act = () => insert(view, given ?? file.files?.[0], alt.value.trim(), pictures, words);
    ask.ask(words.picture, [...fileQuestion, altQuestion], { label: words.insert, act });
    return true;
  };
}

function rename(view: EditorView, at: number, alt: string, words: Words): string {
  if (!alt) return words.pictureNoAlt;
  view.dispatch(view.state.tr.setNodeAttribute(at, 'alt', alt));
  return '';
}

async function insert(view: EditorView, file: File | undefined, alt: string, pictures: Pictures, words: Words): Promise<string> {
  if (!file || !fits(file)) return words.pictureNoFile;
  if (!alt) return words.pictureNoAlt;
  const uploaded = await pictures.upload(file);
  if ('problem' in uploaded) return uploaded.problem || words.pictureFailed;
  const image = view.state.schema.nodes['image']!.create({ src: `file:${uploaded.hash}`, alt });
  view.dispatch(view.state.tr.replaceSelectionWith(image).scrollIntoView());
  return '';
}

const MOST_BYTES = 5_000_000;

export function fits(file: File): boolean {
  return /^image\/(png|jpeg)$/.test(file.type) && file.size <= MOST_BYTES;
}
