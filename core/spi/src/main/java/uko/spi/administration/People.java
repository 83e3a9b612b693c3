package uko.spi.administration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uko.spi.portlet.Centre;
import uko.spi.storage.Writes;

/**
 * The people of the caller's region and what they may do. Given to the module {@code administration} alone;
 * implemented by {@code storage}; nobody reaches beyond his own region, and no one grants what he does not have.
 */
public interface People {

    /** Answers the centres of the caller's region, by name. */
    List<Centre> centres();

    /**
     * Finds people of a centre by a part of their name, by name.
     *
     * @param after the name after which the page begins, empty for the first
     */
    List<Listed> inCentre(UUID centre, String part, String after, int limit);

    /** Gives a role in a centre; given twice it is one. */
    void grant(Writes writes, UUID centre, UUID person, String role, String basis);

    void revoke(Writes writes, UUID centre, UUID person, String role);

    /** A person in a list. */
    record Listed(UUID id, String name, String position, String department, Set<String> roles) {
        public Listed {
            roles = Set.copyOf(roles);
        }
    }
}
