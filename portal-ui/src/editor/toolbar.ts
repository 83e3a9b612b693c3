import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Schema } from 'prosemirror-model';
import { liftListItem, sinkListItem } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import * as tables from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { make } from '../element/dom.ts';
import { becomeKind, depthOf, hasMark, insertTable, inTable, isList, kindOf, toggleList } from './commands.ts';
import { icon } from './icons.ts';
import type { Words } from './words.ts';

/** One button: what it does, and when it is on. */
interface Tool {
  name: keyof Words;
  keys?: string;
  command: Command;
  on?(state: EditorState): boolean;
}

const GLYPHS = new Set(['strong', 'em', 'underline', 'strike', 'sup', 'sub']);
const KINDS = ['paragraph', 'heading2', 'heading3', 'heading4', 'quotation'] as const;

/** The row of buttons over a text: one stop for Tab, arrows within it. */
export class Toolbar {
  readonly bar = make('div', { role: 'toolbar', class: 'uko-tools' });
  readonly #tableRow = make('div', { class: 'uko-tool-group uko-table-tools', role: 'group' });
  readonly #buttons = new Map<Tool, HTMLButtonElement>();
  #kinds: HTMLSelectElement | undefined;
  #view: EditorView | undefined;

  constructor(
    schema: Schema,
    private readonly words: Words,
    own: { link: Command; picture?: Command | undefined; comment?: Command | undefined },
  ) {
    this.bar.setAttribute('aria-label', words.tools);
    this.#tableRow.setAttribute('aria-label', words.tableTools);
    if (schema.nodes['heading']) this.bar.append(this.#kindChooser());
    for (const group of groups(schema, own)) this.bar.append(make('div', { class: 'uko-tool-group' }, ...group.map(tool => this.#button(tool))));
    if (schema.nodes['table']) {
      this.#tableRow.append(...TABLE.map(tool => this.#button(tool)));
      this.bar.append(this.#tableRow);
    }
    this.bar.addEventListener('keydown', event => this.#rove(event));
    this.#stopAt(this.#stops()[0]);
  }

  attach(view: EditorView): void {
    this.#view = view;
    this.update(view);
  }

  /** Shows what is on and what can be done at the caret. */
  update(view: EditorView): void {
    const { state } = view;
    this.#tableRow.hidden = !inTable(state);
    for (const [tool, button] of this.#buttons) {
      if (tool.on) button.setAttribute('aria-pressed', String(tool.on(state)));
      button.setAttribute('aria-disabled', String(!tool.command(state)));
    }
    if (this.#kinds) this.#kinds.value = kindOf(state);
  }

  focus(): void {
    this.#stops().find(stop => stop.tabIndex === 0)?.focus();
  }

  #kindChooser(): HTMLSelectElement {
    const chooser = make('select', { class: 'uko-kinds', 'aria-label': this.words.block });
    KINDS.forEach(kind => chooser.append(make('option', { value: kind }, this.words[kind])));
    chooser.addEventListener('change', () => this.#run(becomeKind(chooser.value)));
    this.#kinds = chooser;
    return chooser;
  }

  #button(tool: Tool): HTMLButtonElement {
    const told = this.words[tool.name];
    const [glyph, label] = typeof told === 'string' ? ['', told] : (told as [string, string]);
    const button = make('button', { type: 'button', class: `uko-tool uko-tool-${tool.name}`, 'aria-label': label, title: label });
    if (tool.keys) button.setAttribute('aria-keyshortcuts', tool.keys);
    if (GLYPHS.has(tool.name)) button.dataset['glyph'] = glyph!;
    else button.append(icon(tool.name));
    // The text keeps its selection, and on phones its keyboard.
    button.addEventListener('mousedown', event => event.preventDefault());
    button.addEventListener('click', () => this.#run(tool.command));
    this.#buttons.set(tool, button);
    return button;
  }

  /** Back to the text, unless the command has led elsewhere: to a box that asks for something, or to a comment. */
  #run(command: Command): void {
    const view = this.#view!;
    const before = focused();
    command(view.state, view.dispatch, view);
    if (focused() === before) view.focus();
  }

  #stops(): HTMLElement[] {
    return [...this.bar.querySelectorAll<HTMLElement>('button, select')].filter(stop => !stop.closest('[hidden]'));
  }

  #stopAt(stop: HTMLElement | undefined): void {
    this.bar.querySelectorAll<HTMLElement>('button, select').forEach(each => (each.tabIndex = each === stop ? 0 : -1));
  }

  #rove(event: KeyboardEvent): void {
    const stops = this.#stops();
    const at = stops.indexOf(event.target as HTMLElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (event.key === 'Escape') this.#view?.focus();
    if (next === undefined || at < 0) return;
    event.preventDefault();
    const stop = stops[(next + stops.length) % stops.length];
    this.#stopAt(stop);
    stop?.focus();
  }
}

const TABLE: Tool[] = [
  { name: 'rowBelow', command: tables.addRowAfter },
  { name: 'columnRight', command: tables.addColumnAfter },
  { name: 'dropRow', command: tables.deleteRow },
  { name: 'dropColumn', command: tables.deleteColumn },
  { name: 'headerRow', command: tables.toggleHeaderRow },
  { name: 'headerColumn', command: tables.toggleHeaderColumn },
  { name: 'merge', command: tables.mergeCells },
  { name: 'split', command: tables.splitCell },
  { name: 'dropTable', command: tables.deleteTable },
];

function groups(schema: Schema, own: { link: Command; picture?: Command | undefined; comment?: Command | undefined }): Tool[][] {
  const { bullet_list, ordered_list, list_item } = schema.nodes;
  const mark = (name: 'strong' | 'em' | 'underline' | 'strike' | 'sup' | 'sub', keys?: string): Tool => {
    const type = schema.marks[name]!;
    return { name, ...(keys && { keys }), command: toggleMark(type), on: state => hasMark(state, type) };
  };
  const marks = [mark('strong', 'Control+B'), mark('em', 'Control+I'), mark('underline', 'Control+U'), mark('strike'), mark('sup'), mark('sub')];
  const inserts: Tool[] = [{ name: 'link', keys: 'Control+K', command: own.link, on: state => hasMark(state, schema.marks['link']!) }];
  if (own.picture) inserts.push({ name: 'picture', command: own.picture });
  if (schema.nodes['table']) inserts.push({ name: 'table', command: insertTable });
  const lists: Tool[] = list_item
    ? [
        { name: 'bullets', command: toggleList(bullet_list!), on: state => listAt(state) === 'bullet_list' },
        { name: 'numbers', command: toggleList(ordered_list!), on: state => listAt(state) === 'ordered_list' },
        { name: 'shallower', command: liftListItem(list_item) },
        { name: 'deeper', command: sinkListItem(list_item) },
      ]
    : [];
  const history: Tool[] = [
    { name: 'undo', keys: 'Control+Z', command: undo },
    { name: 'redo', keys: 'Control+Y', command: redo },
  ];
  const remarks: Tool[] = own.comment ? [{ name: 'comment', command: own.comment }] : [];
  return [marks, lists, inserts, remarks, history].filter(group => group.length > 0);
}

function listAt(state: EditorState): string {
  const { $from } = state.selection;
  const depth = depthOf($from, isList);
  return depth < 0 ? '' : $from.node(depth).type.name;
}

function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
