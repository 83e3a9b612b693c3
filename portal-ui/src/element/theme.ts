const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/**
 * Light or dark for an element: as its `theme` says (`auto`: as the person's system), else as its page is. A page that never declared
 * `color-scheme: … dark` is light, and a dark card in it would be a stain.
 */
export function themeOf(element: HTMLElement): 'light' | 'dark' {
  const asked = element.getAttribute('theme');
  if (asked === 'light' || asked === 'dark') return asked;
  const page = asked === 'auto' ? 'light dark' : getComputedStyle(element).colorScheme;
  return page.includes('dark') && (prefersDark.matches || !page.includes('light')) ? 'dark' : 'light';
}

/** Calls until the signal says stop. */
export function onThemeChange(change: () => void, signal: AbortSignal): void {
  prefersDark.addEventListener('change', change, { signal });
}
