package uko.deliverable;

import uko.spi.documents.RichText;

/**
 * Other words that a reader offers for a text that he read; authors meet them in the editor as a suggestion.
 *
 * @param revision that he read
 * @param section the key of the section
 * @param field one of its fields of rich text
 * @param words why, empty where he does not say
 */
public record Proposal(Revision revision, String section, String field, RichText text, String words) {}
