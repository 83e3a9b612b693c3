const SVG = 'http://www.w3.org/2000/svg';

/** Strokes on a field of 20 by 20, drawn for this editor. */
const STROKES: Record<string, string> = {
  bullets: 'M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  numbers: 'M9 5h8M9 10h8M9 15h8M3 3.5l1.2-.7v4M2.8 12.2c.4-1.2 2.4-1 2.2.2-.1.8-1.3 1.3-2.3 2.4h2.5',
  deeper: 'M3 4h14M9 8h8M9 12h8M3 16h14M3 8l3 2-3 2z',
  shallower: 'M3 4h14M9 8h8M9 12h8M3 16h14M6 8l-3 2 3 2z',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-.8.8M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l.8-.800',
  picture: 'M3 4h14v12H3zM3 13.5l4-4 4 4 2.5-2.5 3.5 3.5M13.2 7.5h.01',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12M13 4v12',
  comment: 'M3 4h14v9.5H9.5L6 16.5v-3H3zM7 7.5h6M7 10.2h4',
  undo: 'M7 4L3.5 7.5 7 11M3.5 7.5h8a4.5 4.5 0 0 1 0 9H8',
  redo: 'M13 4l3.5 3.5L13 11M16.5 7.5h-8a4.5 4.5 0 0 0 0 9H12',
  rowBelow: 'M3 4h14v6H3zM10 4v6M10 13v4.5M7.75 15.2h4.5',
  columnRight: 'M4 3h6v14H4zM4 10h6M13 10h4.5M15.2 7.75v4.5',
  dropRow: 'M3 4h14v6H3zM10 4v6M7.75 15.2h4.5',
  dropColumn: 'M4 3h6v14H4zM4 10h6M13 10h4.5',
  headerRow: 'M3 4h14v12H3zM3 8.5h14M5 6.2h10M8 8.5V16M13 8.5V16',
  headerColumn: 'M3 4h14v12H3zM7.5 4v12M5.2 6v8M7.5 8h9.5M7.5 12h9.5',
  merge: 'M3 4h14v12H3zM10 4v3M10 13v3M5.5 10h3M11.5 10h3M7 8.5L8.5 10 7 11.5M13 8.5L11.5 10l1.5 1.5',
  split: 'M3 4h14v12H3zM10 4v12M5.2 10h2M12.8 10h2',
  dropTable: 'M3 4h14v12H3zM7.5 7.5l5 5M12.5 7.5l-5 5',
  handle: 'M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01',
};

export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'uko-icon');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', STROKES[name]!);
  svg.append(path);
  return svg;
}
