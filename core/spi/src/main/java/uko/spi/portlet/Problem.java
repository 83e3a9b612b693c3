package uko.spi.portlet;

import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param field the name of the field, empty for the form as a whole
 * @param message the key of a message of the plugin, or of the core's own {@code form.*}
 */
public record Problem(String field, String message, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }
}
