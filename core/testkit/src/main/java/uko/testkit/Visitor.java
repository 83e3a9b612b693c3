package uko.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of his own: keeps cookies, repeats hidden fields, follows no redirects by himself. */
public final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final String origin;
    private final HttpClient client;

    Visitor(String origin, HttpClient.Builder client) {
        this.origin = origin;
        this.client = client.cookieHandler(new CookieManager()).build();
    }

    /** Signs in, and fails the test where that is refused. */
    public Visitor signIn(String login, String password) {
        HttpResponse<String> answer = post("/sign-in", Map.of("login", login, "password", password));
        if (answer.statusCode() != 303) {
            throw new AssertionError(login + " was not let in: " + answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(with(request(path).GET(), headers), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> download(String path) {
        return send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a form as it stands. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        return postFrom(origin, path, fields, headers);
    }

    /** Sends a form as a page of this origin would. */
    public HttpResponse<String> postFrom(
            String pageOrigin, String path, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .setHeader("Origin", pageOrigin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(with(request, headers), HttpResponse.BodyHandlers.ofString());
    }

    /** Each header stands in for one of the same name. */
    private static HttpRequest with(HttpRequest.Builder request, String... headers) {
        for (int n = 0; n + 1 < headers.length; n += 2) {
            request.setHeader(headers[n], headers[n + 1]);
        }
        return request.build();
    }

    /**
     * Opens the page, takes the hidden fields of its forms (idempotency key, token of the session), adds these and
     * sends them to the action.
     */
    public HttpResponse<String> act(String page, String action, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("_key", UUID.randomUUID().toString()));
        Matcher hidden = HIDDEN.matcher(get(page).body());
        while (hidden.find()) {
            all.put(hidden.group(1), hidden.group(2));
        }
        all.putAll(fields);
        return post(action, all);
    }

    /** Sends any request; its address is added to the node's own. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("Origin", origin);
    }

    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
