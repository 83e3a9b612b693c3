package uko.dist;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uko.server.configuration.Directory;

/**
 * An intranet that is not ours, on an origin of its own, with a strict policy and styles that fight every guest. It
 * knows of us the snippet, its secret, and {@code POST /embed/tokens}.
 */
final class ForeignIntranet {

    private static final String USER = "intranet-user";

    private final Vertx vertx;
    private final String uko;
    private final DemoPeople people;
    private final Map<String, Directory.Person> byLogin;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JWTAuth signature;
    private final String page;
    private final Buffer styles;
    private final Buffer icon;

    ForeignIntranet(Vertx vertx, String uko, DemoPeople people) throws IOException {
        this.vertx = vertx;
        this.uko = uko;
        this.people = people;
        this.byLogin = people.colleagues().stream().collect(Collectors.toMap(Directory.Person::login, p -> p));
        this.signature = JWTAuth.create(
                vertx,
                new JWTAuthOptions()
                        .addPubSecKey(new PubSecKeyOptions()
                                .setAlgorithm("HS256")
                                .setBuffer(Buffer.buffer(people.secret()))));
        this.page = Demo.text("foreign/index.html");
        this.styles = Buffer.buffer(Demo.text("foreign/intranet.css"));
        this.icon = Buffer.buffer(Demo.text("foreign/favicon.svg"));
    }

    void listen(int port) {
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, "127.0.0.1")
                .await();
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/" -> page(request);
            case "/intranet.css" ->
                request.response().putHeader("Content-Type", "text/css").end(styles);
            case "/favicon.svg" ->
                request.response().putHeader("Content-Type", "image/svg+xml").end(icon);
            case "/intranet/uko-token" -> token(request);
            default -> request.response().setStatusCode(404).end();
        }
    }

    /** {@code /?as=login} lets the visitor be another colleague. */
    private void page(HttpServerRequest request) {
        String chosen = request.getParam("as");
        HttpServerResponse response = request.response();
        if (chosen != null && byLogin.containsKey(chosen)) {
            response.addCookie(Cookie.cookie(USER, chosen).setHttpOnly(true).setPath("/"))
                    .setStatusCode(303)
                    .putHeader("Location", "/")
                    .end();
            return;
        }
        response.putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self' " + uko + "; style-src 'self'; connect-src 'self' " + uko
                                + "; img-src 'self'")
                .end(page.replace("{{uko}}", uko)
                        .replace("{{centre}}", people.centre().toString())
                        .replace("{{person}}", user(request).name()));
    }

    private Directory.Person user(HttpServerRequest request) {
        Cookie cookie = request.getCookie(USER);
        Directory.Person known = cookie == null ? null : byLogin.get(cookie.getValue());
        return known == null ? people.employee() : known;
    }

    private void token(HttpServerRequest request) {
        String assertion = assertion(user(request));
        vertx.executeBlocking(() -> exchanged(assertion), false)
                .onSuccess(answer -> request.response()
                        .setStatusCode(answer.statusCode())
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Cache-Control", "no-store")
                        .end(answer.body()))
                .onFailure(failure -> request.response().setStatusCode(502).end());
    }

    private String assertion(Directory.Person user) {
        long now = System.currentTimeMillis() / 1000;
        return signature.generateToken(
                new JsonObject()
                        .put("iss", DemoPeople.HOST)
                        .put("sub", user.login())
                        .put("centre", people.centre().toString())
                        .put(
                                "widgets",
                                new JsonArray().add("ethics-code/reader").add("hello/greeting"))
                        .put("jti", UUID.randomUUID().toString())
                        .put("iat", now)
                        .put("exp", now + 60),
                new JWTOptions().setAlgorithm("HS256").setNoTimestamp(true));
    }

    private HttpResponse<String> exchanged(String assertion) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uko + "/embed/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        new JsonObject().put("assertion", assertion).encode()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
