import type { Widget } from '../element/widget.ts';
import { drawPictures } from './pictures.ts';

type Editor = typeof import('./editor.ts');

/** What few fragments need: the element loads this with the first that has pictures or is written in. */
export function enrich(root: ShadowRoot, widget: Widget): void {
  drawPictures(root, widget);
  if (root.querySelector('[data-uko-rich], [data-uko-outline], [data-uko-autosave]')) void edit(root, widget);
}

async function edit(root: ShadowRoot, widget: Widget): Promise<void> {
  const editor = (await import(new URL('editor.js', import.meta.url).href)) as Editor;
  editor.edit(root, widget);
}
