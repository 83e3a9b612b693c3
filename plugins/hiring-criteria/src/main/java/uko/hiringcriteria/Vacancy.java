package uko.hiringcriteria;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.spi.storage.Row;

/**
 * A position that is to be filled.
 *
 * @param revisionHash the text by which all who apply are measured
 * @param candidates how many have applied
 */
record Vacancy(
        UUID id,
        String title,
        String revisionHash,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        long version,
        long candidates) {

    static Vacancy of(Row row) {
        return new Vacancy(
                Objects.requireNonNull(row.id("id")),
                row.text("title"),
                row.text("revision_hash"),
                Objects.requireNonNull(row.date("opened_on")),
                Optional.ofNullable(row.date("closed_on")),
                row.number("version"),
                row.number("candidates"));
    }
}
