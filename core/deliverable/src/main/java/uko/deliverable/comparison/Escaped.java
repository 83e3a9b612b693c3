package uko.deliverable.comparison;

/** Plain text as it stands in HTML. */
final class Escaped {

    private Escaped() {}

    static String of(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;");
    }
}
