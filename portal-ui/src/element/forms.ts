import { notice } from './card.ts';
import { ORIGIN } from './origin.ts';
import { busy, button, make } from './dom.ts';
import type { Failure } from './failure.ts';
import { failureFrom, failureOf, Refusal } from './failure.ts';
import { clearProblems, showProblems } from './problems.ts';
import type { Widget } from './widget.ts';

/** Sends the forms of a fragment, and sees to it that nothing typed is lost. */
export class Forms {
  readonly #touched = new WeakSet<Element>();
  readonly #sending = new WeakSet<Element>();

  constructor(
    root: ShadowRoot,
    private readonly widget: Widget,
  ) {
    root.addEventListener('submit', event => this.#submit(event as SubmitEvent));
    root.addEventListener('input', event => this.#touch(event.target));
  }

  /** Whether somebody began to fill the form in, or what was sent is still under way. */
  inHand(form: Element): boolean {
    return this.#touched.has(form) || this.#sending.has(form);
  }

  release(form: Element): void {
    this.#touched.delete(form);
    this.#sending.delete(form);
  }

  #touch(target: EventTarget | null): void {
    const form = target instanceof Element && target.closest('form');
    if (form && isPost(form)) this.#touched.add(form);
  }

  #submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
    const inside = !action || action.startsWith('?') || action.startsWith(`${ORIGIN}/portlets/`);
    if (!inside) return;
    event.preventDefault();
    const fields = new FormData(form);
    if (button?.name) fields.append(button.name, button.value);
    if (isPost(form)) void this.#send(form, action.slice(ORIGIN.length), fields);
    else this.widget.navigate(`?${urlencoded(fields)}`);
  }

  async #send(form: HTMLFormElement, path: string, fields: FormData): Promise<void> {
    if (this.#sending.has(form)) return;
    this.#sending.add(form);
    busy(form, true);
    clearProblems(form);
    this.widget.hush();
    try {
      const body = form.getAttribute('enctype') === 'multipart/form-data' ? fields : urlencoded(fields);
      const response = await this.widget.ask(path, { method: 'POST', body });
      if (!response.ok) throw new Refusal(await failureOf(response));
      this.release(form);
      await this.widget.acted(form, response);
    } catch (thrown) {
      // Perhaps it was done and only the answer is lost: the same key sent again is answered, not done twice.
      this.#touched.add(form);
      this.#refused(form, failureFrom(thrown), () => void this.#send(form, path, fields));
    }
    this.#sending.delete(form);
    busy(form, false);
  }

  #refused(form: HTMLFormElement, failure: Failure, again: () => void): void {
    const { words } = this.widget;
    const homeless = failure.problems ? showProblems(form, failure.problems) : [];
    if (failure.problems?.length && homeless.length === 0) return;
    const stale = failure.yours !== undefined;
    const remedies = stale ? [] : this.widget.remedies(failure, again);
    const told = notice(failure, words, remedies, failure.code === 'offline' ? 'kept' : undefined);
    const more = stale ? this.#bothTexts(form, failure) : homeless.map(problem => make('p', {}, problem.message));
    told.firstElementChild!.append(...more);
    form.prepend(told);
    told.scrollIntoView({ block: 'nearest' });
  }

  /** A stale edit: nobody's text wins by itself. */
  #bothTexts(form: HTMLFormElement, { yours, theirs, version }: Failure): HTMLElement[] {
    const { words } = this.widget;
    const text = (label: string, value: string | undefined, keep: () => void) => {
      const choose = button('secondary', words.keep, keep);
      return make('div', {}, make('p', {}, label), make('div', { class: 'uko-version' }, value ?? ''), choose);
    };
    const mine = () => {
      const field = form.elements.namedItem('_version');
      if (field instanceof HTMLInputElement) field.value = `${version}`;
      form.requestSubmit();
    };
    const saved = () => {
      this.release(form);
      this.widget.reload();
    };
    return [make('div', { class: 'uko-grid' }, text(words.yours, yours, mine), text(words.saved, theirs, saved))];
  }
}

function isPost(form: Element): boolean {
  return form.getAttribute('method')?.toLowerCase() === 'post';
}

function urlencoded(fields: FormData): URLSearchParams {
  const pairs = [...fields].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return new URLSearchParams(pairs);
}
