package uko.ethicscode;

import java.util.List;
import java.util.function.Function;
import uko.spi.documents.RichText;

/**
 * How a file is read and what was wrong with it.
 *
 * @param sanitise makes rich text of what stands in the file
 * @param mistakes filled while reading
 */
record Reading(Function<String, RichText> sanitise, List<Mistake> mistakes) {

    void mistake(String message, Place place, String field, Object... arguments) {
        mistakes.add(new Mistake(message, place, field, List.of(arguments)));
    }
}
