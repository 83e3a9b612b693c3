package uko.spi.storage;

/**
 * JSON as text, to tell it from other texts: a parameter of type {@code jsonb}, or such a column.
 *
 * @param text well-formed JSON in UTF-8
 */
public record Json(String text) {}
