package uko.ethicscode.trainer;

/**
 * A standard of the code in force in one contour, as far as an answer needs it.
 *
 * @param address its identity in all revisions
 * @param section that of the standard in both contours, where the reader opens it
 * @param contour {@code external} or {@code internal}
 * @param number its place in this revision: {@code 1.4}
 */
record Standard(String address, String section, String contour, String number, String title) {}
