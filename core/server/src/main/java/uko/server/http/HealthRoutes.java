package uko.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import uko.server.operations.Health;

/** {@code /health/live} and {@code /health/ready} for balancers: up or down, and nothing else. */
final class HealthRoutes {

    private final Health health;

    HealthRoutes(Health health) {
        this.health = health;
    }

    void live(RoutingContext context) {
        send(context, "UP");
    }

    void ready(RoutingContext context) {
        health.ready()
                .onSuccess(report -> send(context, report.getString("status")))
                .onFailure(failure -> send(context, "DOWN"));
    }

    private static void send(RoutingContext context, String status) {
        context.response()
                .setStatusCode(status.equals("UP") ? 200 : 503)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject().put("status", status).toBuffer());
    }
}
