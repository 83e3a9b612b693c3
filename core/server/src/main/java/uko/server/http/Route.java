package uko.server.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be asked: only what is declared so exists.
 *
 * @param path as the router takes it: {@code /portlets/:module/:portlet}
 * @param access who is let through to it at all
 * @param body whether a body is read
 * @param shortcut a shorter way for some of its requests; null for none
 */
record Route(
        HttpMethod method,
        String path,
        Access access,
        boolean body,
        Handler<RoutingContext> handler,
        @Nullable Shortcut shortcut) {

    /** Answers some requests of a route in one step, before the router; the others take their way through it. */
    interface Shortcut {
        boolean answered(HttpServerRequest request, String route, Passage passage);
    }

    /** Who is let through to a route, before anything of it runs. */
    enum Access {
        /** Anybody; nothing in the answer depends on who asks. */
        PUBLIC,
        /** Anybody; the gate of the container decides for each portlet. */
        GATE,
        /** Those who signed in with us; others are sent to sign in. */
        SESSION,
        /** A registered host, by its signature. */
        HOST
    }

    static Route get(String path, Access access, Handler<RoutingContext> handler) {
        return new Route(HttpMethod.GET, path, access, false, handler, null);
    }

    /** The same with a shorter way. */
    Route or(Shortcut shorter) {
        return new Route(method, path, access, body, handler, shorter);
    }

    static Route post(String path, Access access, Handler<RoutingContext> handler) {
        return new Route(HttpMethod.POST, path, access, true, handler, null);
    }
}
