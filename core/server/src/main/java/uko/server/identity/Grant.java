package uko.server.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bearer token is good for: one person, one centre, these widgets, asked for by pages of one origin, for five
 * minutes.
 *
 * @param widgets as {@code ethics-code/reader}; none at all means any, for a person who signed in with us himself
 */
public record Grant(UUID person, UUID centre, Set<String> widgets, String origin, Instant expires) {

    public Grant {
        widgets = Set.copyOf(widgets);
    }

    /** Whether it may be used from there: from the pages that it was given to, or, without an origin, from no page. */
    public boolean isUsedAtHome(@Nullable String askingOrigin) {
        return askingOrigin == null || askingOrigin.equals(origin);
    }
}
