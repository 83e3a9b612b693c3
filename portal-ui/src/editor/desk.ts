import { make } from '../element/dom.ts';
import type { Widget } from '../element/widget.ts';
import editorCss from '../../target/css/editor.css';
import { Outline } from './outline.ts';
import { Presence } from './presence.ts';
import type { Quote } from './quotes.ts';
import { CommentForm } from './comment-form.ts';
import type { Remark } from './remarks.ts';
import { RichField } from './rich-field.ts';
import { Sheet } from './sheet.ts';
import { Pictures } from './uploads.ts';

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(editorCss);

/** All that is written in one widget: its forms, their texts, the outline, and who else is here. */
export class Desk {
  readonly #sheets = new Map<HTMLFormElement, Sheet>();
  readonly #fields = new Map<HTMLTextAreaElement, RichField>();
  readonly #outline: Outline;
  readonly #presence: Presence;
  readonly #comments: CommentForm;

  constructor(
    private readonly root: ShadowRoot,
    private readonly widget: Widget,
  ) {
    this.#outline = new Outline(root, widget);
    this.#presence = new Presence(root, widget);
    this.#comments = new CommentForm(root);
    root.addEventListener('click', event => this.#clicked(event));
    document.addEventListener('visibilitychange', () => document.hidden && this.#leave());
    addEventListener('pagehide', () => this.#leave());
    addEventListener('online', () => this.#sheets.forEach(sheet => sheet.save()));
  }

  settle(): void {
    if (!this.root.adoptedStyleSheets.includes(SHEET)) this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, SHEET];
    this.#forget();
    this.root.querySelectorAll<HTMLTextAreaElement>('textarea[data-uko-rich]').forEach(area => this.#field(area));
    for (const box of this.root.querySelectorAll('[data-uko-autosave]')) {
      const form = box.matches('form') ? (box as HTMLFormElement) : box.querySelector('form');
      if (form) this.#sheet(form);
    }
    this.#showRemarks();
    this.#outline.settle();
    this.#presence.settle();
  }

  #sheet(form: HTMLFormElement): void {
    const known = this.#sheets.get(form);
    if (known) known.settle();
    else this.#sheets.set(form, new Sheet(form, this.widget, () => [...this.#fields.values()]));
  }

  #field(area: HTMLTextAreaElement): void {
    const known = this.#fields.get(area);
    if (known) return known.settle();
    const root = boxOf(area);
    root.adoptedStyleSheets = this.root.adoptedStyleSheets;
    const field = new RichField(area, root, {
      pictures: new Pictures(this.root.querySelector('[data-uko-picture-form]'), area.form, this.widget),
      comment: this.#comments.offered && area.form?.closest('[data-uko-comments]') ? (name: string, quote: Quote) => this.#comments.open(name, quote, () => field.focus()) : undefined,
      chooseRemark: id => this.#comments.leadTo(id),
      save: () => area.form && this.#sheets.get(area.form)?.save(),
    });
    this.#fields.set(area, field);
  }

  /** What a refreshed fragment has no longer. */
  #forget(): void {
    for (const [form, sheet] of this.#sheets) {
      if (form.isConnected) continue;
      sheet.leave();
      this.#sheets.delete(form);
    }
    for (const [area, field] of this.#fields) {
      if (area.isConnected) continue;
      field.destroy();
      this.#fields.delete(area);
    }
  }

  #showRemarks(): void {
    const remarks = JSON.parse(this.root.querySelector('[data-uko-comments]')?.getAttribute('data-uko-comments') || '[]') as Remark[];
    this.#fields.forEach(field => field.remarks(remarks));
  }

  #clicked(event: Event): void {
    const inside = event.target instanceof Element ? event.target : undefined;
    const id = inside?.closest('[data-uko-comment]')?.getAttribute('data-uko-comment');
    if (id && !inside!.closest('a, button, input, textarea, summary')) [...this.#fields.values()].some(field => field.leadTo(id));
  }

  #leave(): void {
    this.#sheets.forEach(sheet => sheet.leave());
  }
}

/** A shadow root for the editor: of the area's own box where that holds nothing else to write in, else of a new one around the area. */
function boxOf(area: HTMLTextAreaElement): ShadowRoot {
  const parent = area.parentElement!;
  const own = parent.localName === 'div' && parent.querySelectorAll('textarea, input:not([type=hidden]), select, button').length === 1;
  const box = own ? parent : make('div');
  if (!own) {
    area.before(box);
    box.append(area);
  }
  return box.shadowRoot ?? box.attachShadow({ mode: 'open' });
}
