package uko.deliverable.showing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uko.deliverable.Value;

/**
 * A field that holds something; which component says it, {@code form} tells.
 *
 * @param form the word of a {@link uko.deliverable.Form}
 * @param title empty where the field is the text of its section, which needs no name
 * @param value of {@code rich} and {@code items}, and the hash of a {@code file}
 * @param words what one line says: a text, a number, the title of a choice, the name of a person, a date that is none
 * @param day of {@code date}, where it is one
 * @param columns of {@code table}
 * @param rows of {@code table}
 */
public record ShownField(
        String name,
        String form,
        String title,
        Value value,
        String words,
        Optional<LocalDate> day,
        List<String> columns,
        List<List<Cell>> rows) {

    public ShownField {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A cell, and the title of its column. */
    public record Cell(String column, String text) {}
}
