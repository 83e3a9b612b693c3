// A pretended server for developers: `npm run dev` serves the examples and the foreign page with fragments that
// follow the protocol. POST /dev/switch, /dev/expire, /dev/cut and /dev/stale make happen what is hard to wait for.
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { book } from './editor-fragments.mjs';
import { actions, fragments, state } from './fragments.mjs';
import { intranet } from './intranet.mjs';

const UKO = 'http://localhost:8091';
const INTRANET = 'http://localhost:8092';
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };
const OUR_CSP = "default-src 'self'; frame-ancestors *";

const streams = new Set();
const log = [];
let tokens = new Set();
let off = new Set();
let down = false;

export function grant(seconds = 300) {
  const token = randomUUID();
  tokens.add(token);
  return { token, expiresIn: seconds, now: new Date().toISOString() };
}

createServer((request, response) => void serve(request, response).catch(thrown => refuse(response, 500, 'bug', String(thrown)))).listen(8091);
intranet(INTRANET, UKO, grant).listen(8092);
console.log(`Examples:\n  ${UKO}/examples/shell.html  gallery.html  editor.html  sign-in.html  set-up.html  error.html  frame.html\nForeign page: ${INTRANET}/`);

async function serve(request, response) {
  const url = new URL(request.url, UKO);
  log.push(`${request.method} ${request.url}`);
  const foreign = request.headers.origin && request.headers.origin !== UKO;
  if (down) return request.socket.destroy();
  if (foreign) response.setHeader('Access-Control-Allow-Origin', request.headers.origin);
  response.setHeader('Access-Control-Expose-Headers', 'ETag, X-Uko-Title, X-Uko-Mine, X-Uko-Style, X-Uko-Modes, X-Uko-Message, X-Uko-Parameters, X-Request-Id, Content-Disposition');
  response.setHeader('X-Request-Id', randomUUID().slice(0, 8));
  if (request.method === 'OPTIONS') return response.writeHead(204, { 'Access-Control-Allow-Headers': 'Authorization, If-None-Match', 'Access-Control-Allow-Methods': 'GET, POST' }).end();
  if (url.pathname.startsWith('/dev/')) return control(url, response);
  const file = fileOf(url.pathname);
  if (file) return sendFile(response, file);
  if (url.pathname === '/sign-in') return sendFile(response, 'examples/sign-in.html');
  if (url.pathname === '/assets/ethics-code/1.css') return response.setHeader('Content-Type', 'text/css').end('.ethics-code{}');
  if (foreign && !tokens.has(request.headers.authorization?.slice(7))) return refuse(response, 401, 'signed-out', 'Нужно войти', 'Войдите, чтобы увидеть этот раздел.');
  if (url.pathname === '/portlets') return batch(url, response);
  if (url.pathname === '/stream') return stream(request, response);
  const [, , module, portlet, action, id] = url.pathname.split('/');
  if (action === 'resources' && id === 'picture') return response.setHeader('Content-Type', 'image/png').end(book.pictures.get(url.searchParams.get('hash')));
  if (action === 'resources') return resource(response, id);
  if (action === 'add-picture') return addPicture(request, response);
  if (action) return act(request, response, `${module}/${portlet}`, action, url);
  return single(request, response, `${module}/${portlet}`, url);
}

function fileOf(path) {
  if (path === '/embed.js') return 'target/classes/web/embed.js';
  if (path.startsWith('/examples/')) return path.slice(1);
  return /^\/assets\/(ui\/)?[a-z-]+\.(css|js|svg)$|^\/assets\/fonts\//.test(path) ? `target/classes/web/${path.replace(/^\/assets\/(ui\/)?/, '')}` : undefined;
}

async function sendFile(response, file) {
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream').setHeader('Content-Security-Policy', OUR_CSP);
  response.end(await readFile(file));
}

