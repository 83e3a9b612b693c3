/**
 * Tells the page around a frame how high its content is: of the content box, since a body is never lower than its
 * frame and would only grow. A height is no secret, so whoever embeds us may hear it.
 */
const content = document.querySelector('main');
/** What is written in needs the element around it: the frame becomes a page that shows one. */
const WRITTEN = '[data-uko-rich], [data-uko-outline], [data-uko-autosave]';
if (content?.querySelector(WRITTEN)) {
  const own = new URLSearchParams(location.search);
  const portlet = document.createElement('uko-portlet');
  portlet.setAttribute('centre', own.get('centre') ?? '');
  portlet.setAttribute('lang', document.documentElement.lang);
  ['centre', 'mode', 'lang'].forEach(name => own.delete(name));
  portlet.setAttribute('name', `${location.pathname.split('/').slice(-2).join('/')}?${own}`);
  await import(new URL('embed.js', import.meta.url).href);
  content.replaceChildren(portlet);
}
if (content && parent !== window) {
  const report = () => parent.postMessage({ uko: 'height', height: Math.ceil(content.getBoundingClientRect().height) }, '*');
  new ResizeObserver(report).observe(content);
}
