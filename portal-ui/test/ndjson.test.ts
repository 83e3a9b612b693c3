import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachLine, Lines } from '../src/element/ndjson.ts';

test('a line is given once it is whole', () => {
  const lines = new Lines();
  assert.deepEqual(lines.push('{"a":'), []);
  assert.deepEqual(lines.push('1}\n{"b":2}\r\n{"c'), ['{"a":1}', '{"b":2}']);
  assert.deepEqual(lines.push('":3}'), []);
  assert.deepEqual(lines.end(), ['{"c":3}']);
  assert.deepEqual(lines.end(), []);
});

test('empty lines are nothing', () => {
  assert.deepEqual(new Lines().push('\n\n{}\n\n'), ['{}']);
});

test('a letter cut in two by the network stays one letter', async () => {
  const bytes = new TextEncoder().encode('{"title":"Этика"}\n{"title":"Ценности"}');
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const lines: string[] = [];
  await eachLine(body, line => lines.push(line));
  assert.deepEqual(lines, ['{"title":"Этика"}', '{"title":"Ценности"}']);
});
