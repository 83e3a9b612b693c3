import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Events } from '../src/element/sse.ts';
import { waitBefore } from '../src/element/stream.ts';

test('an event is given when its empty line has come', () => {
  const events = new Events();
  assert.deepEqual(events.push('event: stale\ndata: {"p":"ethics-'), []);
  assert.deepEqual(events.push('code/reader"}\n'), []);
  assert.deepEqual(events.push('\n'), [{ event: 'stale', data: '{"p":"ethics-code/reader"}' }]);
});

test('several events of one piece keep their order', () => {
  const found = new Events().push('event: stale\ndata: 1\n\nevent: ping\ndata: 2\n\ndata: 3\n\n');
  assert.deepEqual(found.map(({ event, data }) => `${event} ${data}`), ['stale 1', 'ping 2', 'message 3']);
});

test('line ends of Windows, cut anywhere, change nothing', () => {
  const events = new Events();
  const found = [...'event: stale\r\ndata: a\r\ndata: b\r\n\r\n'].flatMap(letter => events.push(letter));
  assert.deepEqual(found, [{ event: 'stale', data: 'a\nb' }]);
});

test('comments and events without data are not told', () => {
  assert.deepEqual(new Events().push(': still here\n\nevent: ping\n\n'), []);
});

test('waits double up to half a minute, shortened by chance by half at most', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 40].map(attempt => waitBefore(attempt, 1)), [1000, 2000, 4000, 8000, 16000, 30000, 30000]);
  assert.equal(waitBefore(3, 0), 4000);
});
