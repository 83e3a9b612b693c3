import type { Failure } from './failure.ts';
import { failureOf } from './failure.ts';

export type Mode = 'view' | 'mine' | 'help' | 'edit';

/** One fragment as it is delivered: a line of a batch, or an answer of its own in the same shape. */
export interface Line {
  p: string;
  mode: Mode;
  status: number;
  etag?: string;
  title?: string;
  style?: string;
  mine?: boolean;
  modes?: Mode[];
  html?: string;
  error?: Failure;
}

export async function lineOf(response: Response, p: string, mode: Mode): Promise<Line> {
  if (!response.ok) return { p, mode, status: response.status, error: await failureOf(response) };
  const header = (name: string) => response.headers.get(name) ?? '';
  return {
    p,
    mode,
    status: response.status,
    etag: header('ETag'),
    title: percentDecoded(header('X-Uko-Title')),
    style: header('X-Uko-Style'),
    mine: header('X-Uko-Mine') === '1',
    modes: header('X-Uko-Modes').split(/[,\s]+/).filter(Boolean) as Mode[],
    html: await response.text(),
  };
}

/** HTTP headers hold Latin letters only, so sentences travel percent-encoded. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A header's form of an ETag, whether or not the quotes came with it. */
export function quoted(etag: string): string {
  return etag.endsWith('"') ? etag : `"${etag}"`;
}
