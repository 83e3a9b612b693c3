package uko.ethicscode;

import java.util.List;

/**
 * What is wrong with the file, where, and in which field.
 *
 * @param message the key of a sentence whose first argument is the place and the second the field
 * @param arguments what follows those two
 */
record Mistake(String message, Place place, String field, List<Object> arguments) {

    Mistake {
        arguments = List.copyOf(arguments);
    }
}
