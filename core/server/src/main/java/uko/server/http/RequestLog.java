package uko.server.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import uko.server.operations.Meters;

/**
 * Counts every request, and writes a line for each that took work: route, not address, so that nothing personal is in
 * it.
 */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("uko.requests");

    private final Meters meters;

    RequestLog(Meters meters) {
        this.meters = meters;
    }

    void watch(RoutingContext context) {
        long begin = System.nanoTime();
        context.addEndHandler(end -> answered(
                context.request(), context.currentRoute() == null ? "none" : name(context), System.nanoTime() - begin));
    }

    private void answered(HttpServerRequest request, String route, long nanos) {
        log(Level.INFO, request, route, nanos);
    }

    /** What was answered from memory is counted; a line of its own would cost more than the answer. */
    void answeredFromMemory(HttpServerRequest request, String route, long nanos) {
        log(Level.DEBUG, request, route, nanos);
    }

    private void log(Level level, HttpServerRequest request, String route, long nanos) {
        String method = request.method().name();
        int status = request.response().getStatusCode();
        meters.answered(method, route, status, nanos);
        if (LOG.isEnabledForLevel(level)) {
            LOG.atLevel(level)
                    .addKeyValue("requestId", RequestIds.of(request.response()))
                    .addKeyValue("method", method)
                    .addKeyValue("route", route)
                    .addKeyValue("status", status)
                    .addKeyValue("bytes", request.response().bytesWritten())
                    .addKeyValue("micros", nanos / 1_000)
                    .log("answered");
        }
    }

    private static String name(RoutingContext context) {
        String name = context.currentRoute().getName();
        return name == null ? "none" : name;
    }
}
