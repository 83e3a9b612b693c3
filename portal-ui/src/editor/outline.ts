import { make } from '../element/dom.ts';
import { failureFrom, failureOf, Refusal } from '../element/failure.ts';
import type { Widget } from '../element/widget.ts';
import { icon } from './icons.ts';
import { newKey } from './keys.ts';
import type { Entry, Place } from './outline-tree.ts';
import { nearest, others, placeOf, placesOf, same, step, subtree } from './outline-tree.ts';
import { pathOf } from './uploads.ts';
import { filled, wordsAt } from './words.ts';

/** How far to the right one level deeper lies. */
const INDENT = 24;

interface Grab {
  key: string;
  places: Place[];
  start: Place;
  place: Place;
}

/** Sections are taken by their handles, with a pointer or with the keyboard, and put where their kind may stand. */
export class Outline {
  readonly #live = make('div', { class: 'uko-hidden', 'aria-live': 'assertive' });
  #list: HTMLElement | undefined;
  #grab: Grab | undefined;
  #focus = '';

  constructor(
    private readonly root: ShadowRoot,
    private readonly widget: Widget,
  ) {}

  settle(): void {
    const list = this.root.querySelector<HTMLElement>('[data-uko-outline]') ?? undefined;
    const form = this.root.querySelector('[data-uko-outline-form] form');
    if (list !== this.#list) this.#grab = undefined;
    this.#list = form ? list : undefined;
    if (!this.#list) return;
    if (!this.#live.isConnected) this.root.querySelector('.uko')!.append(this.#live);
    this.#items().forEach(item => item.querySelector(':scope > .uko-handle') ?? item.prepend(this.#handle(item)));
    if (this.#focus) this.#item(this.#focus)?.querySelector<HTMLElement>('.uko-handle')?.focus();
    this.#focus = '';
  }

  #handle(item: HTMLElement): HTMLElement {
    const words = wordsAt(item);
    const label = filled(words.move, titleOf(item));
    const handle = make('button', { type: 'button', class: 'uko-handle', 'aria-label': label, title: words.moveHint }, icon('handle'));
    const key = item.dataset['ukoSection']!;
    handle.addEventListener('keydown', event => this.#keyed(event, key));
    handle.addEventListener('blur', () => this.#grab && this.#release(false));
    handle.addEventListener('pointerdown', event => event.button === 0 && this.#dragged(event, handle, key));
    return handle;
  }

  #keyed(event: KeyboardEvent, key: string): void {
    const arrow = event.key.startsWith('Arrow');
    if (event.key === ' ' || event.key === 'Enter') {
      if (this.#grab) this.#release(true);
      else this.#take(key);
    } else if (event.key === 'Escape' && this.#grab) this.#release(false);
    else if (arrow && this.#grab) this.#to(step(this.#grab.places, this.#grab.place, event.key));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #dragged(event: PointerEvent, handle: HTMLElement, key: string): void {
    const from = { x: event.clientX, y: event.clientY };
    const stop = new AbortController();
    handle.setPointerCapture(event.pointerId);
    const move = ({ clientX, clientY }: PointerEvent) => {
      if (!this.#grab && Math.hypot(clientX - from.x, clientY - from.y) < 5) return;
      if (!this.#grab) this.#take(key);
      this.#to(this.#placeUnder(clientY, clientX - from.x));
    };
    const end = (put: boolean) => {
      stop.abort();
      if (this.#grab) this.#release(put);
    };
    handle.addEventListener('pointermove', move, { signal: stop.signal });
    handle.addEventListener('pointerup', () => end(true), { signal: stop.signal });
    handle.addEventListener('pointercancel', () => end(false), { signal: stop.signal });
  }

  #placeUnder(y: number, aside: number): Place {
    const { key, places, start } = this.#grab!;
    const rows = others(this.#entries(), key).map(entry => this.#item(entry.key)!.getBoundingClientRect());
    const gap = rows.filter(row => row.top + row.height / 2 < y).length;
    const depth = start.depth + Math.round(aside / INDENT);
    const heights = [...new Set(places.map(place => place.gap))];
    const height = heights.sort((one, other) => Math.abs(one - gap) - Math.abs(other - gap))[0];
    return nearest(places.filter(place => place.gap === height), depth) ?? start;
  }

  #take(key: string): void {
    const entries = this.#entries();
    const start = placeOf(entries, key);
    this.#grab = { key, places: placesOf(entries, key), start, place: start };
    subtree(entries, key).forEach(entry => this.#item(entry.key)?.classList.add('uko-grabbed'));
    this.#say(filled(this.#words.grabbed, this.#title(key)));
  }

  #to(place: Place): void {
    const grab = this.#grab!;
    if (place === grab.place) return;
    grab.place = place;
    this.#unmark();
    const rest = others(this.#entries(), grab.key);
    const above = rest[place.gap - 1];
    const row = this.#item((above ?? rest[0])?.key ?? grab.key);
    row?.classList.add(above ? 'uko-drop-after' : 'uko-drop-before');
    row?.style.setProperty('--uko-drop', `${(place.depth - 1) * INDENT}px`);
    const where = place.parent ? filled(this.#words.within, this.#title(place.parent)) : this.#words.atTop;
    this.#say(filled(this.#words.placed, this.#title(grab.key), where, place.gap + 1, rest.length + 1));
  }

  #release(put: boolean): void {
    const { key, start, place } = this.#grab!;
    this.#grab = undefined;
    this.#unmark();
    this.#items().forEach(item => item.classList.remove('uko-grabbed'));
    const moved = put && !same(start, place);
    this.#say(moved ? filled(this.#words.dropped, this.#title(key)) : this.#words.moveCancelled);
    if (moved) void this.#send(key, place);
  }

  async #send(key: string, { parent, before }: Place): Promise<void> {
    const form = this.root.querySelector<HTMLFormElement>('[data-uko-outline-form] form')!;
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const told = { section: key, parent, before, version: this.#item(key)!.dataset['ukoVersion'] ?? '', _key: newKey() };
    Object.entries(told).forEach(([name, value]) => fields.set(name, value));
    try {
      const response = await this.widget.ask(pathOf(form), { method: 'POST', body: fields });
      if (!response.ok) throw new Refusal(await failureOf(response));
      this.#focus = key;
      await this.widget.acted(form, response);
    } catch (thrown) {
      const failure = failureFrom(thrown);
      const problem = failure.problems?.[0]?.message;
      this.widget.refused(problem ? { ...failure, message: problem } : failure);
    }
  }

  #entries(): Entry[] {
    return this.#items().map(({ dataset }) => ({
      key: dataset['ukoSection']!,
      kind: dataset['ukoKind'] ?? '',
      depth: Number(dataset['ukoDepth']) || 1,
      within: (dataset['ukoWithin'] ?? '').split(' '),
    }));
  }

  #items(): HTMLElement[] {
    return [...this.#list!.querySelectorAll<HTMLElement>('[data-uko-section]')];
  }

  #item(key: string): HTMLElement | undefined {
    return this.#items().find(item => item.dataset['ukoSection'] === key);
  }

  #title(key: string): string {
    const item = this.#item(key);
    return item ? titleOf(item) : '';
  }

  get #words() {
    return wordsAt(this.#list!);
  }

  #say(text: string): void {
    this.#live.textContent = text;
  }

  #unmark(): void {
    this.#items().forEach(item => item.classList.remove('uko-drop-after', 'uko-drop-before'));
  }
}

/** What a reader sees of the section: its link, or its first words. */
function titleOf(item: HTMLElement): string {
  return (item.querySelector('a') ?? item).textContent?.replace(/\s+/g, ' ').trim().slice(0, 100) ?? '';
}
