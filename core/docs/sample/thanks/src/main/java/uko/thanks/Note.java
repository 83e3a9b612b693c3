package uko.thanks;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import uko.spi.facts.ObjectRef;
import uko.spi.storage.Row;

// region note
/** A thank-you note: never changed once it is said. */
record Note(UUID id, String colleague, String words, String author, LocalDate saidOn) {

    static Note of(Row row) {
        return new Note(
                Objects.requireNonNull(row.id("id")),
                row.text("colleague"),
                row.text("words"),
                row.text("author"),
                Objects.requireNonNull(row.date("said_on")));
    }

    ObjectRef reference() {
        return new ObjectRef("thanks", "note", id.toString(), "");
    }
}
// endregion
