import type { Failure } from './failure.ts';
import type { Words } from './words.ts';

/** What links and forms need of the element that they stand in. */
export interface Widget {
  readonly portlet: string;
  readonly words: Words;
  /** The address of an action or file, with what the server must know besides. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  navigate(query: string): void;
  /** Takes the fragment that follows an action of a form. */
  acted(form: HTMLFormElement, answer: Response): Promise<void>;
  reload(): void;
  say(kind: 'info' | 'success', text: string): void;
  hush(): void;
  /** Tells, above all else, why something was not done. */
  refused(failure: Failure): void;
  /** What a reader can do about a failure, given how to go on. */
  remedies(failure: Failure, again: () => void): HTMLElement[];
}
