package uko.deliverable.comparison;

/** What became of something on the way from one text to another. */
enum Mark {
    SAME,
    ADDED,
    REMOVED
}
