package uko.server.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import uko.container.Call;
import uko.container.Container;
import uko.container.Mode;
import uko.container.Verdict;
import uko.server.centre.Freshness;
import uko.server.identity.Caller;
import uko.server.identity.Tokens;
import uko.spi.portlet.Centre;

/** {@code GET /stream}: tells a page which of its fragments are stale, whichever node the change was made on. */
final class StreamRoutes {

    private static final long PING_MILLIS = 20_000;
    // As long as a token lives: whoever lost his rights since is not told for longer.
    private static final long LONGEST_MILLIS = Tokens.LIFETIME.toMillis();
    private static final int MOST_STREAMS = 10_000;
    private static final int MOST_PORTLETS = 24;

    private final Vertx vertx;
    private final Container container;
    private final Calls calls;
    private final Answers answers;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    StreamRoutes(Vertx vertx, Container container, Calls calls, Answers answers, Freshness freshness) {
        this.vertx = vertx;
        this.container = container;
        this.calls = calls;
        this.answers = answers;
        vertx.setPeriodic(
                PING_MILLIS, tick -> listeners.forEach(listener -> listener.write("event: ping\ndata: {}\n\n")));
        freshness.onStale(this::stale);
    }

    private record Listener(Centre centre, List<String> portlets, HttpServerResponse response) {

        void tell(String portlet) {
            if (portlets.contains(portlet)) {
                write("event: stale\ndata: {\"p\":\"" + portlet + "\"}\n\n");
            }
        }

        void write(String event) {
            if (!response.closed()) {
                response.write(event);
            }
        }
    }

    void open(RoutingContext context, Caller caller) {
        List<String> portlets = context.request().params().getAll("p");
        if (portlets.isEmpty() || portlets.size() > MOST_PORTLETS) {
            throw Refusal.badInput("p");
        }
        if (listeners.size() >= MOST_STREAMS) {
            throw new Refusal(503, "busy");
        }
        admitted(context, caller, portlets)
                .onSuccess(listener -> begin(listener))
                .onFailure(failure -> answers.fail(context, failure));
    }

    /** Listens for those portlets alone that the gate lets this person see; none at all is as if absent. */
    private Future<Listener> admitted(RoutingContext context, Caller caller, List<String> portlets) {
        Asked asked = Asked.of(context);
        List<Future<Call>> each = new ArrayList<>();
        for (String portlet : portlets) {
            String[] path = portlet.split("/", -1);
            if (path.length != 2) {
                throw Refusal.badInput("p");
            }
            each.add(calls.of(context, caller, asked, path[0], path[1], Mode.VIEW));
        }
        return Future.all(each).map(all -> {
            List<String> seen = new ArrayList<>();
            Verdict last = Verdict.ABSENT;
            for (Future<Call> call : each) {
                last = container.gate().check(call.result());
                if (last == Verdict.ALLOWED) {
                    seen.add(call.result().module() + "/" + call.result().portlet());
                }
            }
            Centre centre = each.getFirst().result().centre();
            if (seen.isEmpty() || centre == null) {
                throw last == Verdict.SIGNED_OUT ? new Refusal(401, "signed-out") : Refusal.absent();
            }
            return new Listener(centre, List.copyOf(seen), context.response());
        });
    }

    private void begin(Listener listener) {
        listener.response
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        listeners.add(listener);
        listener.response.closeHandler(closed -> listeners.remove(listener));
        listener.response.exceptionHandler(failed -> listeners.remove(listener));
        listener.write("event: open\ndata: {}\n\n");
        vertx.setTimer(LONGEST_MILLIS, over -> listener.response.end());
    }

    private void stale(Predicate<Centre> centres, Collection<Container.PortletRef> portlets) {
        for (Listener listener : listeners) {
            if (centres.test(listener.centre)) {
                for (Container.PortletRef portlet : portlets) {
                    listener.tell(portlet.module() + "/" + portlet.portlet());
                }
            }
        }
    }

    /** Ends all streams, for a node that goes: pages ask again, and meet another node. */
    void end() {
        listeners.forEach(listener -> listener.response.end());
    }

    int open() {
        return listeners.size();
    }
}
