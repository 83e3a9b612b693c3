package uko.dist;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Somebody of the demo in his browser: signs in, opens the portlets of one module in his centre, sends their forms. */
final class DemoColleague {

    private final String origin;
    private final String module;
    private final UUID centre;
    private final HttpClient client;

    DemoColleague(String origin, String module, UUID centre, HttpClient client) {
        this.origin = origin;
        this.module = module;
        this.centre = centre;
        this.client = client;
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        String form = "login=" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        answered(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                303);
    }

    /** Whether the portlet is there: not where its module is off, or not known yet. */
    boolean mayOpen(String portlet) throws IOException, InterruptedException {
        HttpRequest request = request("/portlets/" + module + "/" + portlet + "?centre=" + centre)
                .GET()
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 404;
    }

    /** Answers the fragment; the query begins with {@code &} where there is one. */
    String open(String portlet, String query) throws IOException, InterruptedException {
        String path = "/portlets/" + module + "/" + portlet + "?centre=" + centre + query;
        return answered(request(path).GET().build(), 200).body();
    }

    /** Opens the portlet and sends the form of this action, with these fields besides its own; answers what it led to. */
    Map<String, String> send(String portlet, String query, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        DemoForm form = DemoForm.of(open(portlet, query), action);
        HttpResponse<String> answer = posted(form, HttpRequest.BodyPublishers.ofString(form.with(fields)));
        return DemoForm.parameters(
                answer.headers().firstValue("X-Uko-Parameters").orElse(""));
    }

    /** Sends the form of this action as it stands in a fragment, and answers the fragment that it led to. */
    String sendFrom(String fragment, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        DemoForm form = DemoForm.of(fragment, action);
        return posted(form, HttpRequest.BodyPublishers.ofString(form.with(fields)))
                .body();
    }

    private HttpResponse<String> posted(DemoForm form, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return answered(
                request(form.address())
                        .header("Content-Type", DemoForm.TYPE)
                        .POST(body)
                        .build(),
                200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("Origin", origin);
    }

    private HttpResponse<String> answered(HttpRequest request, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException("The demo was answered %d and not %d at %s: %s"
                    .formatted(answer.statusCode(), status, answer.uri(), answer.body()));
        }
        return answer;
    }
}
