package uko.deliverable.tools;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import uko.spi.people.Colleagues;

/** The names of people by their ids, also of those who have left; empty where nobody knows. */
public record Names(Colleagues colleagues) implements UnaryOperator<String> {

    @Override
    public String apply(String id) {
        try {
            UUID person = UUID.fromString(id);
            return colleagues.names(List.of(person)).getOrDefault(person, "");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
