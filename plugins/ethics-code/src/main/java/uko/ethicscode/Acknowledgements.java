package uko.ethicscode;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.spi.facts.ObjectRef;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** Who of this centre read which revision. */
final class Acknowledgements {

    private static final String STANDING = """
        select current.hash, current.number, mine.at,
            earlier.number as earlier_number, earlier.at as earlier_at
        from ethics_code.revision current
        left join ethics_code.acknowledgement mine
            on mine.revision_hash = current.hash and mine.person_id = $1
        left join lateral (
            select former.number, before.at
            from ethics_code.acknowledgement before
            join ethics_code.revision former on former.hash = before.revision_hash
            where before.person_id = $1 and former.state <> 'in-force'
            order by former.number desc
            limit 1) earlier on true
        where current.state = 'in-force'
        """;

    private static final String ACKNOWLEDGE = """
        insert into ethics_code.acknowledgement (revision_hash, person_id)
        values ($1, $2)
        on conflict (centre_id, revision_hash, person_id) do nothing
        returning id
        """;

    private final Database database;

    Acknowledgements(Database database) {
        this.database = database;
    }

    /** How a person stands to the revision in force; absent where none is. */
    Optional<Standing> findStanding(UUID person) {
        return database.find(STANDING, Standing::of, person);
    }

    /** Answers what proves the acknowledgement; absent when the person had given it before. */
    static Optional<ObjectRef> acknowledge(Writes writes, Revision revision, UUID person) {
        return writes.find(
                ACKNOWLEDGE,
                row -> new ObjectRef(
                        "ethics-code",
                        "acknowledgement",
                        Objects.requireNonNull(row.id("id")).toString(),
                        revision.hash()),
                revision.hash(),
                person);
    }

    /**
     * A person and the revision in force.
     *
     * @param at when he acknowledged it
     * @param earlier the latest superseded revision that he acknowledged
     */
    record Standing(String hash, String fingerprint, long number, Optional<Instant> at, Optional<Earlier> earlier) {

        private static Standing of(Row row) {
            return new Standing(
                    row.text("hash"),
                    Revision.fingerprint(row.text("hash")),
                    row.number("number"),
                    Optional.ofNullable(row.instant("at")),
                    Optional.ofNullable(row.instant("earlier_at"))
                            .map(at -> new Earlier(row.number("earlier_number"), at)));
        }
    }

    /** An acknowledgement of a superseded revision. */
    record Earlier(long number, Instant at) {}
}
