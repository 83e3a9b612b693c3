package uko.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A rendered portlet: bytes and what the reader's element must know of them. Immutable to those who read it. */
public final class Fragment {

    private static final int LARGE = 32 * 1024;

    private final byte[] html;
    private final String etag;
    private final Face face;
    private final boolean kept;
    private volatile byte @Nullable [] gzip;

    /**
     * What is the same for all fragments of a portlet in one language.
     *
     * @param encodedTitle the title as a header holds it: percent-encoded UTF-8 (RFC 3986)
     * @param style the path of the plugin's style sheet, empty where it has none
     * @param mine whether a personal part is to be asked for as well
     * @param modes in which the portlet can be shown
     * @param modeWords their words, in order, by commas
     */
    record Face(String title, String encodedTitle, String style, boolean mine, Set<Mode> modes, String modeWords) {

        static Face of(String title, String style, boolean mine, Set<Mode> modes) {
            String words = modes.stream().map(Mode::word).sorted().collect(Collectors.joining(","));
            return new Face(title, encoded(title), style, mine, modes, words);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /** A fragment that is kept for all who may see it, or else is sent once. */
    Fragment(String html, Face face, boolean kept) {
        this.kept = kept;
        this.html = html.getBytes(StandardCharsets.UTF_8);
        this.face = face;
        // The title and the style travel with the bytes, so a change of them is a change of the fragment.
        this.etag = '"'
                + Hashes.tag(this.html, (face.title() + '\n' + face.style()).getBytes(StandardCharsets.UTF_8))
                + '"';
    }

    /** UTF-8; not to be written to. */
    public byte[] html() {
        return html;
    }

    /** Whether compressing pays: done once for many readers, or once for a large text; it costs as much as rendering. */
    public boolean isWorthGzip() {
        return kept || html.length >= LARGE;
    }

    /** The same, compressed once however often it is sent; not to be written to. */
    public byte[] gzip() {
        byte[] made = gzip;
        if (made == null) {
            made = compress(html);
            gzip = made;
        }
        return made;
    }

    /** The strong tag of the bytes, quotes included. */
    public String etag() {
        return etag;
    }

    public String title() {
        return face.title();
    }

    /** The title, percent-encoded. */
    public String encodedTitle() {
        return face.encodedTitle();
    }

    /** As {@code /assets/ethics-code/3f…9.css}; empty where the plugin has no style sheet. */
    public String style() {
        return face.style();
    }

    /** Whether a personal part is to be asked for as well. */
    public boolean hasMine() {
        return face.mine();
    }

    public Set<Mode> modes() {
        return face.modes();
    }

    /** The modes in which the portlet can be shown, as a header names them: {@code mine,view}. */
    public String modeWords() {
        return face.modeWords();
    }

    /** Bytes of memory, the compressed form included, which HTML makes to a quarter or less. */
    int weight() {
        return html.length + html.length / 4 + 500;
    }

    private static byte[] compress(byte[] bytes) {
        var compressed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
