package uko.server.http;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import uko.spi.portlet.Language;

/** Which language is asked for: by the address, else by the browser, else Russian. */
final class Languages {

    private Languages() {}

    static Language of(HttpServerRequest request) {
        String asked = inAddress(request);
        if (asked == null) {
            asked = request.getHeader("Accept-Language");
        }
        return asked == null ? Language.RU : Language.of(asked);
    }

    private static @Nullable String inAddress(HttpServerRequest request) {
        try {
            return request.getParam("lang");
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
