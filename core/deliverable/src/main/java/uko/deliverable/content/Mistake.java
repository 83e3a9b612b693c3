package uko.deliverable.content;

import java.util.List;

/**
 * What is wrong in a file, where.
 *
 * @param message the key of a sentence that takes the place, the field, then the arguments
 * @param place the section as people know it: its number and title, empty for the document itself
 */
public record Mistake(String message, String place, String field, List<Object> arguments) {

    public Mistake {
        arguments = List.copyOf(arguments);
    }
}
