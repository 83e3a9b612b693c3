package uko.server.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uko.container.Container;
import uko.container.StyleSheet;

/** {@code GET /assets/{module}/{hash}.css}: a plugin's style sheet, for ever under the hash of its bytes. */
final class StyleRoutes {

    private final Container container;
    private final Map<String, Asset> packed = new ConcurrentHashMap<>();

    StyleRoutes(Container container) {
        this.container = container;
    }

    void style(RoutingContext context) {
        String path = context.normalizedPath();
        StyleSheet style = container.styleSheet(path).orElseThrow(Refusal::absent);
        packed.computeIfAbsent(path, address -> Asset.of(address, style.css())).send(context, true);
    }
}
