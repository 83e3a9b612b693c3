package uko.server.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import uko.spi.portlet.Language;

/** Answers what is no HTTP, or too much of it: it never reaches a route, and gets the words of all other refusals. */
final class Unreadable {

    private final Answers answers;

    Unreadable(Answers answers) {
        this.answers = answers;
    }

    void answer(HttpServerRequest request) {
        Refusal refusal = refusal(request.decoderResult().cause());
        RequestIds.give(request.response());
        request.response()
                .setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(answers.body(refusal, Language.RU, RequestIds.of(request.response()))
                        .toBuffer())
                .onComplete(sent -> request.connection().close());
    }

    private static Refusal refusal(@Nullable Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line -> new Refusal(414, "too-large");
            case TooLongHttpHeaderException headers -> new Refusal(431, "too-large");
            case null, default -> Refusal.badInput("HTTP");
        };
    }
}
