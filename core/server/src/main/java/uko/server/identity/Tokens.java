package uko.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Short-lived bearer tokens (JWT, RFC 7519, HS256) under a key that all nodes share. A token that was verified is
 * remembered until it ends, so that the signature is computed once and not with every fragment.
 */
public final class Tokens {

    public static final Duration LIFETIME = Duration.ofSeconds(300);

    private final JWTAuth jwt;
    private final InstantSource clock;
    private final Cache<String, Grant> verified =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(LIFETIME).build();

    public Tokens(Vertx vertx, byte[] key, InstantSource clock) {
        jwt = signedWith(vertx, key, 0);
        this.clock = clock;
    }

    /**
     * A verifier of HS256 signatures with this key.
     *
     * @param leeway seconds by which the clock of the signer may be wrong
     */
    static JWTAuth signedWith(Vertx vertx, byte[] key, int leeway) {
        return JWTAuth.create(
                vertx,
                new JWTAuthOptions()
                        .addPubSecKey(
                                new PubSecKeyOptions().setAlgorithm("HS256").setBuffer(Buffer.buffer(key)))
                        .setJWTOptions(new JWTOptions().setLeeway(leeway)));
    }

    /** All claims of a verified token; the principal of Vert.x leaves out those that RFC 7519 registers. */
    static JsonObject claims(User user) {
        return user.attributes().getJsonObject("accessToken");
    }

    public String issue(Grant grant) {
        JsonObject claims = new JsonObject()
                .put("sub", grant.person().toString())
                .put("centre", grant.centre().toString())
                .put("widgets", new JsonArray(grant.widgets().stream().sorted().toList()))
                .put("origin", grant.origin())
                .put("exp", grant.expires().getEpochSecond());
        return jwt.generateToken(claims, new JWTOptions().setAlgorithm("HS256"));
    }

    /** Answers what the token is good for; nothing where it is forged or over. */
    public Future<Optional<Grant>> verify(String token) {
        Optional<Grant> known = remembered(token);
        if (known.isPresent()) {
            return Future.succeededFuture(known);
        }
        return jwt.authenticate(new TokenCredentials(token))
                .map(user -> Optional.of(grant(claims(user))))
                .map(grant -> {
                    grant.ifPresent(valid -> verified.put(token, valid));
                    return grant.filter(this::runs);
                })
                .otherwise(Optional.empty());
    }

    /** As {@link #verify}, only from memory. */
    public Optional<Grant> remembered(String token) {
        return Optional.ofNullable(verified.getIfPresent(token)).filter(this::runs);
    }

    private boolean runs(Grant grant) {
        return clock.instant().isBefore(grant.expires());
    }

    private static Grant grant(JsonObject claims) {
        Set<String> widgets = new HashSet<>();
        claims.getJsonArray("widgets").forEach(widget -> widgets.add(widget.toString()));
        return new Grant(
                UUID.fromString(claims.getString("sub")),
                UUID.fromString(claims.getString("centre")),
                widgets,
                claims.getString("origin"),
                Instant.ofEpochSecond(claims.getLong("exp")));
    }
}
