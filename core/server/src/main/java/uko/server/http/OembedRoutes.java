package uko.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.regex.Pattern;

/** {@code GET /oembed?url=…}: how to show one of our frames (oembed.com); tells nothing that the address does not. */
final class OembedRoutes {

    private static final Pattern FRAME = Pattern.compile("/frames/[a-z][a-z-]*/[a-z][a-z-]*");
    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;

    private final String origin;

    OembedRoutes(String origin) {
        this.origin = origin;
    }

    void describe(RoutingContext context) {
        String url = context.request().getParam("url");
        String format = context.request().getParam("format");
        if (format != null && !format.equals("json")) {
            throw new Refusal(501, "format");
        }
        if (url == null || !url.startsWith(origin + "/frames/") || !isFrame(url)) {
            throw Refusal.absent();
        }
        String html = "<iframe src=\"" + url.replace("&", "&amp;").replace("\"", "&quot;") + "\" width=\"" + WIDTH
                + "\" height=\"" + HEIGHT + "\"></iframe>";
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(new JsonObject()
                        .put("version", "1.0")
                        .put("type", "rich")
                        .put("provider_name", "УКО")
                        .put("provider_url", origin)
                        .put("width", WIDTH)
                        .put("height", HEIGHT)
                        .put("html", html)
                        .toBuffer());
    }

    private static boolean isFrame(String url) {
        try {
            URI uri = URI.create(url);
            return FRAME.matcher(uri.getPath()).matches() && url.chars().noneMatch(c -> c == '<' || c == '>');
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
