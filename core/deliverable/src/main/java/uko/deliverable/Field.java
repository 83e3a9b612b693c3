package uko.deliverable;

import java.util.List;
import java.util.Optional;

/**
 * A field that sections of one kind have.
 *
 * @param name small Latin letters, in the JSON of a text and in templates: {@code situation}
 * @param required whether it must be filled in before the document goes to review
 * @param most characters of a text, items of a list, rows of a table
 * @param choices of {@link Form#CHOICE}, and the columns of {@link Form#TABLE}; else none
 * @param formerly names that it had before: what was written under them is read as this field
 */
public record Field(
        String name, Words title, Form form, boolean required, int most, List<Choice> choices, List<String> formerly) {

    public Field {
        choices = List.copyOf(choices);
        formerly = List.copyOf(formerly);
    }

    /** A field that has always had this name. */
    public Field(String name, Words title, Form form, boolean required, int most, List<Choice> choices) {
        this(name, title, form, required, most, choices, List.of());
    }

    /** One of a few, or a column. */
    public record Choice(String id, Words title) {}

    public Field titled(Words other) {
        return new Field(name, other, form, required, most, choices, formerly);
    }

    public Optional<Choice> find(String choice) {
        return choices.stream().filter(each -> each.id().equals(choice)).findFirst();
    }
}
