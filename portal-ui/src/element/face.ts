import { card, notice, skeleton } from './card.ts';
import { busy, button, make } from './dom.ts';
import type { Failure } from './failure.ts';
import { Part } from './part.ts';
import { SHARED } from './styles.ts';
import type { Words } from './words.ts';

/** What is seen of a widget: its corner, its word to the reader, and the two parts. */
export class Face {
  readonly section = make('section', { class: 'uko uko-portlet' });
  readonly view = new Part('uko-view');
  readonly mine = new Part('uko-mine');
  readonly #corner = make('div');
  readonly #status = make('div', { class: 'uko-status', role: 'status' });

  constructor(private readonly root: ShadowRoot) {
    this.section.append(this.#corner, this.#status, this.view.box, this.mine.box);
    this.dress();
    root.append(this.section);
  }

  dress(sheet?: CSSStyleSheet): void {
    this.root.adoptedStyleSheets = sheet ? [SHARED, sheet] : [SHARED];
  }

  /** A section without a name is no region: both come together. */
  name(title: string): void {
    this.section.setAttribute('role', 'region');
    this.section.setAttribute('aria-label', title);
  }

  loading(words: Words): void {
    busy(this.section, true);
    if (!this.view.box.hasChildNodes()) this.view.replace(skeleton(words));
  }

  settled(): void {
    busy(this.section, false);
  }

  backOnline(): void {
    if (this.#status.querySelector('.uko-offline')) this.hush();
  }

  corner(...menu: HTMLElement[]): void {
    if (!this.#corner.contains(this.root.activeElement)) this.#corner.replaceChildren(...menu);
  }

  say(kind: string, text: string, words: Words): void {
    const close = button('quiet', '×', () => this.hush());
    close.setAttribute('aria-label', words.close);
    this.#status.replaceChildren(make('div', { class: `uko-notice uko-${kind}` }, make('p', {}, text), close));
  }

  hush(): void {
    this.#status.replaceChildren();
  }

  refuse(failure: Failure, words: Words, remedies: HTMLElement[]): void {
    this.#status.replaceChildren(notice(failure, words, remedies));
  }

  /** Puts a card where the fragment was; whoever was in it is led to the card, and not to the top of the page. */
  fail(part: Part, failure: Failure, words: Words, remedies: HTMLElement[]): void {
    const inside = part.box.contains(this.root.activeElement);
    const told = card(failure, words, remedies);
    part.replace(told);
    if (inside) focus(told, true);
    if (part === this.mine) return;
    if (!this.section.hasAttribute('role')) this.name(failure.title ?? failure.code);
    this.hush();
    this.mine.replace();
    this.#corner.replaceChildren();
  }

  /**
   * After a step of the reader: focus stays where it is still right, else it goes to the confirmation or to the new
   * heading. A link that became another one while the page changed is not right.
   */
  lookAfterFocus(step: string): void {
    const elsewhere = document.activeElement;
    if (elsewhere && elsewhere !== document.body && elsewhere !== this.root.host) return;
    const active = this.root.activeElement;
    if (active && (active.nodeName !== 'A' || active.getAttribute('href') === step)) return;
    const said = this.#status.firstElementChild;
    focus(said ?? this.view.box.querySelector('[autofocus], h1, h2, h3') ?? this.section, Boolean(said));
  }
}

function focus(target: Element, preventScroll: boolean): void {
  if (!(target instanceof HTMLElement)) return;
  target.tabIndex = -1;
  target.focus({ preventScroll });
}
