import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { inputRules, InputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { MarkType, NodeType, Schema } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';

/** What keys do, as in the office programs that authors know. */
export function keys(schema: Schema, own: Record<string, Command>): Plugin[] {
  const { hard_break, list_item } = schema.nodes;
  const bound: Record<string, Command> = {
    ...own,
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': toggleMark(schema.marks['strong'] as MarkType),
    'Mod-i': toggleMark(schema.marks['em'] as MarkType),
    'Mod-u': toggleMark(schema.marks['underline'] as MarkType),
    Backspace: undoInputRule,
    'Shift-Enter': chainCommands(exitCode, breakWith(hard_break as NodeType)),
  };
  if (list_item) Object.assign(bound, ofLists(list_item));
  else bound['Enter'] = () => true;
  return [keymap(bound), keymap(baseKeymap)];
}

/** Tab moves between cells and nests items; where it can do neither it leads out of the text, as everywhere. */
function ofLists(item: NodeType): Record<string, Command> {
  return {
    Enter: splitListItem(item),
    Tab: chainCommands(goToNextCell(1), sinkListItem(item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(item)),
  };
}

function breakWith(type: NodeType): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
    return true;
  };
}

/** Few, for a text that changes under the hand annoys: lists, the dash, and quotation marks in Russian. */
export function rules(schema: Schema, russian: boolean): Plugin {
  const { bullet_list, ordered_list } = schema.nodes;
  const made: InputRule[] = [new InputRule(/ -- $/, ' — ')];
  if (bullet_list) made.push(wrappingInputRule(/^\s*[-–•]\s$/, bullet_list));
  if (ordered_list) made.push(wrappingInputRule(/^1[.)]\s$/, ordered_list));
  if (russian) made.push(new InputRule(/(?:^|[\s(\u{a0}«])(")$/u, '«'), new InputRule(/"$/, '»'));
  return inputRules({ rules: made });
}
