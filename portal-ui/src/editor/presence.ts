import type { Widget } from '../element/widget.ts';
import { inert } from './html.ts';
import { newKey } from './keys.ts';
import { pathOf } from './uploads.ts';

/** Says now and then that somebody has the section open, and shows who else has. */
export class Presence {
  #timer = 0;
  #seconds = 0;

  constructor(
    private readonly root: ShadowRoot,
    private readonly widget: Widget,
  ) {}

  settle(): void {
    const seconds = Number(this.root.querySelector('[data-uko-presence]')?.getAttribute('data-uko-presence')) || 0;
    if (seconds === this.#seconds) return;
    this.#seconds = seconds;
    clearInterval(this.#timer);
    if (!seconds) return;
    this.#timer = window.setInterval(() => void this.#beat(), seconds * 1000);
    void this.#beat();
  }

  async #beat(): Promise<void> {
    const form = this.root.querySelector<HTMLFormElement>('[data-uko-presence-form] form');
    if (!form || !this.root.isConnected) return this.stop();
    if (document.hidden) return;
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    fields.set('_key', newKey());
    // Who else is here is no matter to be told about when it fails.
    const answer = await this.widget.ask(pathOf(form), { method: 'POST', body: fields }).catch(() => undefined);
    if (answer?.ok) this.#show(await answer.text());
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#seconds = 0;
  }

  #show(fragment: string): void {
    const fresh = inert(fragment).querySelector('[data-uko-present]');
    const shown = this.root.querySelector('[data-uko-present]');
    if (fresh && shown && fresh.innerHTML !== shown.innerHTML) shown.replaceChildren(...document.importNode(fresh, true).childNodes);
  }
}
