package uko.server.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import uko.container.Answer;
import uko.container.Fragment;
import uko.container.Mode;
import uko.server.identity.Caller;

/** {@code GET /portlets?p=…&p=…}: many fragments in one answer, a line of JSON each, as soon as it is ready. */
final class BatchRoutes {

    private static final int MOST = 24;

    private final FragmentRoutes fragments;
    private final Calls calls;
    private final Answers answers;

    BatchRoutes(FragmentRoutes fragments, Calls calls, Answers answers) {
        this.fragments = fragments;
        this.calls = calls;
        this.answers = answers;
    }

    void show(RoutingContext context, Caller caller) {
        stream(context, caller, wanted(context));
    }

    private record Wanted(String p, String module, String portlet, Asked asked) {}

    private static List<Wanted> wanted(RoutingContext context) {
        MultiMap query = context.request().params();
        List<String> all = query.getAll("p");
        if (all.isEmpty() || all.size() > MOST) {
            throw Refusal.badInput("p");
        }
        List<Wanted> wanted = new ArrayList<>();
        for (String p : all) {
            wanted.add(wanted(p, query, context));
        }
        return wanted;
    }

    private static Wanted wanted(String p, MultiMap query, RoutingContext context) {
        QueryStringDecoder decoder = new QueryStringDecoder(p, StandardCharsets.UTF_8, true, 50);
        String[] path = decoder.path().split("/", -1);
        if (path.length != 2) {
            throw Refusal.badInput("p");
        }
        MultiMap own = MultiMap.caseInsensitiveMultiMap();
        decoder.parameters().forEach(own::add);
        own.set("centre", Asked.centre(query).toString());
        return new Wanted(p, path[0], path[1], Asked.of(own, Languages.of(context.request())));
    }

    private void stream(RoutingContext context, Caller caller, List<Wanted> wanted) {
        context.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-ndjson")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // Proxies that gather an answer before they pass it on would undo the batch.
                .putHeader("X-Accel-Buffering", "no");
        List<Future<?>> lines = new ArrayList<>();
        for (Wanted one : wanted) {
            lines.add(line(context, caller, one, Mode.VIEW)
                    .compose(hasMine ->
                            hasMine ? line(context, caller, one, Mode.MINE) : Future.succeededFuture(false)));
        }
        Future.join(lines).onComplete(all -> context.response().end());
    }

    /** Writes one line; answers whether a personal part belongs to it. */
    private Future<Boolean> line(RoutingContext context, Caller caller, Wanted wanted, Mode mode) {
        return calls.of(context, caller, wanted.asked, wanted.module, wanted.portlet, mode)
                .compose(fragments::answer)
                .map(answer -> write(context, head(wanted, mode), answer))
                .otherwise(failure -> {
                    Refusal refusal = Refusal.of(failure);
                    JsonObject body = answers.body(refusal, Languages.of(context.request()), RequestIds.of(context));
                    write(
                            context,
                            failed(head(wanted, mode), refusal.status(), body).toBuffer());
                    return false;
                });
    }

    private static boolean write(RoutingContext context, JsonObject head, Answer answer) {
        return switch (answer) {
            case Answer.Shown shown -> {
                write(context, line(head, shown.fragment()));
                yield shown.fragment().hasMine() && "view".equals(head.getString("mode"));
            }
            case Answer.Failed failed -> {
                JsonObject body = Answers.body(failed.card(), RequestIds.of(context));
                write(context, failed(head, failed.card().status(), body).toBuffer());
                yield false;
            }
            default -> throw new IllegalStateException("A view was answered with " + answer.getClass());
        };
    }

    private static JsonObject head(Wanted wanted, Mode mode) {
        return new JsonObject().put("p", wanted.p).put("mode", mode.word());
    }

    /** The HTML is the last member, and is added as the bytes that it is kept in. */
    private static Buffer line(JsonObject head, Fragment fragment) {
        Buffer open = shown(head, fragment).toBuffer();
        byte[] html = fragment.html();
        Buffer line = Buffer.buffer(open.length() + html.length + html.length / 8 + 16)
                .appendBuffer(open, 0, open.length() - 1)
                .appendString(",\"html\":");
        JsonText.append(line, html);
        return line.appendByte((byte) '}');
    }

    private static JsonObject shown(JsonObject line, Fragment fragment) {
        JsonArray modes = new JsonArray();
        fragment.modes().stream().map(Mode::word).sorted().forEach(modes::add);
        return line.put("status", 200)
                .put("etag", fragment.etag())
                .put("title", fragment.title())
                .put("style", fragment.style())
                .put("mine", fragment.hasMine())
                .put("modes", modes);
    }

    private static JsonObject failed(JsonObject line, int status, JsonObject body) {
        return line.put("status", status).put("error", body);
    }

    private static void write(RoutingContext context, Buffer line) {
        if (!context.response().closed()) {
            context.response().write(line.appendByte((byte) '\n'));
        }
    }
}
