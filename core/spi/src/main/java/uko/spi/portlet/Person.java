package uko.spi.portlet;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who is signed in.
 *
 * @param name family name, given name and patronymic, in this order
 * @param department the name of the structural unit, empty where there is none
 * @param roles what the person is in the centre of the request: {@code employee}, {@code centre-head},
 *     {@code regional-admin}, {@code federal-coordinator}, {@code platform-admin}, or a role that a plugin declares
 */
public record Person(UUID id, String name, String position, String department, Set<String> roles) {

    /** Who has not signed in; only portlets for {@code anyone} meet him. */
    public static final Person ANYONE = new Person(new UUID(0, 0), "", "", "", Set.of("anyone"));

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
