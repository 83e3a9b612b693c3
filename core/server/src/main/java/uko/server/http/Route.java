package uko.server.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import uko.server.identity.Caller;

/**
 * One thing that may be asked: only what is declared so exists.
 *
 * @param path as the router takes it: {@code /portlets/:module/:portlet}
 * @param body whether a body is read
 * @param entrance who is let through to it, and what answers them
 * @param shortcut a shorter way for some of its requests; null for none
 */
record Route(
        HttpMethod method,
        String path,
        boolean body,
        Entrance entrance,
        @Nullable Shortcut shortcut) {

    /** Answers some requests of a route in one step, before the router; the others take their way through it. */
    interface Shortcut {
        boolean answered(HttpServerRequest request, String route, Passage passage);
    }

    /** Answers whoever was let through. */
    interface Answering {
        void answer(RoutingContext context, Caller caller);
    }

    /** Who is let through to a route. {@link Passage} sees to it before anything of the route runs. */
    enum Access {
        /** Anybody, and nobody looks who it is: what changes something here is proved by what is sent. */
        PUBLIC,
        /** Anybody, once it is known who asks; the gate of the container then decides for each portlet. */
        GATE,
        /** Those who signed in with us; others are sent to sign in. */
        SESSION
    }

    record Entrance(Access access, Answering answering) {

        static Entrance open(Handler<RoutingContext> handler) {
            return new Entrance(Access.PUBLIC, (context, nobody) -> handler.handle(context));
        }

        static Entrance gated(Answering answering) {
            return new Entrance(Access.GATE, answering);
        }

        static Entrance signedIn(Answering answering) {
            return new Entrance(Access.SESSION, answering);
        }
    }

    static Route get(String path, Entrance entrance) {
        return new Route(HttpMethod.GET, path, false, entrance, null);
    }

    static Route post(String path, Entrance entrance) {
        return new Route(HttpMethod.POST, path, true, entrance, null);
    }

    /** The same with a shorter way. */
    Route or(Shortcut shorter) {
        return new Route(method, path, body, entrance, shorter);
    }
}
