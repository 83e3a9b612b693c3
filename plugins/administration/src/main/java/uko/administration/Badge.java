package uko.administration;

/**
 * A role as people read it.
 *
 * @param revocable whether it is given and taken here; others are set up by the platform
 */
record Badge(String id, String title, boolean revocable) {}
