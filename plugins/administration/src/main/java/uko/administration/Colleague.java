package uko.administration;

import java.util.List;
import java.util.UUID;
import uko.spi.administration.People.Listed;

/** A person as the list shows him. */
record Colleague(UUID id, String name, String position, String department, List<Badge> roles) {

    static Colleague of(Listed person, Badges badges) {
        return new Colleague(
                person.id(), person.name(), person.position(), person.department(), badges.of(person.roles()));
    }
}
