package uko.dist;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uko.server.Console;

/** Puts the demo's ethics code in force as its administrator would: signs in, opens the form, sends the file. */
final class DemoCode {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(_key|_csrf)\" value=\"([^\"]*)\"");
    private static final String BOUNDARY = "uko-demo-boundary";

    private final String origin;
    private final String password;
    private final Console console;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    DemoCode(String origin, String password, Console console) {
        this.origin = origin;
        this.password = password;
        this.console = console;
    }

    /** In every centre that has none yet. */
    void putInForce(DemoPeople people) throws IOException, InterruptedException {
        signIn(people.administrator().login());
        for (UUID centre : people.centres()) {
            String page = "/portlets/ethics-code/publication?centre=" + centre;
            if (!get(page).contains("<table")) {
                console.say("Ввожу в действие этический кодекс…");
                for (String file : new String[] {"demo/ethics-code.json", "demo/ethics-code-2.json"}) {
                    send(centre, get(page), Demo.text(file));
                }
            }
        }
    }

    private void signIn(String login) throws IOException, InterruptedException {
        String form = "login=" + encoded(login) + "&password=" + encoded(password);
        HttpResponse<String> answer = client.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        require(answer, 303);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        require(answer, 200);
        return answer.body();
    }

    private void send(UUID centre, String form, String code) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        Matcher hidden = HIDDEN.matcher(form);
        while (hidden.find()) {
            body.append(part(Map.entry(hidden.group(1), ""), hidden.group(2)));
        }
        body.append(part(Map.entry("file", "ethics-code.json"), code))
                .append("--")
                .append(BOUNDARY)
                .append("--\r\n");
        HttpResponse<String> answer = client.send(
                request("/portlets/ethics-code/publication/put-in-force?centre=" + centre)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        require(answer, 200);
    }

    private static String part(Map.Entry<String, String> nameAndFile, String content) {
        String file = nameAndFile.getValue();
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + nameAndFile.getKey() + "\""
                + (file.isEmpty() ? "" : "; filename=\"" + file + "\"\r\nContent-Type: application/json") + "\r\n\r\n"
                + content + "\r\n";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("Origin", origin);
    }

    private static void require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("The demo was answered %d and not %d at %s: %s"
                    .formatted(answer.statusCode(), status, answer.uri(), answer.body()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
