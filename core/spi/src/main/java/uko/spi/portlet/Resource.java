package uko.spi.portlet;

import java.io.InputStream;

/**
 * A file for a person.
 *
 * @param name what the browser saves it as; Cyrillic is well
 * @param type the media type
 * @param tag changes whenever the content does: a hash; becomes the strong ETag
 * @param inline whether the browser may show it in place of saving it
 * @param content is streamed and closed by the core
 */
public record Resource(String name, String type, String tag, boolean inline, InputStream content) {

    /** A PDF to be shown in the browser. */
    public static Resource pdf(String name, String tag, InputStream content) {
        return new Resource(name, "application/pdf", tag, true, content);
    }
}
