import { button, make } from '../element/dom.ts';
import type { Quote } from './quotes.ts';
import { filled, wordsAt } from './words.ts';

const FORM = '[data-uko-comment-form]';

/** The fragment's hidden form for a comment: filled in with the words that are selected, and shown. */
export class CommentForm {
  #back: () => void = () => {};
  /** Whether the fragment shows the form by itself, for comments to the whole. */
  #stays = false;

  constructor(private readonly root: ShadowRoot) {}

  get offered(): boolean {
    return this.root.querySelector(`${FORM} form`) !== null;
  }

  open(field: string, quote: Quote, back: () => void): void {
    const box = this.root.querySelector<HTMLElement>(FORM)!;
    const form = box.querySelector('form')!;
    const words = wordsAt(box);
    for (const [name, value] of Object.entries({ field, ...quote })) set(form, name, value);
    this.#back = back;
    if (!form.querySelector('.uko-quoted')) this.#stays = !box.hidden;
    box.hidden = false;
    form.querySelector('.uko-quoted')?.remove();
    const cancel = button('quiet', words.commentCancel, () => this.#close(box));
    form.prepend(make('div', { class: 'uko-quoted' }, make('p', {}, filled(words.commentedWords, quote.quote.replace(/\s+/g, ' '))), cancel));
    form.addEventListener('keydown', event => event.key === 'Escape' && this.#close(box), { once: true });
    const text = form.elements.namedItem('words');
    if (text instanceof HTMLElement) {
      text.focus({ preventScroll: true });
      box.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Leads to the comment that speaks of the words that were clicked. */
  leadTo(id: string): void {
    const comment = this.root.querySelector<HTMLElement>(`[data-uko-comment="${CSS.escape(id)}"]`);
    if (!comment) return;
    this.root.querySelectorAll('.uko-chosen').forEach(other => other.classList.remove('uko-chosen'));
    comment.classList.add('uko-chosen');
    comment.scrollIntoView({ block: 'nearest' });
  }

  #close(box: HTMLElement): void {
    box.hidden = !this.#stays;
    const form = box.querySelector('form')!;
    form.querySelector('.uko-quoted')?.remove();
    for (const name of ['field', 'quote', 'prefix', 'suffix']) set(form, name, '');
    this.#back();
  }
}

function set(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.value = value;
}
