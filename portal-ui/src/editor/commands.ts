import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import type { MarkType, Node, NodeType, ResolvedPos, Schema } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';

/** Makes a list of the paragraphs, changes the kind of the list that they stand in, or takes them out of it. */
export function toggleList(type: NodeType): Command {
  return (state, dispatch, view) => {
    const depth = depthOf(state.selection.$from, isList);
    if (depth < 0) return wrapInList(type)(state, dispatch);
    const { $from } = state.selection;
    const item = state.schema.nodes['list_item']!;
    if ($from.node(depth).type === type) return liftListItem(item)(state, dispatch, view);
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), type));
    return true;
  };
}

export function isList(node: Node): boolean {
  return node.type.name === 'bullet_list' || node.type.name === 'ordered_list';
}

/** How deep the nearest such ancestor lies; -1 where there is none. */
export function depthOf($pos: ResolvedPos, is: (node: Node) => boolean): number {
  for (let depth = $pos.depth; depth > 0; depth--) if (is($pos.node(depth))) return depth;
  return -1;
}

/** What the paragraph at the caret is, as the toolbar names it. */
export function kindOf(state: EditorState): string {
  const { $from } = state.selection;
  if ($from.parent.type.name === 'heading') return `heading${$from.parent.attrs['level']}`;
  return depthOf($from, node => node.type.name === 'blockquote') < 0 ? 'paragraph' : 'quotation';
}

/** Makes paragraphs what the toolbar names: a quotation is around them, the others are their own kinds. */
export function becomeKind(kind: string): Command {
  return (state, dispatch, view) => {
    const { paragraph, heading, blockquote } = state.schema.nodes as Record<string, NodeType>;
    const quoted = kindOf(state) === 'quotation';
    if (kind === 'quotation') return quoted || wrapIn(blockquote!)(state, dispatch, view);
    if (kind === 'paragraph') return quoted ? lift(state, dispatch, view) : setBlockType(paragraph!)(state, dispatch);
    return setBlockType(heading!, { level: Number(kind.at(-1)) })(state, dispatch);
  };
}

const ROWS = 3;
const COLUMNS = 3;

/** A table with a row of headers; the caret goes into its first cell. */
export const insertTable: Command = (state, dispatch) => {
  const { table, table_row, table_cell, table_header } = state.schema.nodes as Record<string, NodeType>;
  if (!table || !state.selection.$from.parent.isTextblock || inTable(state)) return false;
  const row = (cell: NodeType) => table_row!.create(null, Array.from({ length: COLUMNS }, () => cell.createAndFill()!));
  const rows = Array.from({ length: ROWS }, (_, at) => row(at === 0 ? table_header! : table_cell!));
  if (!dispatch) return true;
  const at = state.selection.from;
  const made = state.tr.replaceSelectionWith(table.create(null, rows));
  const first = made.doc.resolve(Math.min(made.mapping.map(at, -1) + 1, made.doc.content.size));
  dispatch(made.setSelection(TextSelection.near(first)).scrollIntoView());
  return true;
};

export function inTable(state: EditorState): boolean {
  return depthOf(state.selection.$from, node => node.type.name === 'table') >= 0;
}

export function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

/** The whole link around the caret, or what is selected. */
export function linkRange(state: EditorState): { from: number; to: number; href: string } {
  const { from, to, empty, $from } = state.selection;
  const type = state.schema.marks['link']!;
  if (!empty) return { from, to, href: hrefWithin(state, from, to, type) };
  const around = { from, to, href: '' };
  let at = $from.start();
  $from.parent.forEach(child => {
    const found = type.isInSet(child.marks);
    if (found && at <= from && from <= at + child.nodeSize) Object.assign(around, { from: at, to: at + child.nodeSize, href: found.attrs['href'] });
    at += child.nodeSize;
  });
  return around;
}

function hrefWithin(state: EditorState, from: number, to: number, type: MarkType): string {
  let href = '';
  state.doc.nodesBetween(from, to, node => {
    href ||= type.isInSet(node.marks)?.attrs['href'] ?? '';
  });
  return href;
}

/** Links what is selected, or writes the address where nothing is; an empty address takes the link away. */
export function setLink(schema: Schema, range: { from: number; to: number }, href: string): Command {
  return (state, dispatch) => {
    const type = schema.marks['link']!;
    const made = state.tr.removeMark(range.from, range.to, type);
    const words = href.replace(/^mailto:/i, '');
    if (href && range.from === range.to) made.insert(range.from, schema.text(words, [type.create({ href })]));
    else if (href) made.addMark(range.from, range.to, type.create({ href }));
    dispatch?.(made.scrollIntoView());
    return true;
  };
}

/** An address as people write it, as a link needs it; empty where it is none. */
export function addressOf(written: string): string {
  const text = written.trim();
  if (/^(https?:\/\/|mailto:)\S+$/i.test(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s/:@]+\.[^\s/:@]{2,}(:\d+)?([/?#]\S*)?$/.test(text) ? `https://${text}` : '';
}
