package uko.hiringcriteria;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.spi.facts.ObjectRef;
import uko.spi.storage.Row;

/**
 * What one assessor found in one candidate.
 *
 * @param occasion {@code selection} or {@code probation}
 * @param revisionHash the text whose items it marks
 * @param submittedAt absent for a draft
 * @param marked how many items have a mark
 */
record Scorecard(
        UUID id,
        UUID candidate,
        long number,
        UUID vacancy,
        String vacancyTitle,
        String occasion,
        String revisionHash,
        Optional<Instant> submittedAt,
        long version,
        long marked) {

    static Scorecard of(Row row) {
        return new Scorecard(
                Objects.requireNonNull(row.id("id")),
                Objects.requireNonNull(row.id("candidate_id")),
                row.number("number"),
                Objects.requireNonNull(row.id("vacancy_id")),
                row.text("vacancy_title"),
                row.text("occasion"),
                row.text("revision_hash"),
                Optional.ofNullable(row.instant("submitted_at")),
                row.number("version"),
                row.number("marked"));
    }

    ObjectRef reference() {
        return new ObjectRef("hiring-criteria", "scorecard", id.toString(), revisionHash);
    }

    boolean isSubmitted() {
        return submittedAt.isPresent();
    }
}
