import type { Failure } from '../element/failure.ts';
import { failureOf } from '../element/failure.ts';
import { button, make } from '../element/dom.ts';
import type { Widget } from '../element/widget.ts';
import { conflictPanel } from './conflict.ts';
import type { Conflict, Page, Reply, State } from './draft.ts';
import { Draft } from './draft.ts';
import { KeptTexts, storeOfThisComputer } from './kept-texts.ts';
import type { KeptText } from './kept-texts.ts';
import { newKey } from './keys.ts';
import type { RichField } from './rich-field.ts';
import { pathOf } from './uploads.ts';
import { filled, isRussian, wordsAt } from './words.ts';

/** Fields of the platform's own, which are no part of what a person wrote. */
const NOT_WRITTEN = new Set(['_key', '_csrf', '_version']);

/** A form that saves itself while somebody writes. */
export class Sheet implements Page {
  readonly place: string;
  readonly #words;
  readonly #state = make('p', { class: 'uko-meta uko-save-state', role: 'status' });
  readonly #kept = new KeptTexts(storeOfThisComputer());
  readonly #draft: Draft;
  #panel: HTMLElement | undefined;
  #problems: HTMLElement | undefined;
  /** The version that the form's own button was pressed on, until the answer is here. */
  #submittedOn = '';

