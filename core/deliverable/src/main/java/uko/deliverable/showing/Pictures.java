package uko.deliverable.showing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import uko.deliverable.content.Hash;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.Resource;
import uko.spi.storage.Files;

/** Files that texts hold: pictures, shown where they stand, and attachments, saved. */
public final class Pictures {

    private static final int BEGINNING = 8;

    private final Files files;

    public Pictures(Files files) {
        this.files = files;
    }

    /** @throws PortletException {@code not-found} for what is no PNG or JPEG of this centre */
    public Resource picture(String hash) {
        Kept kept = open(hash);
        return switch (kept.kind) {
            case PNG, JPEG -> new Resource(hash, kept.kind.type, hash, true, kept.content);
            case PDF, OTHER -> throw absent(kept.content);
        };
    }

    /** @param name what a person finds it by */
    public Resource attachment(String hash, String name) {
        Kept kept = open(hash);
        return new Resource(name + kept.kind.ending, kept.kind.type, hash, false, kept.content);
    }

    /** The media type of a file by its beginning; empty for what has no mark of its own. */
    public static String typeOf(byte[] file) {
        Kind kind = Kind.of(Arrays.copyOf(file, Math.min(BEGINNING, file.length)));
        return kind == Kind.OTHER ? "" : kind.type;
    }

    private Kept open(String hash) {
        if (!Hash.isHash(hash)) {
            throw PortletException.notFound("file");
        }
        InputStream content = files.open(hash).orElseThrow(() -> PortletException.notFound("file"));
        try {
            byte[] beginning = content.readNBytes(BEGINNING);
            return new Kept(Kind.of(beginning), new SequenceInputStream(new ByteArrayInputStream(beginning), content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PortletException absent(InputStream content) {
        try (content) {
            return PortletException.notFound("picture");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Kept(Kind kind, InputStream content) {}

    private enum Kind {
        PNG("image/png", ".png"),
        JPEG("image/jpeg", ".jpg"),
        PDF("application/pdf", ".pdf"),
        OTHER("application/octet-stream", "");

        private final String type;
        private final String ending;

        Kind(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        static Kind of(byte[] beginning) {
            String bytes = new String(beginning, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (bytes.equals("\u0089PNG\r\n\u001a\n")) {
                return PNG;
            }
            return bytes.startsWith("\u00ff\u00d8\u00ff") ? JPEG : bytes.startsWith("%PDF-") ? PDF : OTHER;
        }
    }
}
