import { ORIGIN } from './origin.ts';
import { make } from './dom.ts';
import type { Kept } from './morph.ts';
import { morph } from './morph.ts';

const ADDRESSES = ['href', 'src', 'action', 'formaction'];

/** One of the two places of a widget: the view that readers share, and what is the reader's own. */
export class Part {
  readonly box: HTMLElement;
  /** Of the fragment shown; empty where there is none to compare with. */
  etag = '';
  /** Whether a fragment is shown, and not a skeleton or a card. */
  filled = false;
  #latest = 0;

  constructor(name: string) {
    this.box = make('div', { class: name });
  }

  /** Answers whether something newer was begun since: what comes late must not cover it. */
  begin(): () => boolean {
    const begun = ++this.#latest;
    return () => begun !== this.#latest;
  }

  show(html: string, etag: string, kept: Kept): void {
    morph(this.box, parse(html), kept);
    this.etag = etag;
    this.filled = true;
  }

  replace(...nodes: Node[]): void {
    this.begin();
    this.box.replaceChildren(...nodes);
    this.etag = '';
    this.filled = false;
  }
}

/** Addresses that begin at our root must not end at the root of the page that the widget stands in. */
function parse(html: string): DocumentFragment {
  const template = make('template');
  template.innerHTML = html;
  for (const name of ADDRESSES) {
    for (const element of template.content.querySelectorAll(`[${name}^="/"]`)) {
      // Pictures are drawn by what is loaded with the first of them: in a foreign page they may neither be fetched nor shown.
      element.setAttribute(name.replace(/^s/, 'data-s'), new URL(element.getAttribute(name)!, ORIGIN).href);
      element.removeAttribute('src');
    }
  }
  return template.content;
}