  constructor(
    readonly form: HTMLFormElement,
    private readonly widget: Widget,
    private readonly rich: () => RichField[],
  ) {
    this.#words = wordsAt(form);
    this.place = pathOf(form);
    this.#draft = new Draft(this, this.#kept, newKey);
    form.addEventListener('input', () => this.#draft.touch());
    form.addEventListener('change', () => this.#draft.touch());
    form.addEventListener('focusout', event => form.contains(event.relatedTarget as Node | null) || void this.#draft.flush());
    form.addEventListener('submit', event => this.#submit(event), { capture: true });
    const kept = this.#kept.find(this.place);
    if (kept) this.#offer(kept);
    this.settle();
  }

  /** Puts back what a refreshed fragment has swept away. */
  settle(): void {
    this.#submitted();
    if (this.#panel && !this.#panel.isConnected) this.form.prepend(this.#panel);
    const bar = [...this.form.querySelectorAll(':scope > .uko-toolbar')].at(-1) ?? this.form;
    if (this.#state.parentElement !== bar) bar.append(this.#state);
  }

  save(): void {
    void this.#draft.flush();
  }

  /** The page goes away, perhaps for good: what is not saved is kept here before it is sent. */
  leave(): void {
    this.#draft.keep();
    void this.#draft.flush();
  }

  version(): string {
    return this.#field('_version')?.value ?? '';
  }

  fields(): Record<string, string> {
    const written = [...new FormData(this.form)].filter(([name, value]) => typeof value === 'string' && !NOT_WRITTEN.has(name));
    return Object.fromEntries(written) as Record<string, string>;
  }

  async send(fields: Record<string, string>, version: string, key: string): Promise<Reply> {
    const body = new URLSearchParams({ ...fields, background: 'yes', _version: version, _key: key });
    const csrf = this.#field('_csrf')?.value;
    if (csrf) body.set('_csrf', csrf);
    const response = await this.widget.ask(this.place, { method: 'POST', body, keepalive: document.hidden && `${body}`.length < 60_000 });
    if (response.ok) return { kind: 'saved', version: versionAfter(response, version) };
    const told = (await failureOf(response)) as Failure & Partial<Conflict>;
    if (told.status !== 409 || !Array.isArray(told.fields)) return { kind: 'refused', status: told.status, told };
    return { kind: 'conflict', conflict: { version: String(told.version), fields: told.fields } };
  }

  saved(version: string): void {
    this.#submittedOn = '';
    this.#problems?.remove();
    this.#setVersion(version);
  }

  conflict(conflict: Conflict): void {
    this.#show(conflictPanel(conflict, this.#words, this.#labelOf, chosen => {
      this.#show(undefined);
      for (const [field, text] of Object.entries(chosen)) this.#write(field, text);
      this.#setVersion(conflict.version);
      this.#draft.resolved();
    }));
    this.#panel?.scrollIntoView({ block: 'nearest' });
  }

  refused(told: unknown): void {
    const failure = told as Failure;
    this.#problems?.remove();
    if (failure.status === 401) return this.widget.refused(failure);
    const said = failure.problems?.map(({ message }) => message) ?? [failure.message ?? failure.title ?? ''];
    this.#problems = make('ul', { class: 'uko-problem' }, ...said.map(message => make('li', {}, message)));
    this.#state.after(this.#problems);
  }

  show(state: State): void {
    this.#state.textContent = state === 'clean' ? '' : this.#words[state];
    this.#state.dataset['state'] = state;
  }

  /** The form's own button: after a save that is under way, since two saves on one version would be a quarrel with oneself. */
  #submit(event: Event): void {
    if (this.#panel?.classList.contains('uko-conflict')) {
      event.preventDefault();
      event.stopPropagation();
      this.#panel.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (this.#draft.saving) {
      event.preventDefault();
      event.stopPropagation();
      const submitter = (event as SubmitEvent).submitter;
      void this.#draft.rest().then(() => this.form.requestSubmit(submitter as HTMLElement | null));
      return;
    }
    this.#draft.keep();
    this.#draft.pause();
    this.#submittedOn = this.version();
  }

  /** A fragment came after the form's own button: it holds what the server has. */
  #submitted(): void {
    if (!this.#submittedOn || this.#submittedOn === this.version()) return;
    this.#submittedOn = '';
    this.#draft.accept();
    this.show('saved');
  }

  #offer(kept: KeptText): void {
    if (JSON.stringify(kept.fields) === JSON.stringify(this.fields())) return this.#kept.forget(this.place);
    const when = new Date(kept.at).toLocaleString(isRussian(this.#words) ? 'ru' : 'en', { dateStyle: 'long', timeStyle: 'short' });
    const take = button('primary', this.#words.keptTake, () => {
      this.#show(undefined);
      for (const [field, text] of Object.entries(kept.fields)) this.#write(field, text);
      this.#tick(new Set(Object.values(kept.fields)));
      // On the version that it was written on: if the section has changed since, both texts are put together.
      this.#setVersion(kept.version);
      this.#draft.resolved();
    });
    const drop = button('secondary', this.#words.keptDrop, () => {
      this.#kept.forget(this.place);
      this.#show(undefined);
    });
    const title = make('p', { class: 'uko-card-title' }, this.#words.keptTitle);
    const text = make('p', {}, filled(this.#words.keptText, when));
    const told = make('div', {}, title, text, make('div', { class: 'uko-toolbar' }, take, drop));
    this.#show(make('div', { class: 'uko-notice uko-info uko-kept', role: 'alert' }, told));
  }

  #show(panel: HTMLElement | undefined): void {
    this.#panel?.remove();
    this.#panel = panel;
    if (panel) this.form.prepend(panel);
  }

  #write(name: string, text: string): void {
    const rich = this.rich().find(({ area }) => area.name === name && area.form === this.form);
    if (rich) return rich.replace(text);
    const control = this.#field(name);
    if (control && control.type !== 'checkbox') control.value = text;
  }

  /** A box is known by what it says: its name is its place among those that the page has today. */
  #tick(chosen: Set<string>): void {
    for (const box of this.form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.checked = chosen.has(box.value);
  }

  readonly #labelOf = (name: string): string => {
    const control = this.#field(name);
    return control?.getAttribute('aria-label') ?? control?.labels?.[0]?.textContent?.trim() ?? '';
  };

  #field(name: string): HTMLInputElement | undefined {
    const found = this.form.elements.namedItem(name);
    return (found instanceof RadioNodeList ? found[0] : found) as HTMLInputElement | undefined;
  }

  #setVersion(version: string): void {
    const field = this.#field('_version');
    if (field) field.value = version;
  }
}

/** Every save adds one; where an answer that was lost is asked for again, only that is known. */
function versionAfter(response: Response, before: string): string {
  const told = new URLSearchParams(response.headers.get('X-Uko-Parameters') ?? '').get('version');
  return told || String(Number(before) + 1);
}
