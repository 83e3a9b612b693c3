package uko.container;

import java.util.Map;

/**
 * One choice that the administrator of a page has.
 *
 * @param choices value and what people read, in the order of the descriptor
 * @param standard the value where nobody chose, {@code default} in the descriptor
 */
public record PreferenceManifest(Words title, Map<String, Words> choices, String standard) {}
