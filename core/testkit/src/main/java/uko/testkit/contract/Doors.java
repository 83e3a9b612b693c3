package uko.testkit.contract;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import uko.testkit.Page;

/** Every way into a portlet: its modes, actions and files, a frame, a page, a batch, a stream. */
record Doors(Page page, DeclaredPortlet portlet) {

    /** How an answer looks to somebody who compares it with another: all but the number of the request. */
    record Reply(int status, String type, String body) {}

    /** Knocks at each door under the name of a module; an unknown module has the same doors, by name. */
    Map<String, Reply> knock(String module) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        String name = module + "/" + portlet.name();
        String centre = "?centre=" + page.centre();
        for (String mode : new String[] {"view", "mine", "help", "edit"}) {
            replies.put("the mode " + mode, get("/portlets/" + name + centre + "&mode=" + mode));
        }
        for (String action : portlet.actions()) {
            replies.put("the action " + action, post("/portlets/" + name + "/" + action + centre));
        }
        for (String resource : portlet.resources()) {
            replies.put("the file " + resource, get("/portlets/" + name + "/resources/" + resource + centre));
        }
        replies.put("the frame", get("/frames/" + name + centre));
        replies.put("the page", get("/frames/" + name + centre, "Accept", "text/html"));
        replies.put("the stream", get("/stream" + centre + "&p=" + name));
        replies.put("the batch", batch(name, get("/portlets" + centre + "&p=" + name)));
        return replies;
    }

    private Reply get(String path, String... headers) {
        HttpRequest.Builder request = page.visitor().request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return reply(request.build());
    }

    private Reply post(String path) {
        String form = "_key=" + UUID.randomUUID() + "&_csrf=" + page.csrf();
        return reply(page.visitor()
                .request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private Reply reply(HttpRequest request) {
        HttpResponse<java.io.InputStream> response =
                page.visitor().send(request, HttpResponse.BodyHandlers.ofInputStream());
        String type = response.headers().firstValue("Content-Type").orElse("");
        String id = response.headers().firstValue("X-Request-Id").orElse("none");
        return new Reply(response.statusCode(), type, body(response, type).replace(id, "…"));
    }

    /** A stream that opens has no end to wait for. */
    private static String body(HttpResponse<java.io.InputStream> response, String type) {
        try (var body = response.body()) {
            return type.equals("text/event-stream")
                    ? ""
                    : new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Reply batch(String name, Reply reply) {
        if (reply.status != 200) {
            return reply;
        }
        JsonObject line = new JsonObject(reply.body.lines().findFirst().orElse("{}"));
        return new Reply(line.getInteger("status", 0), reply.type, line.encode().replace(name, "…"));
    }
}
