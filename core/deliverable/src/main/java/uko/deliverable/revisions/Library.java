package uko.deliverable.revisions;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import uko.spi.people.Colleagues;

/**
 * What is needed to read a text.
 *
 * @param names of people by their ids, empty where nobody knows
 */
public record Library(Types types, Contents contents, UnaryOperator<String> names) {

    public static Library of(Types types, Contents contents, Colleagues colleagues) {
        return new Library(types, contents, id -> name(colleagues, id));
    }

    private static String name(Colleagues colleagues, String id) {
        try {
            UUID person = UUID.fromString(id);
            return colleagues.names(List.of(person)).getOrDefault(person, "");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
