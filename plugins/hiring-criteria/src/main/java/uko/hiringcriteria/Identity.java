package uko.hiringcriteria;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import uko.spi.storage.Row;

/**
 * Who a candidate is, while the reader may see it.
 *
 * @param keepUntil the last day on which it is kept
 */
record Identity(UUID candidate, String name, String contact, LocalDate consentOn, LocalDate keepUntil) {

    static Identity of(Row row) {
        return new Identity(
                Objects.requireNonNull(row.id("candidate_id")),
                row.text("name"),
                row.text("contact"),
                Objects.requireNonNull(row.date("consent_on")),
                Objects.requireNonNull(row.date("keep_until")));
    }

    /** That something is kept, and until when; not of whom. */
    record Kept(UUID candidate, LocalDate consentOn, LocalDate keepUntil) {

        static Kept of(Row row) {
            return new Kept(
                    Objects.requireNonNull(row.id("candidate_id")),
                    Objects.requireNonNull(row.date("consent_on")),
                    Objects.requireNonNull(row.date("keep_until")));
        }
    }
}
