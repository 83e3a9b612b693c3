package uko.rendering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import uko.spi.portlet.Language;

/** The addresses that a fragment may hold, escaped for an attribute. */
final class Addresses {

    private Addresses() {}

    /** Another view of the same portlet. */
    static String link(Page page, Map<String, ?> parameters) {
        return HtmlEscape.of(query(page, parameters));
    }

    /**
     * Another portlet in the shell.
     *
     * @param place {@code reader} of the same module, or {@code employee-book/reader}
     * @param parameters its own; those in a map under {@code all} are added
     */
    static String place(Page page, String place, Map<String, ?> parameters) {
        String portlet = place.contains("/") ? place : page.module() + "/" + place;
        var address = new StringBuilder("/?centre=")
                .append(page.centre())
                .append("&open=")
                .append(encoded(portlet));
        var own = new StringBuilder();
        each(parameters, own);
        if (!own.isEmpty()) {
            address.append("&own=").append(encoded(own.substring(1)));
        }
        return HtmlEscape.of(
                address.append(page.language() == Language.EN ? "&lang=en" : "").toString());
    }

    private static void each(Map<?, ?> parameters, StringBuilder query) {
        parameters.forEach((name, value) -> {
            if (value instanceof Map<?, ?> more) {
                each(more, query);
            } else if (!Values.empty(value) || value instanceof Number) {
                query.append('&').append(encoded(name)).append('=').append(encoded(Formats.bare(value)));
            }
        });
    }

    /** A file; a parameter without a value stays, for a hash that is not there must not become no hash at all. */
    static String resource(Page page, String name, Map<String, ?> parameters) {
        var address = new StringBuilder(path(page) + "/resources/" + encoded(name) + query(page, parameters));
        parameters.forEach((parameter, value) -> {
            if (value instanceof CharSequence text && text.isEmpty()) {
                address.append('&').append(encoded(parameter)).append('=');
            }
        });
        return HtmlEscape.of(address.toString());
    }

    static String action(Page page, String name, Map<String, ?> parameters) {
        return HtmlEscape.of(path(page) + "/" + encoded(name) + query(page, parameters));
    }

    private static String path(Page page) {
        return "/portlets/" + page.module() + "/" + page.portlet();
    }

    private static String query(Page page, Map<String, ?> parameters) {
        var query = new StringBuilder(96).append("?centre=").append(page.centre());
        each(parameters, query);
        if (page.language() == Language.EN) {
            query.append("&lang=en");
        }
        return query.toString();
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
