// The back end of an intranet: what its own address /intranet/uko-token answers to a user who is signed in there.
import { createHmac, randomUUID } from 'node:crypto';

// region token
const part = value => Buffer.from(JSON.stringify(value)).toString('base64url');

export function assertion(host, login, centre, widgets) {
  const now = Math.floor(Date.now() / 1000) - 5; // a clock that is a little fast must not spoil it
  const claims = { iss: host.name, sub: login, centre, widgets, jti: randomUUID(), iat: now, exp: now + 60 };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', host.secret).update(signed).digest('base64url')}`;
}

export async function token(uko, host, login, centre, widgets) {
  const body = JSON.stringify({ assertion: assertion(host, login, centre, widgets) });
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${uko}/embed/tokens`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json(); // {"token": "…", "expiresIn": 300, "now": "…"}: hand it on as it is
}
// endregion
