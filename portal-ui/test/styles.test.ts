import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (name: string) => readFileSync(`src/styles/${name}`, 'utf8');

function block(css: string, selector: string): string[] {
  const start = css.indexOf(`${selector} {`);
  assert.ok(start >= 0, `no rule ${selector}`);
  return css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start)).trim().split(/\s*\n\s*/);
}

test('pages are as dark as elements', () => {
  const element = block(read('portlet/tokens.css'), '.uko[data-theme="dark"]');
  assert.ok(element.length > 15);
  assert.deepEqual(block(read('dark.css'), '.uko:not([data-theme])'), element);
});

test('no size depends on the root of a page that is not ours, and no class is left undocumented', () => {
  const css = readFileSync('target/classes/web/portlet.css', 'utf8');
  assert.doesNotMatch(css, /[\d.]rem\b/);
  const readme = readFileSync('README.md', 'utf8');
  const internal = /^uko-(view|mine|status|menu|skeleton|skeleton-line|version|portlet|quiet)$/;
  const classes = [...new Set([...css.matchAll(/\.(uko-[a-z-]+)/g)].map(found => found[1]!))];
  assert.ok(classes.length > 40);
  assert.deepEqual(classes.filter(name => !internal.test(name) && !readme.includes(name)), []);
});

/** WCAG 2.1 relative luminance and contrast. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  const [r, g, b] = [1, 3, 5].map(at => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS: [string, string, number][] = [
  ['text', 'surface', 7],
  ['text', 'ground', 7],
  ['muted', 'surface', 4.5],
  ['muted', 'ground', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'ground', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['accent-strong', 'accent-soft', 4.5],
  ['edge', 'surface', 3],
  ['success', 'success-soft', 4.5],
  ['warning', 'warning-soft', 4.5],
  ['error', 'error-soft', 4.5],
  ['error', 'surface', 4.5],
  ['text', 'success-soft', 7],
  ['text', 'warning-soft', 7],
  ['text', 'error-soft', 7],
];

for (const [name, selector] of [['light', '.uko'], ['dark', '.uko[data-theme="dark"]']] as const) {
  test(`colours of the ${name} theme can be read (WCAG AA)`, () => {
    const rule = block(read('portlet/tokens.css'), selector).join('\n');
    const colours = new Map([...rule.matchAll(/--u-([a-z-]+):.*?(#[0-9a-f]+)/g)].map(found => [found[1]!, found[2]!]));
    for (const [front, back, least] of PAIRS) {
      const reached = contrast(colours.get(front)!, colours.get(back)!);
      assert.ok(reached >= least, `${front} on ${back} has ${reached.toFixed(2)}:1, needs ${least}:1`);
    }
  });
}
