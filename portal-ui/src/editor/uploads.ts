import type { Widget } from '../element/widget.ts';
import { ORIGIN } from '../element/origin.ts';
import { failureOf } from '../element/failure.ts';
import { newKey } from './keys.ts';
import { picture } from './pictures.ts';

const HASH = /[0-9a-f]{64}/;

/** The centre's store of pictures: an address that shows them and, where the fragment offers one, a hidden form that takes more. */
export class Pictures {
  constructor(
    private readonly box: Element | null,
    private readonly form: HTMLFormElement | null,
    private readonly widget: Widget,
  ) {}

  get takesMore(): boolean {
    return this.box !== null && this.form?.closest('[data-uko-pictures]') != null;
  }

  async upload(file: File): Promise<{ hash: string } | { problem: string }> {
    const form = this.box!.querySelector('form')!;
    const fields = new FormData(form);
    fields.set('_key', newKey());
    fields.set('picture', file);
    try {
      const response = await this.widget.ask(pathOf(form), { method: 'POST', body: fields });
      if (!response.ok) return { problem: await sentence(response) };
      const hash = HASH.exec(new URLSearchParams(response.headers.get('X-Uko-Parameters') ?? '').get('picture') ?? '');
      return hash ? { hash: hash[0] } : { problem: '' };
    } catch {
      return { problem: '' };
    }
  }

  draw(src: string, alt: string): HTMLElement {
    const address = new URL(this.box?.getAttribute('data-uko-picture-address') ?? this.#usual(), ORIGIN);
    address.searchParams.set('hash', src.replace('file:', ''));
    return picture(address.pathname + address.search, alt, this.widget);
  }

  #usual(): string {
    const centre = new URL(this.form?.getAttribute('action') ?? '', ORIGIN).searchParams.get('centre') ?? '';
    return `/portlets/${this.widget.portlet}/resources/picture?centre=${centre}`;
  }
}

/** The address of a form's action below our root. */
export function pathOf(form: HTMLFormElement): string {
  return new URL(form.getAttribute('action') ?? '', ORIGIN).href.slice(ORIGIN.length);
}

async function sentence(response: Response): Promise<string> {
  const failure = await failureOf(response);
  return failure.problems?.[0]?.message ?? failure.message ?? '';
}
