import type { Attrs, DOMOutputSpec, NodeSpec } from 'prosemirror-model';
import { Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

/** What rich text may hold: exactly the elements of `uko.spi.documents.RichText`, nothing else. */

/** A picture that is kept in the centre. */
export const FILE = /^file:[0-9a-f]{64}$/;

/** Where a link may lead: a relative address would mean something else on every page that shows the text. */
export const LINK = /^(https?:\/\/|mailto:)\S+$/i;

const LINE = 'inline*';
const FLOW = '(paragraph | bullet_list | ordered_list)+';

const heading: NodeSpec = {
  attrs: { level: { default: 2 } },
  content: LINE,
  group: 'block',
  defining: true,
  // The section has the heading above these, so a pasted first level becomes the second, and what lies deep the fourth.
  parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({ tag: `h${level}`, attrs: { level: Math.min(Math.max(level, 2), 4) } })),
  toDOM: node => [`h${node.attrs['level']}`, 0],
};

const image: NodeSpec = {
  attrs: { src: {}, alt: { default: '' } },
  inline: true,
  group: 'inline',
  draggable: true,
  parseDOM: [{ tag: 'img[src]', getAttrs: pictureOf }],
  toDOM: node => ['img', { src: node.attrs['src'], alt: node.attrs['alt'] }],
};

function pictureOf(element: HTMLElement): Attrs | false {
  const src = element.getAttribute('src') ?? '';
  return FILE.test(src) && { src, alt: element.getAttribute('alt') ?? '' };
}

function linkOf(element: HTMLElement): Attrs | false {
  const href = element.getAttribute('href') ?? '';
  return LINK.test(href) && { href };
}

function block(tag: string, content: string, more: Partial<NodeSpec> = {}): NodeSpec {
  return { content, group: 'block', parseDOM: [{ tag }], toDOM: () => [tag, 0], ...more };
}

function mark(tag: string, ...also: string[]) {
  return { parseDOM: [tag, ...also].map(name => ({ tag: name })), toDOM: (): DOMOutputSpec => [tag, 0] };
}

const marks = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: linkOf }],
    toDOM: (node: { attrs: Attrs }): DOMOutputSpec => ['a', { href: node.attrs['href'] }, 0],
  },
  strong: mark('strong', 'b'),
  em: mark('em', 'i'),
  underline: mark('u', 'ins'),
  strike: mark('s', 'del', 'strike'),
  sub: { ...mark('sub'), excludes: 'sub sup' },
  sup: { ...mark('sup'), excludes: 'sub sup' },
};

const hard_break: NodeSpec = {
  inline: true,
  group: 'inline',
  selectable: false,
  linebreakReplacement: true,
  parseDOM: [{ tag: 'br' }],
  toDOM: () => ['br'],
};

const text: NodeSpec = { group: 'inline' };

/** Paragraphs, headings, lists, tables, quotations, pictures. */
export const BLOCK = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: block('p', LINE),
    heading,
    blockquote: block('blockquote', FLOW, { defining: true }),
    bullet_list: block('ul', 'list_item+'),
    ordered_list: block('ol', 'list_item+'),
    list_item: { content: `paragraph ${FLOW.replace(/\+$/, '*')}`, defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    ...tableNodes({ tableGroup: 'block', cellContent: FLOW, cellAttributes: {} }),
    hard_break,
    image,
    text,
  },
  marks,
});

/** One line of text with emphasis and links, without a block around it. */
export const INLINE = new Schema({
  nodes: {
    doc: { content: 'paragraph' },
    paragraph: { content: LINE, parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    hard_break,
    text,
  },
  marks,
});

export function schemaFor(kind: string | null): Schema {
  return kind === 'inline' ? INLINE : BLOCK;
}
