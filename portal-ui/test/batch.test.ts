import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Batch, orders } from '../src/element/batch.ts';
import type { Order } from '../src/element/batch.ts';
import type { Line } from '../src/element/line.ts';

const different = (order: Order) => [...order.wishes.keys()];
const wish = (p: string, lang = 'ru', deliver: (line: Line) => void = () => {}) => ({ p, lang, deliver });

test('the same portlet twice is asked for once', () => {
  const made = orders([wish('hello/greeting'), wish('ethics-code/reader'), wish('hello/greeting')]);
  assert.equal(made.length, 1);
  assert.deepEqual(different(made[0]!), ['hello/greeting', 'ethics-code/reader']);
  assert.equal(made[0]!.wishes.get('hello/greeting')?.length, 2);
});

test('languages are asked for apart', () => {
  const made = orders([wish('a/b'), wish('a/b', 'en'), wish('c/d')]);
  assert.deepEqual(made.map(order => [order.lang, different(order)]), [['ru', ['a/b', 'c/d']], ['en', ['a/b']]]);
});

test('an order holds at most 24 different portlets', () => {
  const made = orders(Array.from({ length: 50 }, (_, i) => wish(`m/p${i}`)));
  assert.deepEqual(made.map(order => different(order).length), [24, 24, 2]);
});

const lines = (...given: object[]) => new Response(given.map(line => JSON.stringify(line)).join('\n'));

test('wishes of the same moment make one request, and each gets its own lines', async () => {
  const asked: string[] = [];
  const batch = new Batch('c1', async path => {
    asked.push(path);
    return lines(
      { p: 'b/y', mode: 'view', status: 404, error: { code: 'not-found' } },
      { p: 'a/x?k=1', mode: 'view', status: 200, html: 'X', mine: true },
      { p: 'a/x?k=1', mode: 'mine', status: 200, html: 'mine' },
    );
  });
  const told: string[] = [];
  await new Promise<void>(done => {
    batch.want(wish('a/x?k=1', 'ru', line => void (told.push(`x ${line.mode} ${line.html}`), line.mode === 'mine' && done())));
    batch.want(wish('b/y', 'ru', line => void told.push(`y ${line.status} ${line.error?.code} ${line.error?.status}`)));
  });
  assert.deepEqual(asked, ['/portlets?centre=c1&lang=ru&p=a%2Fx%3Fk%3D1&p=b%2Fy']);
  assert.deepEqual(told, ['y 404 not-found 404', 'x view X', 'x mine mine']);
});

test('who got no line is told that there was no answer', async () => {
  const batch = new Batch('c1', async () => lines({ p: 'a/x', mode: 'view', status: 200, html: 'X' }));
  batch.want(wish('a/x'));
  const line = await new Promise<Line>(told => batch.want(wish('b/y', 'ru', told)));
  assert.equal(line.error?.code, 'no-answer');
});

test('a refused batch is told to all in the words of the server', async () => {
  const refused = { code: 'signed-out', title: 'Войдите', message: 'Сеанс окончен.', retry: false, requestId: 'r1' };
  const batch = new Batch('c1', async () => new Response(JSON.stringify(refused), { status: 401 }));
  const told = ['a/x', 'b/y'].map(p => new Promise<Line>(take => batch.want(wish(p, 'ru', take))));
  for (const line of await Promise.all(told)) assert.deepEqual(line.error, { ...refused, status: 401 });
});

test('an unreachable server is told as being offline', async () => {
  const batch = new Batch('c1', () => Promise.reject(new TypeError('Failed to fetch')));
  const line = await new Promise<Line>(told => batch.want(wish('a/x', 'ru', told)));
  assert.deepEqual(line.error, { status: 0, code: 'offline', retry: true });
});
