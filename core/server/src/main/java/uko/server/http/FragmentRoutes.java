package uko.server.http;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uko.container.Answer;
import uko.container.Call;
import uko.container.Container;
import uko.container.Fragment;
import uko.container.Mode;
import uko.server.identity.Caller;

/** {@code GET /portlets/{module}/{portlet}}: one fragment, with a strong tag, or a quiet card's content. */
final class FragmentRoutes {

    private static final CharSequence HTML = HttpHeaders.createOptimized("text/html; charset=utf-8");
    private static final CharSequence KEEP = HttpHeaders.createOptimized("private, no-cache");
    private static final CharSequence VARY = HttpHeaders.createOptimized("Authorization, Accept-Encoding, Origin");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final CharSequence TITLE = HttpHeaders.createOptimized("X-Uko-Title");
    private static final CharSequence STYLE = HttpHeaders.createOptimized("X-Uko-Style");
    private static final CharSequence MINE = HttpHeaders.createOptimized("X-Uko-Mine");
    private static final CharSequence MODES = HttpHeaders.createOptimized("X-Uko-Modes");

    private final Container container;
    private final Calls calls;
    private final Answers answers;

    FragmentRoutes(Container container, Calls calls, Answers answers) {
        this.container = container;
        this.calls = calls;
        this.answers = answers;
    }

    void show(RoutingContext context, Caller caller) {
        Mode mode = mode(context);
        calls.of(context, caller, mode)
                .compose(this::answer)
                .onSuccess(answer -> send(context, answer))
                .onFailure(failure -> answers.fail(context, failure));
    }

    /** A kept fragment without leaving the event loop, else one that is rendered. */
    Future<Answer> answer(Call call) {
        Optional<Fragment> kept = container.cached(call);
        return kept.isPresent() ? Future.succeededFuture(new Answer.Shown(kept.get())) : container.answer(call);
    }

    private void send(RoutingContext context, Answer answer) {
        switch (answer) {
            case Answer.Shown shown -> send(context.request(), shown.fragment());
            case Answer.Failed failed -> answers.card(context, failed.card());
            default -> throw new IllegalStateException("A view was answered with " + answer.getClass());
        }
    }

    static void send(HttpServerRequest request, Fragment fragment) {
        var response = request.response();
        MultiMap headers = response.headers();
        headers.set(HttpHeaders.ETAG, fragment.etag())
                .set(HttpHeaders.CACHE_CONTROL, KEEP)
                .set(HttpHeaders.VARY, VARY);
        if (fragment.etag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        headers.set(HttpHeaders.CONTENT_TYPE, HTML).set(TITLE, fragment.encodedTitle());
        if (!fragment.style().isEmpty()) {
            headers.set(STYLE, fragment.style());
        }
        if (fragment.hasMine()) {
            headers.set(MINE, "1");
        }
        headers.set(MODES, fragment.modeWords());
        if (fragment.isWorthGzip() && Encodings.gzip(request)) {
            headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
            response.end(Buffer.buffer(fragment.gzip()));
        } else {
            response.end(Buffer.buffer(fragment.html()));
        }
    }

    /** Percent-encoded UTF-8 (RFC 3986), since a header holds ASCII. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Mode mode(RoutingContext context) {
        String word = context.request().getParam("mode");
        return word == null ? Mode.VIEW : Mode.of(word).orElseThrow(() -> Refusal.badInput("mode"));
    }
}
