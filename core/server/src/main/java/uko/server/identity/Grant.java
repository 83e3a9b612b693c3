package uko.server.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

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
}
