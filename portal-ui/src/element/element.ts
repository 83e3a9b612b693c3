import { batchName, ownParameters, withQuery } from './address.ts';
import { retryButton } from './card.ts';
import { Connection } from './connection.ts';
import { button } from './dom.ts';
import { Face } from './face.ts';
import type { Failure } from './failure.ts';
import { failureFrom, mayPass } from './failure.ts';
import { Forms } from './forms.ts';
import type { Line, Mode } from './line.ts';
import { lineOf, percentDecoded, quoted } from './line.ts';
import { followLinks } from './links.ts';
import { menu } from './menu.ts';
import { ORIGIN } from './origin.ts';
import type { Part } from './part.ts';
import { signIn } from './signin.ts';
import type { Watcher } from './stream.ts';
import { pluginSheet } from './styles.ts';
import { onThemeChange, themeOf } from './theme.ts';
import type { Widget } from './widget.ts';
import { wordsIn } from './words.ts';

const EXTRAS = '[data-src],[data-uko-rich],[data-uko-outline]';

/** `<uko-portlet name="ethics-code/reader" centre="…">`: one portlet, in a page that is not ours. */
export class UkoPortlet extends HTMLElement implements Widget, Watcher {
  static readonly observedAttributes = ['name', 'centre', 'token-url', 'lang', 'place', 'theme'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #face = new Face(this.#root);
  readonly #forms = new Forms(this.#root, this);
  #connection: Connection | undefined;
  #connected = new AbortController();
  #starting = false;
  #parameters = '';
  #mode: Mode = 'view';
  #modes: Mode[] = [];
  /** The address of the reader's last step, until its fragment is there. */
  #step: string | undefined;

  constructor() {
    super();
    followLinks(this.#root, this);
  }

  get portlet(): string {
    return this.#attribute('name').split('?')[0]!;
  }

  get words() {
    return wordsIn(this.#lang);
  }

  get #lang(): string {
    const tag = this.#attribute('lang') || document.documentElement.lang;
    return tag.toLowerCase().startsWith('en') ? 'en' : 'ru';
  }

  #attribute(name: string): string {
    return this.getAttribute(name) ?? '';
  }

  connectedCallback(): void {
    this.#connected = new AbortController();
    onThemeChange(() => this.#dress(), this.#connected.signal);
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#connected.abort();
    this.#connection?.stream.unwatch(this);
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.isConnected && before !== after) this.#begin();
  }

  /** Asks again for what is shown; an unchanged fragment costs a 304. */
  refresh(): void {
    void this.#renew(this.#face.view, this.#mode);
    if (this.#mode === 'view' && this.#face.mine.filled) void this.#renew(this.#face.mine, 'mine');
  }

  ask(path: string, init?: RequestInit): Promise<Response> {
    return this.#connection!.ask(withQuery(path, { lang: this.#lang, place: this.#attribute('place') }), init);
  }

  navigate(query: string): void {
    this.#parameters = ownParameters(query);
    this.#mode = 'view';
    this.#step = query;
    this.hush();
    this.reload();
  }

  /** Asks for the view and what is the reader's own, together with the other elements of the page. */
  reload(): void {
    const { view, mine } = this.#face;
    this.#face.loading(this.words);
    const late = { view: view.begin(), mine: mine.begin() };
    const deliver = (line: Line) => {
      if (!late[line.mode === 'mine' ? 'mine' : 'view']()) void this.#deliver(line);
    };
    const p = batchName(this.portlet, this.#attribute('place'), this.#parameters);
    this.#connection!.batch.want({ p, lang: this.#lang, deliver });
  }

  async acted(form: HTMLFormElement, answer: Response): Promise<void> {
    const mine = this.#face.mine.box.contains(form);
    const message = percentDecoded(answer.headers.get('X-Uko-Message') ?? '');
    const line = await lineOf(answer, '', mine ? 'mine' : 'view');
    const next = ownParameters(answer.headers.get('X-Uko-Parameters') ?? this.#parameters);
    const elsewhere = this.#mode !== 'view' || (mine && next !== this.#parameters);
    this.#parameters = next;
    this.#mode = 'view';
    this.#step = '';
    if (message) this.say('success', message);
    if (elsewhere) this.reload();
    else await this.#deliver({ ...line, mine: this.#face.mine.filled, modes: this.#modes });
  }

  say(kind: 'info' | 'success', text: string): void {
    this.#face.say(kind, text, this.words);
  }

  hush(): void {
    this.#face.hush();
  }

  refused(failure: Failure): void {
    this.#face.refuse(failure, this.words, this.remedies(failure, () => this.refresh()));
  }

  remedies(failure: Failure, again: () => void): HTMLElement[] {
    if (failure.status !== 401 || this.hasAttribute('token-url')) return retryButton(failure, this.words, again);
    const connection = this.#connection!;
    return [button('primary', this.words.signIn, () => signIn(grant => connection.signedIn(grant, again)))];
  }

  /** Once for all attributes that a page changes in one go, and for an element that it only moves. */
  #begin(): void {
    if (this.#starting) return;
    this.#starting = true;
    queueMicrotask(() => {
      this.#starting = false;
      if (this.isConnected) this.#start();
    });
  }

  #start(): void {
    this.#dress();
    this.#connection?.stream.unwatch(this);
    this.#connection = Connection.to(this.#attribute('centre'), this.getAttribute('token-url'));
    this.#parameters = ownParameters(this.#attribute('name').split('?')[1] ?? '');
    this.#mode = 'view';
    if (!/^[^/]+\/[^/]+$/.test(this.portlet)) return this.#failed(this.#face.view, { status: 404, code: 'not-found' });
    this.#connection.stream.watch(this);
    this.reload();
  }

  #dress(): void {
    this.#face.section.dataset['theme'] = themeOf(this);
    this.#face.section.lang = this.#lang;
  }

  #show(mode: Mode): void {
    (this.#root.activeElement as HTMLElement | null)?.blur();
    this.hush();
    this.#mode = mode;
    this.#step = '';
    if (mode === 'view') return this.reload();
    this.#face.loading(this.words);
    this.#face.view.etag = '';
    this.#face.mine.replace();
    void this.#renew(this.#face.view, mode);
  }

  async #renew(part: Part, mode: Mode): Promise<void> {
    const late = part.begin();
    const headers: HeadersInit = part.etag ? { 'If-None-Match': quoted(part.etag) } : {};
    const path = withQuery(`/portlets/${this.portlet}?${this.#parameters}`, { centre: this.#attribute('centre'), mode });
    try {
      const response = await this.ask(path, { headers });
      const line = response.status === 304 ? undefined : await lineOf(response, '', mode);
      if (late()) return;
      this.#face.backOnline();
      if (!line) return this.#settled();
      await this.#deliver(line);
      if (mode === 'view' && line.mine && !this.#face.mine.filled) void this.#renew(this.#face.mine, 'mine');
    } catch (thrown) {
      if (!late()) this.#failed(part, failureFrom(thrown));
    }
  }

  async #deliver(line: Line): Promise<void> {
    const part = line.mode === 'mine' ? this.#face.mine : this.#face.view;
    if (line.error) return this.#failed(part, line.error);
    this.#face.backOnline();
    const late = part.begin();
    const sheet = line.style ? await pluginSheet(line.style) : undefined;
    if (late()) return;
    if (sheet) this.#face.dress(sheet);
    const kept = { form: (form: Element) => this.#forms.inHand(form), unfolded: this.#step === undefined };
    part.show(line.html ?? '', line.etag ?? '', kept);
    this.#enrich();
    if (part === this.#face.view) this.#describe(line);
    this.#settled();
  }

  /** What few fragments need is loaded with the first of them. */
  #enrich(): void {
    if (!this.#root.querySelector(EXTRAS)) return;
    void import(`${ORIGIN}/assets/ui/extras.js`).then(extras => extras.enrich(this.#root, this));
  }

  #describe(line: Line): void {
    if (line.title) this.#face.name(line.title);
    this.#modes = line.modes ?? [];
    this.#face.corner(...menu(this.#modes, this.#mode, this.words, mode => this.#show(mode)));
    if (this.#mode !== 'view' || !line.mine) this.#face.mine.replace();
  }

  /** What may pass by itself leaves the fragment standing; a form in hand is never taken from under it. */
  #failed(part: Part, failure: Failure): void {
    const standing = part.filled && this.#step === undefined && mayPass(failure);
    const inHand = [...this.#root.querySelectorAll('form')].some(form => this.#forms.inHand(form));
    if (standing) {
      if (failure.code === 'offline') this.refused(failure);
    } else if (failure.status === 401 && inHand) this.refused(failure);
    else this.#face.fail(part, failure, this.words, this.remedies(failure, () => this.refresh()));
    this.#settled();
  }

  #settled(): void {
    this.#face.settled();
    if (this.#step !== undefined) this.#face.lookAfterFocus(this.#step);
    this.#step = undefined;
  }
}
