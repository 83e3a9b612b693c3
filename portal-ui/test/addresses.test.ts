import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batchName, ownParameters, withQuery } from '../src/element/address.ts';
import { fileName } from '../src/element/downloads.ts';
import { quoted } from '../src/element/line.ts';

test('what speaks of the widget is no parameter of the portlet', () => {
  assert.equal(ownParameters('?centre=c1&contour=external&lang=en&place=main&standard=7'), 'contour=external&standard=7');
});

test('a batch names a fragment with its place and parameters', () => {
  assert.equal(batchName('ethics-code/reader', '', ''), 'ethics-code/reader');
  assert.equal(batchName('ethics-code/reader', 'main', 'contour=external'), 'ethics-code/reader?place=main&contour=external');
});

test('a query is only added to, never overridden', () => {
  assert.equal(withQuery('/a/b?centre=c1&lang=en', { lang: 'ru', place: '', mode: 'mine' }), '/a/b?centre=c1&lang=en&mode=mine');
  assert.equal(withQuery('/a/b', { lang: 'ru' }), '/a/b?lang=ru');
});

test('a file is saved under the name that the server gave', () => {
  const path = '/portlets/ethics-code/reader/resources/code.pdf?centre=c1';
  const russian = "attachment; filename=\"code.pdf\"; filename*=UTF-8''%D0%9A%D0%BE%D0%B4%D0%B5%D0%BA%D1%81.pdf";
  assert.equal(fileName(russian, path), 'Кодекс.pdf');
  assert.equal(fileName('attachment; filename="code-7.pdf"', path), 'code-7.pdf');
  assert.equal(fileName('', path), 'code.pdf');
});

test('an ETag without quotes gets them', () => {
  assert.deepEqual(['"a"', 'a'].map(quoted), ['"a"', '"a"']);
});
