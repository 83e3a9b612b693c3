package uko.spi.documents;

/**
 * Text with a small subset of HTML: paragraphs, headings, lists, tables, emphasis, quotations, links. No styles, no
 * scripts, no images from elsewhere. Templates show it with {@code {{rich text}}}, which sanitises it once more.
 *
 * @param html well-formed, sanitised; made by {@link RichTexts#of}
 */
public record RichText(String html) {}
