import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../src/editor/outline-tree.ts';
import { placeOf, placesOf, same, step } from '../src/editor/outline-tree.ts';

const chapter = (key: string): Entry => ({ key, kind: 'chapter', depth: 1, within: ['document'] });
const section = (key: string, depth = 2): Entry => ({ key, kind: 'section', depth, within: ['chapter', 'section'] });
const BOOK = [chapter('mission'), chapter('start'), section('day'), section('month'), section('goals', 3), chapter('contacts')];

test('a chapter stands among chapters alone, and takes with it what stands in it', () => {
  const places = placesOf(BOOK, 'start').map(({ parent, before }) => `${parent}|${before}`);
  assert.deepEqual(places, ['|mission', '|contacts', '|']);
  assert.deepEqual(placeOf(BOOK, 'start'), { gap: 1, depth: 1, parent: '', before: 'contacts' });
});

test('a section may stand in every chapter and in other sections, never on its own', () => {
  const places = placesOf(BOOK, 'goals');
  assert.ok(places.every(({ parent }) => parent !== ''));
  assert.deepEqual(places.filter(({ gap }) => gap === 4).map(({ parent, depth }) => [parent, depth]), [['start', 2], ['month', 3]]);
  assert.deepEqual(places.at(-1), { gap: 5, depth: 2, parent: 'contacts', before: '' });
});

test('arrows lead up, down, in and out, and stop where nothing may stand', () => {
  const places = placesOf(BOOK, 'month');
  const start = placeOf(BOOK, 'month');
  const up = step(places, start, 'ArrowUp');
  assert.deepEqual([up.parent, up.before], ['start', 'day']);
  const into = step(places, start, 'ArrowRight');
  assert.deepEqual([into.parent, into.before], ['day', '']);
  assert.ok(same(step(places, into, 'ArrowLeft'), start));
  assert.equal(step(places, start, 'ArrowLeft'), start);
  const last = places.at(-1)!;
  assert.equal(step(places, last, 'ArrowDown'), last);
});
