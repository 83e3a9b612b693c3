import { button, make } from './dom.ts';
import type { Mode } from './line.ts';
import type { Words } from './words.ts';

const OFFERED = ['view', 'edit', 'help'] as const;

/** The quiet button in the corner, there only where a portlet has more to show than its view. */
export function menu(modes: Mode[], now: Mode, words: Words, choose: (mode: Mode) => void): HTMLElement[] {
  const others = OFFERED.filter(mode => mode !== now && (mode === 'view' || modes.includes(mode)));
  if (others.length === 0 || !modes.some(mode => mode === 'edit' || mode === 'help')) return [];
  const items = others.map(mode => make('li', {}, button('quiet', words[mode], () => choose(mode))));
  const menu = make('details', { class: 'uko-menu' }, make('summary', { 'aria-label': words.menu }), make('ul', {}, ...items));
  const leave = (event: FocusEvent) => menu.contains(event.relatedTarget as Node | null) || (menu.open = false);
  menu.addEventListener('focusout', leave);
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  return [menu];
}
