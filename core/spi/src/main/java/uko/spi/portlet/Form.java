package uko.spi.portlet;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Reads what a person sent, field by field, and gathers what is wrong. Implemented by the container.
 *
 * <p>A reader never fails by itself: it notes the problem and answers a neutral value, so that a person is told of
 * all mistakes at once. {@link #check} ends the reading:
 *
 * <pre>{@code
 * static LegalActForm of(Form form) {
 *     var read = new LegalActForm(form.requireText("number", 20), form.date("signed"));
 *     form.check();
 *     return read;
 * }
 * }</pre>
 */
public interface Form {

    /** The text without white space at its ends, empty where absent; more than {@code max} characters is a problem. */
    String text(String field, int max);

    /** As {@link #text}, where an empty one is a problem. */
    String requireText(String field, int max);

    /** A whole number within the bounds, both included; else a problem and {@code min}. */
    long number(String field, long min, long max);

    /** A date as {@code 2026-07-31} or {@code 31.07.2026}; else a problem and {@code 1970-01-01}. */
    LocalDate date(String field);

    /** A UUID; else a problem and the nil UUID. */
    UUID id(String field);

    /** A file of at most {@code max} bytes, as it was sent; absent or larger is a problem, and the file is empty. */
    Upload file(String field, long max);

    /** Notes a problem of the plugin's own rules. */
    void problem(String field, String message, Object... arguments);

    /** Ends the reading: with problems noted, the action ends here as {@link Outcome.Refused}. */
    void check();
}
