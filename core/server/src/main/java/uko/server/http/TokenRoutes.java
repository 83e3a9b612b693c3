package uko.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import uko.server.identity.HostTokens;
import uko.server.identity.Tokens;

/** {@code POST /embed/tokens}: a registered host's back end exchanges its assertion for a token of its user. */
final class TokenRoutes {

    private final HostTokens tokens;
    private final InstantSource clock;
    private final Answers answers;

    TokenRoutes(HostTokens tokens, InstantSource clock, Answers answers) {
        this.tokens = tokens;
        this.clock = clock;
        this.answers = answers;
    }

    void exchange(RoutingContext context) {
        tokens.exchange(assertion(context))
                .onSuccess(token -> answer(context, token))
                .onFailure(failure -> answers.fail(context, failure));
    }

    private static String assertion(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith("application/json")) {
            throw new Refusal(415, "media-type");
        }
        try {
            JsonObject body = context.body().asJsonObject();
            if (body != null && body.getValue("assertion") instanceof String assertion && assertion.length() < 4_000) {
                return assertion;
            }
        } catch (DecodeException | ClassCastException malformed) {
            throw Refusal.badInput("JSON");
        }
        throw Refusal.badInput("assertion");
    }

    private void answer(RoutingContext context, Optional<String> token) {
        if (token.isEmpty()) {
            answers.fail(context, new Refusal(401, "assertion-refused"));
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(new JsonObject()
                        .put("token", token.get())
                        .put("expiresIn", Tokens.LIFETIME.toSeconds())
                        .put("now", clock.instant().toString())
                        .toBuffer());
    }
}
