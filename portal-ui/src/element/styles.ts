import portletCss from '../../target/classes/web/portlet.css';
import { ORIGIN } from './origin.ts';

/** A page may forbid style elements, yet sheets made by script are its own. */
export const SHARED = sheetOf(portletCss);

const fetched = new Map<string, Promise<CSSStyleSheet | undefined>>();

/** The style sheet of a plugin, fetched once; without it the fragment is plain but there. */
export function pluginSheet(path: string): Promise<CSSStyleSheet | undefined> {
  const known = fetched.get(path) ?? fetchSheet(path);
  fetched.set(path, known);
  return known;
}

async function fetchSheet(path: string): Promise<CSSStyleSheet | undefined> {
  try {
    const response = await fetch(ORIGIN + path, { credentials: 'omit' });
    if (response.ok) return sheetOf(await response.text(), ORIGIN + path);
  } catch {
    // Unreachable now: asked for again by the next fragment that names it.
  }
  fetched.delete(path);
  return undefined;
}

function sheetOf(css: string, baseURL?: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet(baseURL ? { baseURL } : {});
  sheet.replaceSync(css);
  return sheet;
}
