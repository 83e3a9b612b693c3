package uko.ethicscode.commission;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.spi.storage.Row;

/**
 * A question to the commission without its words.
 *
 * @param code by which people speak of it: the beginning of its id
 * @param named who asked, where he shows his name
 * @param state {@code asked}, {@code answered} or {@code published}
 * @param published the published answer
 */
record Question(
        UUID id,
        String code,
        Optional<UUID> named,
        LocalDate askedOn,
        String state,
        Optional<LocalDate> answeredOn,
        Optional<UUID> published,
        long version) {

    static Question of(Row row) {
        UUID id = Objects.requireNonNull(row.id("id"));
        return new Question(
                id,
                id.toString().substring(0, 4).toUpperCase(Locale.ROOT),
                Optional.ofNullable(row.id("named_id")),
                Objects.requireNonNull(row.date("asked_on")),
                row.text("state"),
                Optional.ofNullable(row.date("answered_on")),
                Optional.ofNullable(row.id("published_id")),
                row.number("version"));
    }

    boolean isAsked() {
        return state.equals("asked");
    }

    boolean isPublished() {
        return published.isPresent();
    }
}
