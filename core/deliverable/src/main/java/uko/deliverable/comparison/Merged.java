package uko.deliverable.comparison;

/**
 * One of two edits of the same.
 *
 * @param clash whether both changed the same place: then it holds both there, as {@code ⟦yours‖theirs⟧}
 */
public record Merged<T>(T merged, boolean clash) {}
