package uko.server.operations;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** The operators' own port, on the loopback alone: metrics and all of health. */
public final class Management {

    private final Health health;
    private final Meters meters;

    public Management(Health health, Meters meters) {
        this.health = health;
        this.meters = meters;
    }

    public Future<HttpServer> listen(Vertx vertx, int port) {
        return vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/metrics" ->
                request.response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(meters.scrape());
            case "/health/live" -> send(request, Future.succeededFuture(health.live()));
            case "/health/ready" -> send(request, health.ready());
            case "/health/security" -> send(request, health.security());
            default -> request.response().setStatusCode(404).end();
        }
    }

    static void send(HttpServerRequest request, Future<JsonObject> report) {
        report.onSuccess(found -> request.response()
                        .setStatusCode("UP".equals(found.getString("status")) ? 200 : 503)
                        .putHeader("Content-Type", "application/json; charset=utf-8")
                        .end(found.toBuffer()))
                .onFailure(failure -> request.response().setStatusCode(503).end());
    }
}
