/** A section as the outline shows it, in reading order. */
export interface Entry {
  key: string;
  kind: string;
  /** 1 for a section of the document itself. */
  depth: number;
  /** The kinds of section that it may stand in; `document` is the document itself. */
  within: string[];
}

/** Where a section may stand. */
export interface Place {
  /** How many of the other sections stand before it. */
  gap: number;
  depth: number;
  /** The section that it would stand in; empty for the document. */
  parent: string;
  /** The sibling that it would stand before; empty where it would be the last. */
  before: string;
}

const DOCUMENT: Entry = { key: '', kind: 'document', depth: 0, within: [] };

/** The section and all that stands in it: they move together. */
export function subtree(entries: Entry[], key: string): Entry[] {
  const start = entries.findIndex(entry => entry.key === key);
  const depth = entries[start]!.depth;
  const end = entries.findIndex((entry, at) => at > start && entry.depth <= depth);
  return entries.slice(start, end < 0 ? entries.length : end);
}

export function others(entries: Entry[], key: string): Entry[] {
  const moved = new Set(subtree(entries, key));
  return entries.filter(entry => !moved.has(entry));
}

/** All places where a section may stand, from the top to the bottom, and at each height from the outermost inwards. */
export function placesOf(entries: Entry[], key: string): Place[] {
  const moved = subtree(entries, key)[0]!;
  const rest = others(entries, key);
  return Array.from({ length: rest.length + 1 }, (_, gap) => placesAt(rest, gap, moved)).flat();
}

function placesAt(rest: Entry[], gap: number, moved: Entry): Place[] {
  const above = rest[gap - 1] ?? DOCUMENT;
  const below = rest[gap];
  const places: Place[] = [];
  for (let depth = Math.max(1, below?.depth ?? 1); depth <= above.depth + 1; depth++) {
    const parent = ancestor(rest, gap, depth - 1);
    if (!moved.within.includes(parent.kind)) continue;
    places.push({ gap, depth, parent: parent.key, before: below?.depth === depth ? below.key : '' });
  }
  return places;
}

/** The nearest section above a gap that lies at this depth. */
function ancestor(rest: Entry[], gap: number, depth: number): Entry {
  if (depth === 0) return DOCUMENT;
  return rest.slice(0, gap).filter(entry => entry.depth === depth).at(-1)!;
}

/** Where it stands now. */
export function placeOf(entries: Entry[], key: string): Place {
  const gap = entries.findIndex(entry => entry.key === key);
  const depth = entries[gap]!.depth;
  const below = others(entries, key)[gap];
  return { gap, depth, parent: ancestor(entries, gap, depth - 1).key, before: below?.depth === depth ? below.key : '' };
}

/** The place that an arrow key leads to; the same where it leads nowhere. */
export function step(places: Place[], from: Place, arrow: string): Place {
  const [along, by] = [arrow === 'ArrowUp' || arrow === 'ArrowDown', arrow === 'ArrowUp' || arrow === 'ArrowLeft' ? -1 : 1];
  if (!along) {
    const beside = places.filter(place => place.gap === from.gap && (place.depth - from.depth) * by > 0);
    return nearest(beside, from.depth) ?? from;
  }
  const beyond = places.filter(place => (place.gap - from.gap) * by > 0);
  const gap = by < 0 ? beyond.at(-1)?.gap : beyond[0]?.gap;
  return nearest(beyond.filter(place => place.gap === gap), from.depth) ?? from;
}

export function nearest(places: Place[], depth: number): Place | undefined {
  return [...places].sort((one, other) => Math.abs(one.depth - depth) - Math.abs(other.depth - depth))[0];
}

export function same(one: Place, other: Place): boolean {
  return one.parent === other.parent && one.before === other.before;
}
