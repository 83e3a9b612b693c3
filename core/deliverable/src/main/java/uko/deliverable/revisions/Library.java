package uko.deliverable.revisions;

import java.util.function.UnaryOperator;
import uko.deliverable.tools.Names;
import uko.spi.people.Colleagues;

/**
 * What is needed to read a text.
 *
 * @param names of people by their ids, empty where nobody knows
 */
public record Library(Types types, Contents contents, UnaryOperator<String> names) {

    public static Library of(Types types, Contents contents, Colleagues colleagues) {
        return new Library(types, contents, new Names(colleagues));
    }
}
