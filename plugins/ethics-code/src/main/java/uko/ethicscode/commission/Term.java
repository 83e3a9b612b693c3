package uko.ethicscode.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/**
 * For how long a question is kept after its answer; one that was never answered, after it was asked.
 *
 * @param version 0 where nobody has decided
 */
record Term(long years, Optional<UUID> decidedBy, Optional<LocalDate> decidedOn, long version) {

    static final List<Long> CHOICES = List.of(1L, 2L, 3L, 4L, 5L);

    private static final Term USUAL = new Term(3, Optional.empty(), Optional.empty(), 0);

    private static final String FIND = """
        select years, decided_by, decided_on, version
        from ethics_code.term
        """;

    private static final String DECIDE = """
        insert into ethics_code.term as former (years, decided_on)
        values ($1, $2)
        on conflict (centre_id) do update
        set years = excluded.years, decided_by = excluded.decided_by, decided_on = excluded.decided_on,
            version = former.version + 1
        where former.version = $3
        """;

    static Term here(Database database) {
        return database.find(FIND, Term::of).orElse(USUAL);
    }

    private static Term of(Row row) {
        return new Term(
                row.number("years"),
                Optional.ofNullable(row.id("decided_by")),
                Optional.ofNullable(row.date("decided_on")),
                row.number("version"));
    }

    /** Answers whether it is decided; not where somebody else decided since this version. */
    static boolean decide(Writes writes, long years, long version, LocalDate today) {
        return writes.execute(DECIDE, years, today, version) == 1;
    }

    /** What was answered before this day, or asked and never answered, is kept no longer. */
    LocalDate keptSince(LocalDate today) {
        return today.minusYears(years);
    }
}
