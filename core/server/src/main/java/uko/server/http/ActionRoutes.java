package uko.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import uko.container.Answer;
import uko.container.Call;
import uko.container.Container;
import uko.container.Phase;
import uko.container.Sent;
import uko.server.identity.Caller;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.Upload;

/** {@code POST /portlets/{module}/{portlet}/{action}}: a domain action; answers with the next fragment. */
final class ActionRoutes {

    private final Container container;
    private final Calls calls;
    private final Cors cors;
    private final Answers answers;

    ActionRoutes(Container container, Calls calls, Cors cors, Answers answers) {
        this.container = container;
        this.calls = calls;
        this.cors = cors;
        this.answers = answers;
    }

    void act(RoutingContext context, Caller caller) {
        requireForm(context);
        Sent sent = sent(context);
        requireOurPage(context, caller, sent);
        if (sent.key().isEmpty()) {
            throw new Refusal(400, "key-missing");
        }
        calls.of(context, caller, new Phase.Action(context.pathParam("action"), sent))
                .compose(call -> container.answer(call).map(answer -> {
                    send(context, call, answer);
                    return null;
                }))
                .onFailure(failure -> answers.fail(context, failure));
    }

    /** Without this, a page elsewhere could have a signed-in person's browser change something. */
    private void requireOurPage(RoutingContext context, Caller caller, Sent sent) {
        if (caller.grant() == null && !cors.isOwnPage(context)) {
            throw new Refusal(403, "origin");
        }
        String csrf = sent.fields().getOrDefault("_csrf", "");
        boolean repeated = MessageDigest.isEqual(
                csrf.getBytes(StandardCharsets.UTF_8), caller.csrf().getBytes(StandardCharsets.UTF_8));
        if (caller.hasSession() && !repeated) {
            throw new Refusal(403, "csrf");
        }
    }

    private static void requireForm(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        boolean form = type != null
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"));
        if (!form) {
            throw new Refusal(415, "media-type");
        }
    }

    private static Sent sent(RoutingContext context) {
        Map<String, String> fields = new HashMap<>();
        context.request().formAttributes().forEach(field -> fields.put(field.getKey(), field.getValue()));
        Map<String, Upload> uploads = new HashMap<>();
        for (FileUpload upload : context.fileUploads()) {
            uploads.put(upload.name(), upload(upload));
        }
        return new Sent(fields, uploads);
    }

    /** Reads a long list of types, so nothing of it is loaded before the first file arrives. */
    private static final class Types {

        static final Tika KNOWN = new Tika();
    }

    private static Upload upload(FileUpload upload) {
        Path file = Path.of(upload.uploadedFileName());
        String name = lastWord(upload.fileName());
        try {
            return new Upload(
                    name.length() > 200 ? name.substring(name.length() - 200) : name,
                    Types.KNOWN.detect(file),
                    upload.size(),
                    new FirstRead(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the folders that some browsers send, whatever system they are of. */
    private static String lastWord(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private void send(RoutingContext context, Call call, Answer answer) {
        switch (answer) {
            case Answer.Done done -> done(context, call, done);
            case Answer.Refused refused -> refused(context, refused);
            case Answer.Stale stale -> stale(context, stale);
            case Answer.Failed failed -> answers.card(context, failed.card());
            case Answer.Shown shown -> throw new IllegalStateException("An action was answered with a view");
            case Answer.Served served -> throw new IllegalStateException("An action was answered with a file");
        }
    }

    private static void done(RoutingContext context, Call call, Answer.Done done) {
        String query = done.parameters().entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
        if (Answers.navigates(context)) {
            String place = "/frames/" + call.module() + "/" + call.portlet() + "?centre="
                    + context.request().getParam("centre") + (query.isEmpty() ? "" : "&" + query);
            context.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, place)
                    .end();
            return;
        }
        context.response()
                .putHeader("X-Uko-Message", FragmentRoutes.encoded(done.message()))
                .putHeader("X-Uko-Parameters", query);
        if (done.next().isPresent()) {
            FragmentRoutes.send(context.request(), done.next().get());
        } else {
            context.response().setStatusCode(204).end();
        }
    }

    private void refused(RoutingContext context, Answer.Refused refused) {
        JsonArray problems = new JsonArray();
        refused.problems()
                .forEach(problem -> problems.add(
                        new JsonObject().put("field", problem.field()).put("message", problem.message())));
        JsonObject body = Answers.body(refused.card(), RequestIds.of(context));
        answers.card(context, refused.card(), body.put("problems", problems));
    }

    private void stale(RoutingContext context, Answer.Stale stale) {
        Outcome.Stale texts = stale.texts();
        JsonArray fields = new JsonArray();
        texts.fields().forEach(both -> fields.add(json(both)));
        JsonObject body = Answers.body(stale.card(), RequestIds.of(context))
                .put("version", texts.version())
                .put("yours", texts.yours())
                .put("theirs", texts.theirs())
                .put("fields", fields);
        answers.card(context, stale.card(), body);
    }

    private static JsonObject json(Outcome.Stale.Both both) {
        return new JsonObject()
                .put("field", both.field())
                .put("yours", both.yours())
                .put("theirs", both.theirs())
                .put("merged", both.merged())
                .put("clash", both.clash());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Opens the uploaded file only when a plugin reads it, on the plugin's own thread. */
    private static final class FirstRead extends InputStream {

        private final Path file;
        private @org.jspecify.annotations.Nullable InputStream opened;

        FirstRead(Path file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            return in().read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return in().read(into, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (opened != null) {
                opened.close();
            }
        }

        private InputStream in() throws IOException {
            if (opened == null) {
                opened = Files.newInputStream(file);
            }
            return opened;
        }
    }
}
