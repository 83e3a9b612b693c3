package uko.administration;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;

/**
 * Names roles in the reader's language.
 *
 * @param declared the titles of the roles that modules declare, by id
 */
record Badges(Messages messages, Language language, Map<String, String> declared) {

    /** What everyone of a centre is need not be told of each. */
    private static final String OF_EVERYONE = "employee";

    /** The platform's roles first, in their order, then those that modules declare, then those of modules that are gone. */
    List<Badge> of(Collection<String> roles) {
        Stream<Badge> known = Arrays.stream(Role.values())
                .filter(role -> roles.contains(role.id()))
                .map(this::of);
        Stream<Badge> ofModules =
                declared.keySet().stream().filter(roles::contains).map(this::declared);
        Stream<Badge> left = roles.stream()
                .filter(role -> Role.find(role).isEmpty() && !role.equals(OF_EVERYONE) && !declared.containsKey(role))
                .sorted()
                .map(role -> new Badge(role, role, false));
        return Stream.of(known, ofModules, left).flatMap(each -> each).toList();
    }

    /** What can still be given to somebody who has these. */
    List<Badge> grantable(Collection<String> roles) {
        Stream<Badge> known =
                Arrays.stream(Role.values()).filter(Role::grantedInCentre).map(this::of);
        return Stream.concat(known, declared.keySet().stream().map(this::declared))
                .filter(role -> !roles.contains(role.id()))
                .toList();
    }

    /** One of those that are given and taken here, in a centre. */
    Optional<Badge> findGranted(String id) {
        return grantable(List.of()).stream()
                .filter(role -> role.id().equals(id))
                .findFirst();
    }

    private Badge declared(String id) {
        return new Badge(id, declared.getOrDefault(id, id), true);
    }

    private Badge of(Role role) {
        return new Badge(role.id(), messages.text(language, role.title()), role.grantedInCentre());
    }
}
