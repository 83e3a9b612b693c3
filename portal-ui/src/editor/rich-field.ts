import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { make } from '../element/dom.ts';
import { Ask } from './ask.ts';
import { inert, readHtml, writeHtml } from './html.ts';
import { linkCommand } from './links.ts';
import { fits, pictureCommand } from './picture-command.ts';
import type { Quote } from './quotes.ts';
import type { Remark } from './remarks.ts';
import { commentCommand, leadTo, remarksPlugin, showRemarks } from './remarks.ts';
import { schemaFor } from './schema.ts';
import { Toolbar } from './toolbar.ts';
import { keys, rules } from './typing.ts';
import type { Pictures } from './uploads.ts';
import { cleaned } from './word.ts';
import { isRussian, wordsAt } from './words.ts';

/** What a text may ask of the fragment around it. */
export interface Surroundings {
  pictures: Pictures;
  comment: ((field: string, quote: Quote) => void) | undefined;
  chooseRemark(id: string): void;
  save(): void;
}

/**
 * An editor in place of a text area. It stands in a shadow root of the area's own box, so that a fragment that is refreshed
 * around it never meets it; the area stays in its form, and always holds what is written.
 */
export class RichField {
  readonly #words;
  readonly #schema;
  readonly #view: EditorView;
  readonly #tools: Toolbar;
  readonly #ask: Ask;
  #read: string;

  constructor(
    readonly area: HTMLTextAreaElement,
    root: ShadowRoot,
    private readonly around: Surroundings,
  ) {
    this.#words = wordsAt(area);
    this.#schema = schemaFor(area.getAttribute('data-uko-rich'));
    this.#ask = new Ask(this.#words, () => this.#view.focus());
    const link = linkCommand(this.#ask, this.#words);
    const { pictures, comment } = around;
    this.#tools = new Toolbar(this.#schema, this.#words, {
      link,
      picture: pictures.takesMore && this.#schema.nodes['image'] ? pictureCommand(this.#ask, this.#words, pictures) : undefined,
      comment: comment && commentCommand(quote => comment(area.name, quote)),
    });
    this.#read = area.value;
    const text = make('div', { class: 'uko-prose uko-text' });
    root.replaceChildren(make('slot'), make('div', { class: `uko-editor ${this.#line ? 'uko-editor-line' : ''}` }, this.#tools.bar, this.#ask.box, text));
    this.#view = new EditorView({ mount: text }, this.#props(link));
    this.#tools.attach(this.#view);
    area.addEventListener('focus', () => this.#view.focus());
    this.settle();
  }

  /** The language of what is written, which may not be that of the widget. */
  get #lang(): string {
    return this.area.lang || (isRussian(this.#words) ? 'ru' : 'en');
  }

  /** Whether it is one line without blocks. */
  get #line(): boolean {
    return this.area.getAttribute('data-uko-rich') === 'inline';
  }

  /** Makes the area and the text agree again, after the fragment around them may have changed. */
  settle(): void {
    this.area.tabIndex = -1;
    this.area.required = false;
    this.area.setAttribute('aria-hidden', 'true');
    if (this.area.value !== this.#read) this.replace(this.area.value);
  }

  /** Puts another text in place of what is written; that can be undone. */
  replace(html: string): void {
    this.#read = html;
    this.area.value = html;
    const fresh = readHtml(this.#schema, html);
    const { doc, tr } = this.#view.state;
    if (!fresh.eq(doc)) this.#view.dispatch(tr.replaceWith(0, doc.content.size, fresh.content).setMeta('read', true));
  }

  remarks(all: Remark[]): void {
    showRemarks(this.#view, all.filter(({ field }) => field === this.area.name));
  }

  leadTo(id: string): boolean {
    return leadTo(this.#view, id);
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }

  #props(link: ReturnType<typeof linkCommand>): ConstructorParameters<typeof EditorView>[1] {
    const { area } = this;
    const save = () => {
      this.around.save();
      return true;
    };
    const toTools = () => {
      this.#tools.focus();
      return true;
    };
    return {
      state: EditorState.create({
        doc: readHtml(this.#schema, area.value),
        plugins: [
          rules(this.#schema, this.#lang === 'ru'),
          ...keys(this.#schema, { 'Mod-k': link, 'Mod-s': save, 'Alt-F10': toTools }),
          history(),
          ...(this.#schema.nodes['table'] ? [tableEditing(), gapCursor(), dropCursor({ class: 'uko-drop-cursor', color: false })] : []),
          remarksPlugin(id => this.around.chooseRemark(id)),
        ],
      }),
      attributes: {
        role: 'textbox',
        'aria-multiline': String(!this.#line),
        'aria-label': labelOf(area) || this.#words.editor,
        'aria-keyshortcuts': 'Alt+F10',
        lang: this.#lang,
      },
      transformPastedHTML: html => cleaned(html, inert),
      handlePaste: (view, event) => this.#takeFile(view, event.clipboardData),
      handleDrop: (view, event, _slice, moved) => !moved && this.#takeFile(view, event.dataTransfer),
      nodeViews: { image: node => ({ dom: this.#draw(node.attrs['src'], node.attrs['alt']) }) },
      dispatchTransaction: made => {
        this.#view.updateState(this.#view.state.apply(made));
        this.#changed(made.docChanged && !made.getMeta('read'));
      },
    };
  }

  #changed(written: boolean): void {
    this.#tools.update(this.#view);
    if (!written) return;
    this.#read = this.area.value = writeHtml(this.#view.state.doc);
    this.area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #draw(src: string, alt: string): HTMLElement {
    return make('span', { class: 'uko-figure' }, this.around.pictures.draw(src, alt));
  }

  /** A picture that is pasted or dropped by itself, not as part of a text that has pictures of elsewhere. */
  #takeFile(view: EditorView, brought: DataTransfer | null): boolean {
    const file = [...(brought?.files ?? [])].find(fits);
    const { pictures } = this.around;
    if (!file || !pictures.takesMore || !this.#schema.nodes['image'] || brought?.types.includes('text/html')) return false;
    return pictureCommand(this.#ask, this.#words, pictures, file)(view.state, view.dispatch, view);
  }
}

function labelOf(area: HTMLTextAreaElement): string {
  return area.getAttribute('aria-label') ?? area.labels?.[0]?.textContent?.trim() ?? '';
}
