// The foreign page of the demo on another origin, with the strict CSP that its own server sends.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const FILES = { '/intranet.css': 'text/css', '/favicon.svg': 'image/svg+xml' };

export function intranet(origin, uko, grant) {
  const csp = `default-src 'self'; script-src 'self' ${uko}; style-src 'self'; connect-src 'self' ${uko}; img-src 'self'`;
  const values = { uko, centre: '5b0c6a0e-6f6c-4d0e-9d0a-1f1f6f3c0001', person: 'Константинопольская Елена Викторовна' };
  let asked = 0;

  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url, origin);
    response.setHeader('Content-Security-Policy', csp);
    if (pathname === '/intranet/uko-token') return response.end(JSON.stringify({ ...grant(), asked: ++asked }));
    const type = FILES[pathname];
    if (type) return response.setHeader('Content-Type', type).end(await readFile(`foreign${pathname}`));
    if (pathname !== '/') return response.writeHead(404).end();
    const page = await readFile('foreign/index.html', 'utf8');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]));
  });
}
