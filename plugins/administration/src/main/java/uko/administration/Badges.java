package uko.administration;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;

/** Names roles in the reader's language. */
record Badges(Messages messages, Language language) {

    /** What everyone of a centre is need not be told of each. */
    private static final String OF_EVERYONE = "employee";

    /** The platform's roles first, in their order, then those that modules declare, by id. */
    List<Badge> of(Collection<String> roles) {
        Stream<Badge> known = Arrays.stream(Role.values())
                .filter(role -> roles.contains(role.id()))
                .map(this::of);
        Stream<Badge> declared = roles.stream()
                .filter(role -> Role.find(role).isEmpty() && !role.equals(OF_EVERYONE))
                .sorted()
                .map(role -> new Badge(role, role, false));
        return Stream.concat(known, declared).toList();
    }

    /** What can still be given to somebody who has these. */
    List<Badge> grantable(Collection<String> roles) {
        return Arrays.stream(Role.values())
                .filter(role -> role.grantedInCentre() && !roles.contains(role.id()))
                .map(this::of)
                .toList();
    }

    Badge of(Role role) {
        return new Badge(role.id(), messages.text(language, role.title()), role.grantedInCentre());
    }
}
