package uko.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Gives every request an id that its answer, its log line and its audit row share. */
final class RequestIds {

    private static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");

    private RequestIds() {}

    static void give(HttpServerResponse response) {
        response.headers()
                .set(
                        HEADER,
                        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }

    static String of(RoutingContext context) {
        return of(context.response());
    }

    static String of(HttpServerResponse response) {
        String id = response.headers().get(HEADER);
        return id == null ? "" : id;
    }
}
