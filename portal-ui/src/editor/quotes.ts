/** A phrase and what stands around it: the TextQuoteSelector of the W3C Web Annotation Data Model. */
export interface Quote {
  quote: string;
  prefix: string;
  suffix: string;
}

const AROUND = 60;
const LONGEST = 500;

/** Quotes what stands between two places of a text, with as much around it as the server keeps. */
export function quoteAt(text: string, from: number, to: number): Quote {
  return {
    quote: text.slice(from, Math.min(to, from + LONGEST)),
    prefix: text.slice(Math.max(0, from - AROUND), from),
    suffix: text.slice(to, to + AROUND),
  };
}

/**
 * Finds a phrase again: where it stands several times, at the place whose surroundings are most alike. White space of any
 * kind and length counts as one, for the same text is broken differently where it is stored and where it is written.
 */
export function findQuote(text: string, { quote, prefix, suffix }: Quote): [number, number] | undefined {
  const { flat, places } = flatten(text);
  const words = flatten(quote.trim()).flat;
  if (!words) return undefined;
  let best: [number, number] | undefined;
  let most = -1;
  for (let at = flat.indexOf(words); at >= 0; at = flat.indexOf(words, at + 1)) {
    const before = alike(flat.slice(0, at), flatten(prefix).flat, true);
    const after = alike(flat.slice(at + words.length), flatten(suffix).flat, false);
    if (before + after <= most) continue;
    most = before + after;
    best = [places[at]!, places[at + words.length - 1]! + 1];
  }
  return best;
}

/** One space for each run of white space, and where each character stood. */
function flatten(text: string): { flat: string; places: number[] } {
  const places: number[] = [];
  let flat = '';
  for (let at = 0; at < text.length; at++) {
    const space = /\s/.test(text[at]!);
    if (space && flat.endsWith(' ')) continue;
    flat += space ? ' ' : text[at];
    places.push(at);
  }
  return { flat, places };
}

/** How many characters agree, counted from where the phrase stands. */
function alike(text: string, kept: string, backwards: boolean): number {
  const [one, other] = [text.trim(), kept.trim()];
  let count = 0;
  while (count < Math.min(one.length, other.length) && at(one, count, backwards) === at(other, count, backwards)) count++;
  return count;
}

function at(text: string, step: number, backwards: boolean): string | undefined {
  return backwards ? text[text.length - 1 - step] : text[step];
}
