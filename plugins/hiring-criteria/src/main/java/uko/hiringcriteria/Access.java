package uko.hiringcriteria;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import uko.spi.storage.Row;

/**
 * A line of the journal: who did what with whose data, when and what for.
 *
 * @param person empty where a term ran out
 * @param deed {@code registered}, {@code opened}, {@code prolonged}, {@code erased} or {@code expired}
 */
record Access(UUID candidate, String person, String deed, String reason, Instant at) {

    static Access of(Row row) {
        return new Access(
                Objects.requireNonNull(row.id("candidate_id")),
                row.text("person"),
                row.text("deed"),
                row.text("reason"),
                Objects.requireNonNull(row.instant("at")));
    }
}
