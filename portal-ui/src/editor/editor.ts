import type { Widget } from '../element/widget.ts';
import { Desk } from './desk.ts';

const desks = new WeakMap<ShadowRoot, Desk>();

/** Makes a fragment one that can be written in; called again whenever the fragment has changed. */
export function edit(root: ShadowRoot, widget: Widget): void {
  const desk = desks.get(root) ?? new Desk(root, widget);
  desks.set(root, desk);
  desk.settle();
}
