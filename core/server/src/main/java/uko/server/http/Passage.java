package uko.server.http;

import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uko.server.configuration.Configuration;
import uko.server.identity.Authentication;
import uko.server.identity.Caller;
import uko.server.identity.Grant;

/** What every request passes, whatever it asks for: an id, the log, the headers, the origin, the bounds, the door. */
final class Passage {

    private static final int LONGEST_ADDRESS = 4_000;
    private static final long READING_MILLIS = 2_000;
    private static final String BEGUN = "uko.begun";

    private final SecurityHeaders headers;
    private final Authentication authentication;
    private final RequestLog log;
    private final Cors cors;
    private final Answers answers;
    private final long deadlineMillis;

    Passage(Configuration.Http settings, Authentication authentication, RequestLog log, Cors cors, Answers answers) {
        this.headers = new SecurityHeaders(settings);
        this.authentication = authentication;
        this.log = log;
        this.cors = cors;
        this.answers = answers;
        this.deadlineMillis = settings.request().toMillis();
    }

    void enter(RoutingContext context) {
        log.watch(context);
        begin(context.request());
        if (context.request().uri().length() > LONGEST_ADDRESS) {
            throw new Refusal(414, "too-large");
        }
        cors.answeredPreflight(context.request());
        context.next();
    }

    /** A body that came to its end and is not read a little later never will be: a form that breaks off. */
    void awaitBody(RoutingContext context) {
        context.request()
                .end()
                .onSuccess(all -> context.vertx().setTimer(READING_MILLIS, late -> {
                    if (context.get(BEGUN) == null) {
                        answers.fail(context, Refusal.badInput("body"));
                    }
                }));
        context.next();
    }

    private void begin(HttpServerRequest request) {
        RequestIds.give(request.response());
        headers.add(request.response());
    }

    /** Sends what needs no router, no deadline and no waiting: the same passage, in one step. */
    void direct(HttpServerRequest request, String route, Consumer<HttpServerRequest> answer) {
        long begun = System.nanoTime();
        begin(request);
        cors.answeredPreflight(request);
        answer.accept(request);
        log.answeredFromMemory(request, route, System.nanoTime() - begun);
    }

    /** Answers those whom the route lets through; what is thrown at once is answered like what fails later. */
    void guarded(RoutingContext context, Route.Entrance entrance) {
        context.put(BEGUN, true);
        long timer = context.vertx().setTimer(deadlineMillis, late -> over(context));
        context.addEndHandler(end -> context.vertx().cancelTimer(timer));
        try {
            let(context, entrance).onFailure(failure -> answers.fail(context, failure));
        } catch (RuntimeException failure) {
            answers.fail(context, failure);
        }
    }

    private Future<Void> let(RoutingContext context, Route.Entrance entrance) {
        return caller(context, entrance.access()).map(caller -> {
            requireHome(context, caller.grant());
            if (entrance.access() == Route.Access.SESSION && !caller.hasSession()) {
                askToSignIn(context);
            } else {
                entrance.answering().answer(context, caller);
            }
            return null;
        });
    }

    private Future<Caller> caller(RoutingContext context, Route.Access access) {
        return access == Route.Access.PUBLIC
                ? Future.succeededFuture(Caller.NOBODY)
                : authentication.of(context.request());
    }

    /** A token that got about opens nothing in another page. */
    private static void requireHome(RoutingContext context, @Nullable Grant grant) {
        if (grant != null && !grant.isUsedAtHome(context.request().getHeader(HttpHeaders.ORIGIN))) {
            throw new Refusal(403, "origin");
        }
    }

    private static void askToSignIn(RoutingContext context) {
        boolean english = "en".equals(context.request().getParam("lang"));
        ReturnPath next = ReturnPath.of(context.request().uri());
        context.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, next.signIn(english))
                .end();
    }

    /** Only an answer that has not begun is over its time: a stream or a large file goes on. */
    private void over(RoutingContext context) {
        if (!context.response().headWritten()) {
            answers.fail(context, new Refusal(504, "portlet-timeout"));
        }
    }

    /** What the router itself refuses: a body too large, a form that can't be read. */
    void failed(RoutingContext context) {
        int status = context.statusCode();
        Throwable failure = context.failure();
        if (status == 413) {
            answers.fail(context, new Refusal(413, "too-large"));
        } else if (failure instanceof Refusal refusal) {
            answers.fail(context, refusal);
        } else if (status >= 400 && status < 500) {
            answers.fail(context, new Refusal(status, "bad-input", "body"));
        } else {
            answers.fail(context, malformed(failure) ? Refusal.badInput("body") : failure);
        }
    }

    /** Nothing of ours has run yet, so but for a full disk or a lost connection it is the body that is wrong. */
    private static boolean malformed(Throwable failure) {
        return !(failure instanceof VertxException) && !(failure instanceof IOException);
    }

    /** An address that no route could even be looked for. */
    void unreadable(RoutingContext context) {
        begin(context.request());
        answers.fail(context, Refusal.badInput("address"));
    }

    void preflight(RoutingContext context) {
        begin(context.request());
        if (!cors.answeredPreflight(context.request())) {
            answers.fail(context, Refusal.absent());
        }
    }

    void absent(RoutingContext context) {
        log.watch(context);
        begin(context.request());
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        cors.answeredPreflight(context.request());
        answers.fail(context, Refusal.absent());
    }
}
