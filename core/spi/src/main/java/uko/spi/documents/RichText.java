package uko.spi.documents;

/**
 * Text with a small subset of HTML: paragraphs, headings, lists, tables, emphasis, quotations, links, pictures. No
 * styles, no scripts, nothing from elsewhere. Templates show it with {@code {{rich text}}}, which sanitises it once more.
 *
 * <p>A picture is a file that the centre keeps, named by its hash: {@code <img src="file:…" alt="…">}. A portlet that
 * shows some serves the resource {@code picture} with the parameter {@code hash}.
 *
 * @param html well-formed, sanitised; made by {@link RichTexts#of}
 */
public record RichText(String html) {}