function refuse(response, status, code, title, message = '') {
  const body = { code, title, message, retry: status >= 500, requestId: response.getHeader('X-Request-Id') };
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

const ABSENT = { code: 'not-found', title: 'Раздел недоступен', message: 'Он выключен или не предназначен для этого центра.', retry: false };

function render(name, mode, query) {
  const made = fragments[name];
  if (!made || off.has(name)) return undefined;
  const html = made[mode](Object.fromEntries(query), query.get('centre') ?? '');
  return { ...made, html, etag: `"${createHash('sha256').update(html).digest('hex').slice(0, 16)}"` };
}

async function batch(url, response) {
  response.setHeader('Content-Type', 'application/x-ndjson');
  const send = line => response.write(`${JSON.stringify(line)}\n`);
  await Promise.all(url.searchParams.getAll('p').map(async p => {
    const [name, own] = p.split('?');
    const query = new URLSearchParams(`centre=${url.searchParams.get('centre')}&${own ?? ''}`);
    await wait(150 + Math.random() * 250);
    for (const mode of ['view', 'mine']) {
      if (mode === 'mine' && !fragments[name]?.mine) continue;
      const made = render(name, mode, query);
      if (!made) return send({ p, mode, status: 404, error: { ...ABSENT, requestId: 'r-batch' } });
      const { html, etag, title, style, modes } = made;
      send({ p, mode, status: 200, etag, title, style, mine: Boolean(made.mine), modes: modes?.split(','), html });
    }
  }));
  response.end();
}

function single(request, response, name, url) {
  const mode = url.searchParams.get('mode') ?? 'view';
  const made = render(name, mode, url.searchParams);
  if (!made) return refuse(response, 404, ABSENT.code, ABSENT.title, ABSENT.message);
  if (request.headers['if-none-match'] === made.etag) return response.writeHead(304).end();
  answer(response, made, made.etag);
}

function answer(response, made, etag) {
  if (etag) response.setHeader('ETag', etag);
  if (made.mine) response.setHeader('X-Uko-Mine', '1');
  if (made.style) response.setHeader('X-Uko-Style', made.style);
  if (made.modes) response.setHeader('X-Uko-Modes', made.modes);
  response.writeHead(200, { 'Content-Type': TYPES['.html'], 'X-Uko-Title': encodeURIComponent(made.title) }).end(made.html);
}

async function act(request, response, name, action, url) {
  let body = '';
  for await (const piece of request) body += piece;
  log.push(`  ${body}`);
  const outcome = actions[`${name}/${action}`](new URLSearchParams(body));
  if (outcome.parameters) response.setHeader('X-Uko-Parameters', outcome.parameters);
  if (outcome.error) return response.writeHead(outcome.status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ retry: false, ...outcome.error }));
  if (outcome.stale) toggle(outcome.stale);
  response.setHeader('X-Uko-Message', encodeURIComponent(outcome.message));
  answer(response, render(name, fragments[name].mine ? 'mine' : 'view', url.searchParams));
}

/** Keeps the file between the first blank line of its part and the boundary after it. */
async function addPicture(request, response) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const body = Buffer.concat(pieces);
  const start = body.indexOf('\r\n\r\n', body.indexOf('name="picture"')) + 4;
  const file = body.subarray(start, body.indexOf('\r\n--', start));
  const hash = createHash('sha256').update(file).digest('hex');
  book.pictures.set(hash, file);
  response.setHeader('X-Uko-Parameters', `picture=${hash}`).end('');
}

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>';

async function resource(response, id) {
  await wait(300);
  const pdf = id.endsWith('.pdf');
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`Этический кодекс${extname(id)}`)}`);
  response.setHeader('Content-Type', pdf ? 'application/pdf' : 'application/octet-stream').end(pdf ? PDF : 'DOCX');
}

function stream(request, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write('event: ping\ndata: {}\n\n');
  streams.add(response);
  request.on('close', () => streams.delete(response));
}

function stale(name) {
  for (const line of streams) line.write(`event: stale\ndata: ${JSON.stringify({ p: name })}\n\n`);
}

function toggle(name) {
  if (!off.delete(name)) off.add(name);
  stale(name);
}

function control(url, response) {
  const name = url.searchParams.get('p') ?? 'ethics-code/reader';
  const controls = {
    switch: () => toggle(name),
    stale: () => stale(name),
    rival: () => Object.assign(book, { version: book.version + 1, text: `${book.text}<p>Добавлено коллегой.</p>` }) && stale('employee-book/editor'),
    expire: () => (tokens = new Set()),
    cut: () => streams.forEach(line => line.destroy()),
    down: () => ((down = true), streams.forEach(line => line.destroy()), setTimeout(() => (down = false), 1500)),
    reset: () => ((off = new Set()), Object.assign(state, { acknowledged: '' })),
    log: () => log.splice(0),
  };
  response.end(JSON.stringify(controls[url.pathname.slice(5)]() ?? null));
}
