package uko.hiringcriteria;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.spi.storage.Row;

/**
 * Somebody who applies, under his number: who he is, {@link Identity} tells those who may know.
 *
 * @param vacancyTitle what he applies for
 * @param stage {@code selection}, {@code probation} or {@code ended}
 * @param erasedOn when his personal data were deleted
 */
record Candidate(
        UUID id,
        long number,
        UUID vacancy,
        String vacancyTitle,
        String revisionHash,
        String stage,
        LocalDate registeredOn,
        Optional<LocalDate> probationUntil,
        Optional<LocalDate> erasedOn) {

    static final String PROBATION = "probation";
    static final String ENDED = "ended";

    static Candidate of(Row row) {
        return new Candidate(
                Objects.requireNonNull(row.id("id")),
                row.number("number"),
                Objects.requireNonNull(row.id("vacancy_id")),
                row.text("vacancy_title"),
                row.text("revision_hash"),
                row.text("stage"),
                Objects.requireNonNull(row.date("registered_on")),
                Optional.ofNullable(row.date("probation_until")),
                Optional.ofNullable(row.date("erased_on")));
    }

    /** Whether he can still be assessed. */
    boolean isAssessed() {
        return !stage.equals(ENDED) && erasedOn.isEmpty();
    }
}
