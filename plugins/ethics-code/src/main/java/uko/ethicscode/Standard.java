package uko.ethicscode;

/**
 * A standard of conduct in one contour.
 *
 * @param key its identity in all revisions; the same standard has the same key in the other contour
 * @param number its place in this revision: {@code 1.4}
 */
record Standard(String key, String number, Contour contour, String title, Conduct conduct) {}
