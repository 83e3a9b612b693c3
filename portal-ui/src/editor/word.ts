/**
 * Makes what was copied from Word, LibreOffice, Google Docs or a page into plain structure: lists that are only
 * paragraphs with drawn marks become lists, looks that mean something become marks, all other looks go.
 */
export function cleaned(html: string, parse: (html: string) => HTMLElement): string {
  if (html.includes('data-pm-slice')) return renamed(html, /^on/i);
  const body = parse(withoutStyles(html));
  body.querySelectorAll('x-style, x-script, x-title, meta, link, xml, template').forEach(element => element.remove());
  body.querySelectorAll('[data-style*="mso-hide"], [hidden]').forEach(element => element.remove());
  listsOf(body).forEach(toList);
  body.querySelectorAll<HTMLElement>('p.MsoTitle').forEach(title => rename(title, 'h2'));
  body.querySelectorAll<HTMLElement>('[data-style]').forEach(marksOf);
  body.querySelectorAll('p').forEach(dropEmpty);
  body.querySelectorAll('*').forEach(dropLooks);
  return body.innerHTML;
}

const TAG = /<[a-z][^\s/>]*/gi;
const BETWEEN = /[\s/]*/y;
const ATTRIBUTE = /(?:=[^\s/>=]*|[^\s/>=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y;

/**
 * What a strict policy of the page would complain of is renamed before anything is parsed: a policy holds for documents
 * that show nothing too. Attributes are told apart as the HTML standard does (13.2.5.32 and on), each letter read once.
 */
function renamed(html: string, unruly: RegExp): string {
  let told = '';
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(html)?.[0] ?? '';
    at += found.length;
    return found;
  };
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    told += html.slice(at, TAG.lastIndex);
    at = TAG.lastIndex;
    for (let attribute = ' '; attribute; told += attribute) {
      told += take(BETWEEN);
      attribute = take(ATTRIBUTE).replace(unruly, 'data-$&');
    }
    TAG.lastIndex = at;
  }
  return told + html.slice(at);
}

const STYLE = /<style[\s\S]*?<\/style\s*>/gi;
const COMMENT = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))/g;
/** What holds elements of a page, and what holds bare text, in which no tag is one. */
const UNLIKE = /<(\/?)(style|base|script|title|textarea|xmp|iframe|noembed|noframes|plaintext)\b/gi;

function withoutStyles(html: string): string {
  return renamed(html.replace(COMMENT, '').replace(STYLE, '').replace(UNLIKE, '<$1x-$2'), /^(style|on)/i);
}

/** `mso-list: l0 level2 lfo1` on a paragraph says in which list it stands, and how deep. */
const ITEM = /mso-list:\s*(l\d+)\s+level(\d+)/i;

interface Item {
  paragraph: HTMLElement;
  level: number;
  ordered: boolean;
}

/** Runs of paragraphs, each following the other, that Word shows as one list. */
function listsOf(body: HTMLElement): Item[][] {
  const runs: Item[][] = [];
  let last: Element | undefined;
  for (const paragraph of body.querySelectorAll<HTMLElement>('[data-style*="mso-list"]')) {
    const found = ITEM.exec(styleOf(paragraph));
    if (!found) continue;
    const item = { paragraph, level: Number(found[2]), ordered: takeMark(paragraph) };
    if (last && paragraph.previousElementSibling === last) runs.at(-1)!.push(item);
    else runs.push([item]);
    last = paragraph;
  }
  return runs;
}

/** Takes the drawn mark away; answers whether it counted. */
function takeMark(paragraph: HTMLElement): boolean {
  const mark = [...paragraph.querySelectorAll('span')].find(span => /mso-list:\s*ignore/i.test(styleOf(span)));
  const drawn = mark?.textContent?.trim() ?? '';
  mark?.remove();
  return /^\(?(\d+|\p{L}{1,5})[.)]/u.test(drawn) || /^\d+(\.\d+)*\.?$/.test(drawn);
}

function toList(items: Item[]): void {
  const first = items[0]!;
  const at = first.paragraph.ownerDocument.createElement('div');
  first.paragraph.before(at);
  let open: { list: Element; level: number }[] = [];
  for (const { paragraph, level, ordered } of items) {
    open = open.filter(outer => outer.level <= level);
    const tag = ordered ? 'ol' : 'ul';
    if (!open.length || open.at(-1)!.level < level || open.at(-1)!.list.localName !== tag) {
      open = open.filter(outer => outer.level < level);
      const list = at.ownerDocument.createElement(tag);
      (open.at(-1)?.list.lastElementChild ?? at).append(list);
      open.push({ list, level });
    }
    const item = at.ownerDocument.createElement('li');
    open.at(-1)!.list.append(item);
    item.append(paragraph);
    rename(paragraph, 'p');
  }
  at.replaceWith(...at.childNodes);
}

const LOOKS: [RegExp, string][] = [
  [/font-weight:\s*(bold|[6-9]00)/i, 'strong'],
  [/font-style:\s*italic/i, 'em'],
  [/text-decoration[^;]*:[^;]*underline/i, 'u'],
  [/text-decoration[^;]*:[^;]*line-through/i, 's'],
  [/vertical-align:\s*super/i, 'sup'],
  [/vertical-align:\s*sub/i, 'sub'],
];

/** Google Docs puts all into a `b` that is not bold, and tells bold by styles alone. */
function marksOf(element: HTMLElement): void {
  const style = styleOf(element);
  if (/^(b|strong)$/.test(element.localName) && /font-weight:\s*(normal|[1-5]00)/i.test(style)) {
    element.replaceWith(...element.childNodes);
    return;
  }
  if (!/^(span|font)$/.test(element.localName)) return;
  for (const [look, tag] of LOOKS) {
    if (!look.test(style) || (tag === 'u' && element.closest('a'))) continue;
    const mark = element.ownerDocument.createElement(tag);
    mark.append(...element.childNodes);
    element.append(mark);
  }
}

function dropEmpty(paragraph: Element): void {
  if (!paragraph.textContent?.trim() && !paragraph.querySelector('img') && !paragraph.closest('td, th, li')) paragraph.remove();
}

const KEPT = new Set(['href', 'src', 'alt', 'colspan', 'rowspan']);

function dropLooks(element: Element): void {
  for (const { name } of [...element.attributes]) if (!KEPT.has(name)) element.removeAttribute(name);
  // Word's own elements (o:p, st1:place) hold words that the text may need.
  if (element.localName.includes(':')) element.replaceWith(...element.childNodes);
}

function rename(element: HTMLElement, tag: string): void {
  if (element.localName === tag) return;
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? '';
}
