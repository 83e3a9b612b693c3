/**
 * Runs in the window that a widget opened for signing in, once somebody did: tells exactly the page that asked, and
 * closes. The server names that page, and gives it a bearer where it stands on another origin:
 * `<meta name="uko-opener" content="https://intranet.example" data-grant='{"token":…,"expiresIn":…,"now":…}'>`.
 */
const asked = document.querySelector<HTMLMetaElement>('meta[name=uko-opener]');
if (opener) {
  const grant: unknown = JSON.parse(asked?.dataset['grant'] || 'null');
  opener.postMessage({ uko: 'signed-in', grant }, asked?.content || location.origin);
  close();
}
