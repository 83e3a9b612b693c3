package uko.deliverable.revisions;

import java.util.function.UnaryOperator;

/**
 * What is needed to read a text.
 *
 * @param names of people by their ids, empty where nobody knows
 */
public record Library(Types types, Contents contents, UnaryOperator<String> names) {}
