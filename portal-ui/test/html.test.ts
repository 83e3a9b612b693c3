import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from '../src/editor/commands.ts';
import { readHtml, writeHtml } from '../src/editor/html.ts';
import { BLOCK, INLINE } from '../src/editor/schema.ts';
import { page } from './page.ts';

page();

const again = (html: string) => writeHtml(readHtml(BLOCK, html));
const HASH = 'a'.repeat(64);

test('every element of rich text is read and written as it is stored', () => {
  for (const html of [
    '<p>Текст <strong>важный</strong>, <em>тихий</em>, <u>подчёркнутый</u>, <s>старый</s>, H<sub>2</sub>O, м<sup>2</sup><br>строка</p>',
    '<h2>Один</h2><h3>Два</h3><h4>Три</h4>',
    '<ul><li>раз<ol><li>два</li></ol></li></ul>',
    '<blockquote><p>Слова</p></blockquote>',
    '<p><a href="https://trudvsem.ru/">портал</a> <a href="mailto:a@b.example">почта</a></p>',
    '<table><thead><tr><th scope="col">Час</th><th scope="col">Дело</th></tr></thead><tbody><tr><th scope="row">9:00</th><td colspan="1">Сбор</td></tr></tbody></table>'.replace(' colspan="1"', ''),
    `<p><img alt="Схема проезда" src="file:${HASH}"></p>`,
  ]) {
    assert.equal(again(html), html);
  }
});

test('what is written reads back as the same', () => {
  const doc = readHtml(BLOCK, '<p>а</p><ul><li><p>б</p><p>в</p></li></ul><table><tr><td><p>г</p><ul><li>д</li></ul></td></tr></table>');
  assert.ok(readHtml(BLOCK, writeHtml(doc)).eq(doc), writeHtml(doc));
});

test('an empty text is written as nothing', () => {
  assert.equal(again(''), '');
  assert.equal(again('<p></p>'), '');
});

test('one line has no blocks around it, whatever it was read from', () => {
  const line = (html: string) => writeHtml(readHtml(INLINE, html));
  assert.equal(line('Здороваемся <strong>первыми</strong>'), 'Здороваемся <strong>первыми</strong>');
  assert.equal(line('<p>Здороваемся</p>'), 'Здороваемся');
  assert.equal(line(''), '');
});

test('a picture of elsewhere and a script leave their words alone', () => {
  assert.equal(again('<p>а<img src="https://x.example/y.png">б<script>z()</script></p>'), '<p>аб</p>');
});

test('an address as people write it becomes one that a link can bear', () => {
  assert.equal(addressOf(' https://trudvsem.ru/a?b '), 'https://trudvsem.ru/a?b');
  assert.equal(addressOf('trudvsem.ru'), 'https://trudvsem.ru');
  assert.equal(addressOf('czn.zarechny@mail.example'), 'mailto:czn.zarechny@mail.example');
  for (const none of ['', 'javascript:alert(1)', '/portlets', 'два слова.ру', 'data:text/html,x', 'file:abc']) assert.equal(addressOf(none), '');
});
