/** Ours, whatever page the element stands in. */
export const ORIGIN = new URL(import.meta.url).origin;
