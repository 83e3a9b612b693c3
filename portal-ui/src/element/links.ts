import { ORIGIN } from './origin.ts';
import { busy } from './dom.ts';
import { download } from './downloads.ts';
import { failureFrom } from './failure.ts';
import type { Widget } from './widget.ts';

const RESOURCE = new RegExp(`^${ORIGIN}/portlets/[^/]+/[^/]+/resources/`);

/** Follows the links of a fragment inside its own widget; the page and its history notice nothing. */
export function followLinks(root: ShadowRoot, widget: Widget): void {
  root.addEventListener('click', event => follow(event as MouseEvent, widget));
  root.addEventListener('auxclick', event => (event as MouseEvent).button === 1 && follow(event as MouseEvent, widget));
}

function follow(event: MouseEvent, widget: Widget): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!link || !href || event.defaultPrevented) return;
  const aside = event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1;
  if (href.startsWith('#')) toAnchor(event, link, href.slice(1));
  else if (RESOURCE.test(href)) void fetchFile(event, link, widget, aside);
  else if (href.startsWith('?')) navigate(event, widget, href, aside);
}

/** In a window of its own only our frame can show the place: the page around us doesn't know the address. */
function navigate(event: Event, widget: Widget, query: string, aside: boolean): void {
  event.preventDefault();
  if (aside) open(`${ORIGIN}/frames/${widget.portlet}${query}`, '_blank', 'noopener');
  else widget.navigate(query);
}

function toAnchor(event: Event, link: Element, id: string): void {
  event.preventDefault();
  const target = (link.getRootNode() as ShadowRoot).getElementById(decodeURIComponent(id));
  if (!target) return;
  target.scrollIntoView();
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

async function fetchFile(event: Event, link: HTMLAnchorElement, widget: Widget, aside: boolean): Promise<void> {
  event.preventDefault();
  if (link.hasAttribute('aria-busy')) return;
  // Opened at once, while the browser still sees the click: a window opened later is taken for a pop-up.
  const inWindow = (aside || link.target === '_blank') && /\.pdf$/i.test(new URL(link.href).pathname);
  const page = inWindow ? open('about:blank') : null;
  busy(link, true);
  widget.say('info', widget.words.preparing);
  try {
    await download(link.href.slice(ORIGIN.length), path => widget.ask(path), page);
    widget.hush();
  } catch (thrown) {
    page?.close();
    widget.refused(failureFrom(thrown));
  }
  busy(link, false);
}
