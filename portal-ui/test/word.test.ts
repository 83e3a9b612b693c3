import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inert, readHtml, writeHtml } from '../src/editor/html.ts';
import { BLOCK } from '../src/editor/schema.ts';
import { cleaned } from '../src/editor/word.ts';
import { page } from './page.ts';

page();

/** What is kept of pasted HTML: cleaned, and then read by the schema. */
const kept = (html: string) => writeHtml(readHtml(BLOCK, cleaned(html, inert)));

const item = (text: string, level: number, mark: string, list = 'l0') =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><span lang=RU>${text}<o:p></o:p></span></p>`;

test('lists that Word only draws become lists, as deep as they were', () => {
  const html = item('паспорт', 1, '·') + item('для работы', 2, 'o') + item('СНИЛС', 1, '·');
  assert.equal(kept(html), '<ul><li>паспорт<ul><li>для работы</li></ul></li><li>СНИЛС</li></ul>');
});

test('a mark that counts makes a numbered list, in Russian letters too', () => {
  assert.equal(kept(item('первое', 1, '1.') + item('второе', 1, '2.')), '<ol><li>первое</li><li>второе</li></ol>');
  assert.equal(kept(item('первое', 1, 'а)')), '<ol><li>первое</li></ol>');
  assert.equal(kept(item('первое', 1, '1.1.')), '<ol><li>первое</li></ol>');
});

test('paragraphs around a list stay around it', () => {
  assert.equal(kept(`<p>До</p>${item('пункт', 1, '-')}<p>После</p>`), '<p>До</p><ul><li>пункт</li></ul><p>После</p>');
});

test('what Word brings besides words is gone', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style><meta name=Generator></head><body>
    <!--StartFragment--><p class=MsoNormal style='mso-margin-top-alt:auto'>Текст<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
    <script>alert(1)</script><!--EndFragment--></body></html>`;
  assert.equal(kept(html), '<p>Текст</p>');
});

test('looks that mean something become marks, and bold that is not bold does not', () => {
  assert.equal(kept('<p><span style="font-weight:700">важно</span> и <span style="font-style:italic">тихо</span></p>'), '<p><strong>важно</strong> и <em>тихо</em></p>');
  assert.equal(kept('<b style="font-weight:normal"><p>обычно</p></b>'), '<p>обычно</p>');
  assert.equal(kept('<p>м<span style="vertical-align:super">2</span></p>'), '<p>м<sup>2</sup></p>');
});

test('a table keeps its cells, headings their order, links their address, and nothing else comes along', () => {
  const table = '<table border=1 style="width:100%"><tr><td width=50 style="x"><p class=MsoNormal>а</p></td><td colspan=2><p>б</p></td></tr></table>';
  assert.equal(kept(table), '<table><tbody><tr><td>а</td><td colspan="2">б</td></tr></tbody></table>');
  assert.equal(kept('<h1 style="x">Глава</h1><h6 id=x>Мелочь</h6>'), '<h2>Глава</h2><h4>Мелочь</h4>');
  assert.equal(kept('<p><a href="https://x.example/" onclick="y()">там</a> <a href="javascript:alert(1)">тут</a></p>'), '<p><a href="https://x.example/">там</a> тут</p>');
  assert.equal(kept('<p>кот <img src="https://x.example/cat.png" onerror="y()"></p>'), '<p>кот</p>');
});

test('what was copied in the editor itself is not touched', () => {
  const html = '<p data-pm-slice="1 1 []" style="x">своё</p>';
  assert.equal(cleaned(html, inert), html);
});

test('neither a base nor a style, closed or not, reaches the text', () => {
  assert.equal(kept('<p>Текст</p><base href="//evil.example/"><p>ещё</p>'), '<p>Текст</p><p>ещё</p>');
  assert.equal(kept('<p>Текст</p><style>p{color:red}'), '<p>Текст</p>');
  assert.ok(!/<(style|base)/i.test(cleaned('<base href="//evil.example/"><svg><style>p{}</svg><p>Текст</p>', html => {
    assert.ok(!/<(style|base)/i.test(html));
    return inert(html);
  })));
});

test('no handler reaches what parses, however it is written, and nothing else is renamed', () => {
  const parsed = (html: string) => {
    let seen = '';
    cleaned(html, text => inert((seen = text)));
    return seen;
  };
  assert.equal(parsed('<img src=x onerror=a()>'), '<img src=x data-onerror=a()>');
  assert.equal(parsed('<svg/onload=a()//><p>б'), '<svg/data-onload=a()//><p>б');
  assert.equal(parsed(`<img title=">"ONERROR='a()' = onclick = "b()">`), `<img title=">"data-ONERROR='a()' = data-onclick = "b()">`);
  assert.equal(parsed('<img """ onload=a'), '<img """ data-onload=a');
  assert.equal(parsed('<a href="/once=1" title="x onclick=1">onclick=1</a> 1 < 2'), '<a href="/once=1" title="x onclick=1">onclick=1</a> 1 < 2');
  assert.equal(parsed('<xmp><p title="</xmp><img onload=a>">'), '<x-xmp><p title="</x-xmp><img onload=a>">');
  assert.equal(parsed('<!-- <p title="--><img onload=a>б'), '<img data-onload=a>б');
  assert.equal(cleaned('<p data-pm-slice="1 1 []" onclick="a()">своё</p>', inert), '<p data-pm-slice="1 1 []" data-onclick="a()">своё</p>');
});
