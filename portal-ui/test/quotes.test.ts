import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuote, quoteAt } from '../src/editor/quotes.ts';

const TEXT = 'Сотрудник здоровается первым.\nСотрудник отвечает в день обращения.\nСотрудник   благодарит.';

test('a phrase is quoted with what stands around it, and found where it was', () => {
  const from = TEXT.indexOf('отвечает');
  const quote = quoteAt(TEXT, from, from + 'отвечает в день'.length);
  assert.equal(quote.quote, 'отвечает в день');
  assert.deepEqual(findQuote(TEXT, quote), [from, from + 'отвечает в день'.length]);
});

test('of several alike, the one with the right surroundings is meant, also after edits', () => {
  const second = TEXT.indexOf('Сотрудник', 5);
  const quote = quoteAt(TEXT, second, second + 9);
  assert.deepEqual(findQuote(TEXT, quote), [second, second + 9]);
  const edited = `Новое начало.\n${TEXT.replace('в день обращения', 'в тот же день')}`;
  assert.equal(findQuote(edited, quote)?.[0], edited.indexOf('Сотрудник отвечает'));
});

test('white space may differ between where a text is stored and where it is written', () => {
  const found = findQuote(TEXT, { quote: 'обращения. Сотрудник благодарит', prefix: '', suffix: '' })!;
  assert.equal(TEXT.slice(...found), 'обращения.\nСотрудник   благодарит');
});

test('words that are gone are not found, nor is nothing', () => {
  assert.equal(findQuote(TEXT, { quote: 'прощается', prefix: '', suffix: '' }), undefined);
  assert.equal(findQuote(TEXT, { quote: ' ', prefix: '', suffix: '' }), undefined);
});
