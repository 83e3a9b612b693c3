import { UkoPortlet } from './element.ts';

// A page may load us twice, by two snippets.
if (!customElements.get('uko-portlet')) customElements.define('uko-portlet', UkoPortlet);
