package uko.server.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, before any centre is looked at.
 *
 * @param grant what a bearer token limits him to; null for a session of ours
 * @param csrf what a form of his cookie session repeats; empty without one
 * @param homeCentre where a person with a session belongs; null for the region's own people
 */
public record Caller(
        @Nullable UUID person,
        @Nullable Grant grant,
        String csrf,
        @Nullable UUID homeCentre,
        @Nullable UUID homeRegion) {

    public static final Caller NOBODY = new Caller(null, null, "", null, null);

    /** Whether a bearer token keeps him out of this centre or widget. */
    public boolean mayAsk(UUID centre, String widget) {
        return grant == null
                || (grant.centre().equals(centre)
                        && (grant.widgets().isEmpty() || grant.widgets().contains(widget)));
    }

    public boolean hasSession() {
        return !csrf.isEmpty();
    }
}
