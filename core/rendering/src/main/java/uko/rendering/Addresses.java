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

    static String resource(Page page, String name, Map<String, ?> parameters) {
        return HtmlEscape.of(path(page) + "/resources/" + encoded(name) + query(page, parameters));
    }

    static String action(Page page, String name, Map<String, ?> parameters) {
        return HtmlEscape.of(path(page) + "/" + encoded(name) + query(page, parameters));
    }

    private static String path(Page page) {
        return "/portlets/" + page.module() + "/" + page.portlet();
    }

    private static String query(Page page, Map<String, ?> parameters) {
        var query = new StringBuilder(96).append("?centre=").append(page.centre());
        parameters.forEach((name, value) -> {
            if (!Values.empty(value) || value instanceof Number) {
                query.append('&').append(encoded(name)).append('=').append(encoded(Formats.bare(value)));
            }
        });
        if (page.language() == Language.EN) {
            query.append("&lang=en");
        }
        return query.toString();
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
