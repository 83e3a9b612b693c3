import { button, make } from '../element/dom.ts';
import type { Words } from './words.ts';

interface Question {
  label: string;
  hint?: string;
  input: HTMLInputElement;
}

interface Answers {
  label: string;
  /** Answers what is wrong, or nothing. */
  act(): Promise<string> | string;
}

let numbered = 0;

/** A small box under the toolbar that asks for something: Enter answers, Escape closes. */
export class Ask {
  readonly box = make('div', { class: 'uko-ask', role: 'group' });

  constructor(
    private readonly words: Words,
    private readonly closed: () => void,
  ) {
    this.box.hidden = true;
    this.box.addEventListener('keydown', event => event.key === 'Escape' && this.close());
  }

  get open(): boolean {
    return !this.box.hidden;
  }

  ask(title: string, questions: Question[], answers: Answers, ...more: HTMLElement[]): void {
    const problem = make('p', { class: 'uko-problem', role: 'alert' });
    const act = async () => {
      const wrong = await answers.act();
      problem.textContent = wrong;
      if (!wrong) this.close();
      else questions[0]?.input.focus();
    };
    const fields = questions.map(question => this.#field(question, act));
    const buttons = [button('primary', answers.label, () => void act()), ...more, button('quiet', this.words.cancel, () => this.close())];
    this.box.setAttribute('aria-label', title);
    this.box.replaceChildren(...fields, problem, make('div', { class: 'uko-toolbar' }, ...buttons));
    this.box.hidden = false;
    questions[0]?.input.focus();
  }

  close(): void {
    if (!this.open) return;
    this.box.hidden = true;
    this.box.replaceChildren();
    this.closed();
  }

  #field({ label, hint, input }: Question, act: () => Promise<void>): HTMLElement {
    input.id = `ask-${numbered++}`;
    input.classList.add('uko-input');
    input.addEventListener('keydown', event => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      void act();
    });
    const field = make('div', { class: 'uko-field' }, make('label', { class: 'uko-label', for: input.id }, label));
    if (hint) {
      field.append(make('p', { class: 'uko-hint', id: `${input.id}-hint` }, hint));
      input.setAttribute('aria-describedby', `${input.id}-hint`);
    }
    field.append(input);
    return field;
  }
}
