package uko.deliverable;

import java.util.List;
import uko.spi.documents.RichText;

/** What stands in one field of a section; which case it is, the field's {@link Form} tells. */
public sealed interface Value {

    /** One line, a number, a day, a choice, the id of a person or the hash of a file; empty where nothing is there. */
    record Plain(String text) implements Value {}

    record Rich(RichText text) implements Value {}

    record Items(List<RichText> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Cells by row, each row as long as there are columns. */
    record Rows(List<List<String>> rows) implements Value {
        public Rows {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    default boolean isEmpty() {
        return switch (this) {
            case Plain plain -> plain.text().isEmpty();
            case Rich rich -> rich.text().html().isEmpty();
            case Items items -> items.items().isEmpty();
            case Rows rows -> rows.rows().isEmpty();
        };
    }

    /** What an absent field of this form holds. */
    static Value none(Form form) {
        return switch (form) {
            case RICH -> new Rich(new RichText(""));
            case ITEMS -> new Items(List.of());
            case TABLE -> new Rows(List.of());
            case TEXT, NUMBER, DATE, CHOICE, PERSON, FILE -> new Plain("");
        };
    }
}
