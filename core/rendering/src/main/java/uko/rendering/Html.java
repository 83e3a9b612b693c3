package uko.rendering;

/**
 * HTML that the core itself rendered, for the core's own pages that show it as it is. Plugins can't see this class:
 * their class loader holds nothing of {@code uko.rendering}.
 */
public record Html(String text) {}
