/** Makes an element without ever parsing HTML: what a person or a server wrote enters as text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The attribute, since Firefox 115 does not reflect the property. */
export function busy(element: Element, is: boolean): void {
  if (is) element.setAttribute('aria-busy', 'true');
  else element.removeAttribute('aria-busy');
}

export function button(kind: string, label: string, act: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: `uko-button uko-${kind}` }, label);
  made.addEventListener('click', act);
  return made;
}
