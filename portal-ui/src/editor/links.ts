import type { Command } from 'prosemirror-state';
import { button, make } from '../element/dom.ts';
import type { Ask } from './ask.ts';
import { addressOf, linkRange, setLink } from './commands.ts';
import type { Words } from './words.ts';

/** Asks where what is selected is to lead. */
export function linkCommand(ask: Ask, words: Words): Command {
  return (state, dispatch, view) => {
    if (!dispatch || !view) return state.selection.$from.parent.isTextblock;
    const range = linkRange(state);
    const input = make('input', { type: 'text', inputmode: 'url', autocomplete: 'off', value: range.href });
    const set = (href: string) => setLink(state.schema, range, href)(view.state, view.dispatch, view);
    const act = () => {
      const address = addressOf(input.value);
      if (!address) return words.addressWrong;
      set(address);
      return '';
    };
    const unlink = button('secondary', words.unlink, () => {
      set('');
      ask.close();
    });
    ask.ask(words.link, [{ label: words.address, hint: words.addressHint, input }], { label: words.apply, act }, ...(range.href ? [unlink] : []));
    return true;
  };
}
