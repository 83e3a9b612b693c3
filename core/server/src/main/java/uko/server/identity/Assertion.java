package uko.server.identity;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a host's back end says of its user, signed with the secret of its registration: a JWT with {@code iss} (the
 * host's name), {@code sub} (the login), {@code centre}, {@code widgets}, {@code jti}, {@code iat} and {@code exp}, at
 * most a minute apart.
 */
record Assertion(String login, UUID centre, Set<String> widgets, String id, Instant expires) {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_WIDGETS = 24;

    Assertion {
        widgets = Set.copyOf(widgets);
    }

    /**
     * Reads verified claims.
     *
     * @throws IllegalArgumentException naming the claim that is wrong
     */
    static Assertion of(JsonObject claims) {
        Long issued = claims.getLong("iat");
        Long expires = claims.getLong("exp");
        require(issued != null && expires != null && expires - issued <= LONGEST.toSeconds(), "iat and exp");
        require(claims.getString("sub") instanceof String sub && !sub.isBlank(), "sub");
        require(claims.getString("jti") instanceof String jti && jti.length() >= 16 && jti.length() <= 100, "jti");
        require(claims.getValue("centre") instanceof String, "centre");
        require(claims.getJsonArray("widgets") != null, "widgets");
        Set<String> widgets = new HashSet<>();
        claims.getJsonArray("widgets").forEach(widget -> widgets.add(widget.toString()));
        require(!widgets.isEmpty() && widgets.size() <= MOST_WIDGETS, "widgets");
        return new Assertion(
                claims.getString("sub"),
                UUID.fromString(claims.getString("centre")),
                widgets,
                claims.getString("jti"),
                Instant.ofEpochSecond(expires));
    }

    private static void require(boolean right, String claim) {
        if (!right) {
            throw new IllegalArgumentException(claim);
        }
    }
}
