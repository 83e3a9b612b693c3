package uko.system;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The intranet of Приозёрск and its pages: gets tokens for its users and asks with them, never with a cookie. */
final class HostClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String origin;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    HostClient(String origin) {
        this.origin = origin;
    }

    /** What its back end says of its user, right in every way; a test spoils it. */
    static JsonObject assertion(String login, UUID centre, String... widgets) {
        long now = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", Land.HOST)
                .put("sub", login)
                .put("centre", centre.toString())
                .put("widgets", new JsonArray(List.of(widgets)))
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now)
                .put("exp", now + 30);
    }

    static String signed(JsonObject assertion) {
        return Jwt.signed(assertion, Land.HOST_SECRET.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> exchange(String assertion) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(origin + "/embed/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        new JsonObject().put("assertion", assertion).encode())));
    }

    /** Answers a token; fails like a server that is not there where it is not given for a while. */
    String token(String login, UUID centre, String... widgets) throws IOException, InterruptedException {
        HttpResponse<String> answer = exchange(signed(assertion(login, centre, widgets)));
        if (answer.statusCode() >= 500) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        if (answer.statusCode() != 200) {
            throw new AssertionError(login + " got no token: " + answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body()).getString("token");
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(bearing(path, token).GET());
    }

    HttpResponse<String> post(String path, String token, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(bearing(path, token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder bearing(String path, String token) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .header("Authorization", "Bearer " + token)
                .header("Origin", Land.HOST_ORIGIN);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }
}
