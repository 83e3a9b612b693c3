/** What a morph leaves alone. */
export interface Kept {
  /** A form that somebody began to fill in: neither its text nor its keys and versions may change under the hand. */
  form(form: Element): boolean;
  /** Whether what the reader unfolded stays unfolded: yes when the same page is refreshed. */
  unfolded: boolean;
}

/**
 * Makes the children of one node like those of another, changing as little as possible, so that focus, selection,
 * scroll and open details survive. Elements are paired by id, forms by their address, the rest by place and name.
 */
export function morph(old: ParentNode & Node, fresh: ParentNode & Node, kept: Kept): void {
  const root = old.getRootNode() as ShadowRoot;
  const focused = root.activeElement as HTMLInputElement | null;
  const start = focused?.selectionStart;
  const end = focused?.selectionEnd;
  children(old, fresh, kept);
  if (!focused?.isConnected || root.activeElement === focused) return;
  focused.focus({ preventScroll: true });
  if (start != null && focused.selectionStart != null) focused.setSelectionRange(start, end!);
}

function children(old: Node, fresh: Node, kept: Kept): void {
  const keyed = byKey(old);
  let cursor = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    const key = keyOf(next);
    const match = key ? keyed.get(key)?.shift() : unkeyed(cursor, next);
    if (match) change(match, next, kept);
    if (match && match === cursor) cursor = cursor.nextSibling;
    else old.insertBefore(match ?? next, cursor);
  }
  while (cursor) {
    const gone: ChildNode = cursor;
    cursor = cursor.nextSibling;
    gone.remove();
  }
}

function byKey(parent: Node): Map<string, ChildNode[]> {
  const keyed = new Map<string, ChildNode[]>();
  for (const child of parent.childNodes) {
    const key = keyOf(child);
    if (key) keyed.set(key, [...(keyed.get(key) ?? []), child]);
  }
  return keyed;
}

function keyOf(node: Node): string {
  if (!(node instanceof Element)) return '';
  const name = node.id || (node instanceof HTMLFormElement ? node.getAttribute('action') : '');
  return name ? `${node.nodeName} ${name}` : '';
}

/** The next old node of the same kind that no key speaks for. */
function unkeyed(cursor: ChildNode | null, next: Node): ChildNode | undefined {
  for (let old = cursor; old; old = old.nextSibling as ChildNode | null) {
    if (old.nodeName === next.nodeName && !keyOf(old)) return old;
  }
  return undefined;
}

/** What was typed or chosen is a property, which attributes and text no longer govern. */
const PROPERTIES = ['value', 'checked', 'selected'];

/** Both are of the same kind and name. */
function change(old: Node, fresh: Node, kept: Kept): void {
  if (!(old instanceof Element)) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
  } else if (!(old instanceof HTMLFormElement && kept.form(old))) {
    // Read first: children move over from the fresh one, which then has no text any more.
    const values = PROPERTIES.map((name): unknown => Reflect.get(fresh, name));
    attributes(old, fresh as Element, kept);
    children(old, fresh, kept);
    PROPERTIES.forEach((name, at) => Reflect.get(old, name) === values[at] || Reflect.set(old, name, values[at]));
  }
}

function attributes(old: Element, fresh: Element, kept: Kept): void {
  const stays = (name: string) => kept.unfolded && name === 'open' && old instanceof HTMLDetailsElement;
  for (const { name, value } of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value && !stays(name)) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !stays(name)) old.removeAttribute(name);
  }
}
