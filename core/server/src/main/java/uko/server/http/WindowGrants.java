package uko.server.http;

import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uko.server.centre.Centres;
import uko.server.identity.Caller;
import uko.server.identity.Grant;
import uko.server.identity.Tokens;
import uko.storage.Directory;

/**
 * Tokens for pages of intranets without a back end: the person signs in with us, in a window of ours, and the page
 * that opened it gets a token for the person's own centre.
 */
final class WindowGrants {

    private final Tokens tokens;
    private final Centres centres;
    private final InstantSource clock;

    WindowGrants(Tokens tokens, Centres centres, InstantSource clock) {
        this.tokens = tokens;
        this.centres = centres;
        this.clock = clock;
    }

    /** Answers the grant as the element takes it; nothing unless the origin is a host of the person's own region. */
    Optional<String> of(Caller caller, String origin) {
        UUID person = caller.person();
        UUID centre = caller.homeCentre();
        Directory.Entry home = centre == null ? null : centres.find(centre);
        if (person == null || centre == null || home == null || !home.hosts().contains(origin)) {
            return Optional.empty();
        }
        Grant grant =
                new Grant(person, centre, Set.of(), origin, clock.instant().plus(Tokens.LIFETIME));
        return Optional.of(new JsonObject()
                .put("token", tokens.issue(grant))
                .put("expiresIn", Tokens.LIFETIME.toSeconds())
                .put("now", clock.instant().toString())
                .encode());
    }
}
