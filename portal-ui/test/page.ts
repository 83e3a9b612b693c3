import { parseHTML } from 'linkedom';

/** A document without a browser, for what only reads and writes elements. */
export function page(): void {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const implementation = { createHTMLDocument: () => parseHTML('<!doctype html><html><body></body></html>').document };
  Object.defineProperty(document, 'implementation', { value: implementation, configurable: true });
  Object.assign(globalThis, { document });
}
