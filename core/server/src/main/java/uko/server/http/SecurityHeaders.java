package uko.server.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Collection;
import uko.server.configuration.Configuration;

/** What every answer says to the browser that holds it. */
final class SecurityHeaders {

    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    // A fragment that somebody opens as a page runs and loads nothing.
    private static final CharSequence INERT =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'; sandbox");
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000; includeSubDomains");

    private final boolean secure;

    SecurityHeaders(Configuration.Http settings) {
        secure = settings.secure();
    }

    void add(HttpServerResponse response) {
        MultiMap headers = response.headers();
        headers.add(CONTENT_TYPE_OPTIONS, NOSNIFF);
        headers.add(REFERRER_POLICY, SAME_ORIGIN);
        headers.add(POLICY, INERT);
        if (secure) {
            headers.add(TRANSPORT, A_YEAR);
        }
    }

    /** A page of our own that no other page may frame. */
    static void page(RoutingContext context) {
        framed(context, java.util.List.of());
    }

    /** A page of our own that pages of these origins may frame. */
    static void framed(RoutingContext context, Collection<String> origins) {
        String ancestors = origins.isEmpty() ? "'none'" : "'self' " + String.join(" ", origins);
        context.response()
                .putHeader(
                        POLICY,
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                                + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
                                + ancestors);
    }
}
