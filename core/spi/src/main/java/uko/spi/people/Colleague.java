package uko.spi.people;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who works in the centre now.
 *
 * @param name family name, given name and patronymic, in this order
 * @param department the name of the structural unit, empty where there is none
 * @param roles what he is in this centre: {@code employee} always, and what was granted
 * @param joinedOn the first day in this centre; 1970-01-01 where it was never kept
 * @param placedOn since when he is in this department and at this position; 1970-01-01 where it was never kept
 */
public record Colleague(
        UUID id,
        String name,
        String position,
        String department,
        Set<String> roles,
        LocalDate joinedOn,
        LocalDate placedOn) {

    public Colleague {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
