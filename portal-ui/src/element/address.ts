/** Parameters of an address that speak of the widget, not of what its portlet shows. */
const OURS = ['centre', 'lang', 'mode', 'place', 'p'];

/** The portlet's own parameters of a query, in their order. */
export function ownParameters(query: string): string {
  const parameters = new URLSearchParams(query);
  OURS.forEach(name => parameters.delete(name));
  return parameters.toString();
}

/** What a batch calls a fragment: `module/portlet?place=…&own=…`. */
export function batchName(portlet: string, place: string, own: string): string {
  const query = new URLSearchParams(place ? { place } : {});
  new URLSearchParams(own).forEach((value, name) => query.append(name, value));
  return `${portlet}?${query}`.replace(/\?$/, '');
}

/** Adds to a path what its query doesn't say yet. */
export function withQuery(path: string, more: Record<string, string>): string {
  const [bare, query] = path.split('?', 2) as [string, string | undefined];
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(more)) if (value && !parameters.has(name)) parameters.set(name, value);
  return `${bare}?${parameters}`;
}
