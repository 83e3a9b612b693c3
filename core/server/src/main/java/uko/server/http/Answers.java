package uko.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.container.Answer;
import uko.container.Failures;
import uko.spi.portlet.Language;

/** Puts failures into the words and the form that the asker reads: a quiet card's content, or a page of ours. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Pages pages;

    Answers(Pages pages) {
        this.pages = pages;
    }

    /** Answers with the failure, as a page where a person navigates, else as JSON. */
    void fail(RoutingContext context, Throwable failure) {
        Refusal refusal = Refusal.of(failure);
        if (refusal.status() >= 500 && !(failure instanceof Refusal)) {
            LOG.atWarn()
                    .addKeyValue("requestId", RequestIds.of(context))
                    .log("A request failed: {}", Failures.trace(failure));
        }
        JsonObject body = body(refusal, Languages.of(context.request()), RequestIds.of(context));
        send(context, refusal.status(), refusal.retry(), body);
    }

    private void send(RoutingContext context, int status, boolean retry, JsonObject body) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        context.response().setStatusCode(status).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retry) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        if (navigates(context)) {
            pages.failure(context, body);
        } else {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                    .end(body.toBuffer());
        }
    }

    /** Answers with the card that the container made. */
    void card(RoutingContext context, Answer.Card card) {
        card(context, card, body(card, RequestIds.of(context)));
    }

    /** The same with more in its body. */
    void card(RoutingContext context, Answer.Card card, JsonObject body) {
        send(context, card.status(), card.retry(), body);
    }

    static JsonObject body(Answer.Card card, String requestId) {
        return new JsonObject()
                .put("code", card.code())
                .put("title", card.title())
                .put("message", card.message())
                .put("retry", card.retry())
                .put("requestId", requestId);
    }

    /** The content of a quiet card. */
    JsonObject body(Refusal refusal, Language language, String requestId) {
        String known = pages.messages().has(language, "error." + refusal.code()) ? refusal.code() : "internal";
        String key = "error." + known;
        Object[] arguments = refusal.arguments().toArray();
        return new JsonObject()
                .put("code", refusal.code())
                .put("title", pages.messages().text(language, key + ".title"))
                .put("message", pages.messages().text(language, key, arguments))
                .put("retry", refusal.retry())
                .put("requestId", requestId);
    }

    /** Whether a person opens a page, rather than a script that asks for data. */
    static boolean navigates(RoutingContext context) {
        String mode = context.request().getHeader("Sec-Fetch-Mode");
        if (mode != null) {
            return mode.equals("navigate");
        }
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith("text/html");
    }
}
