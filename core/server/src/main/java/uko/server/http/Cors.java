package uko.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Predicate;

/**
 * Which pages of other origins may read our answers: those of registered hosts, by their exact origin, and never with
 * credentials, for a widget needs no cookie.
 */
final class Cors {

    private static final String EXPOSED =
            "ETag, X-Request-Id, X-Uko-Title, X-Uko-Mine, X-Uko-Modes, X-Uko-Style, X-Uko-Message, X-Uko-Parameters,"
                    + " Content-Disposition, Retry-After";
    private static final String ASKED = "Authorization, Content-Type, If-None-Match, Accept-Language";

    private final String own;
    private final Predicate<String> registered;

    Cors(String own, Predicate<String> registered) {
        this.own = own;
        this.registered = registered;
    }

    /** Adds what lets the page read the answer; a preflight is answered here and goes no further. */
    boolean answeredPreflight(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origin.equals(own) || !registered.test(origin)) {
            return false;
        }
        var response = request.response();
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED)
                .putHeader(HttpHeaders.VARY, "Origin");
        if (!request.method().equals(HttpMethod.OPTIONS)) {
            return false;
        }
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ASKED)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
        // A public page may reach a server of the inner network only if that server says so.
        if ("true".equals(request.getHeader("Access-Control-Request-Private-Network"))) {
            response.putHeader("Access-Control-Allow-Private-Network", "true");
        }
        response.setStatusCode(204).end();
        return true;
    }

    /** Whether a page of our own asks. */
    boolean isOwnPage(RoutingContext context) {
        return own.equals(context.request().getHeader(HttpHeaders.ORIGIN));
    }
}
