import type { Node, Schema } from 'prosemirror-model';
import { DOMParser, DOMSerializer } from 'prosemirror-model';

/** Reads stored rich text; what the schema does not know leaves its words and nothing else. */
export function readHtml(schema: Schema, html: string): Node {
  return DOMParser.fromSchema(schema).parse(inert(html));
}

/** An element of a document that loads, runs and shows nothing. */
export function inert(html: string): HTMLElement {
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = html;
  return page.body;
}

/** Writes rich text as it is stored: the shortest form that reads back as the same. Empty where nothing is written. */
export function writeHtml(doc: Node): string {
  if (isEmpty(doc)) return '';
  const body = inert('');
  const content = doc.type.schema.nodes['heading'] ? doc.content : doc.firstChild!.content;
  DOMSerializer.fromSchema(doc.type.schema).serializeFragment(content, { document: body.ownerDocument }, body);
  body.querySelectorAll('table').forEach(head);
  body.querySelectorAll('li, td, th').forEach(unwrap);
  return body.innerHTML.replaceAll('&nbsp;', '\u00a0');
}

function isEmpty(doc: Node): boolean {
  return doc.childCount === 1 && doc.firstChild!.isTextblock && doc.firstChild!.content.size === 0;
}

/** Leading rows of header cells become the head of the table, and each header says what it is the header of. */
function head(table: HTMLTableElement): void {
  const rows = [...table.querySelectorAll('tr')];
  const first = rows.findIndex(row => [...row.children].some(cell => cell.nodeName !== 'TH'));
  const heading = first < 0 ? rows.slice(0, 1) : rows.slice(0, first);
  table.querySelectorAll('th').forEach(cell => cell.setAttribute('scope', heading.includes(cell.parentElement as HTMLTableRowElement) ? 'col' : 'row'));
  if (heading.length === 0 || heading.length === rows.length) return;
  const thead = table.ownerDocument.createElement('thead');
  thead.append(...heading);
  table.prepend(thead);
}

/** A cell or item with one paragraph, and perhaps a list under it, needs no paragraph. */
function unwrap(box: Element): void {
  const [first, ...rest] = box.children;
  if (first?.nodeName !== 'P' || rest.some(({ nodeName }) => nodeName === 'P')) return;
  first.replaceWith(...first.childNodes);
}
