package uko.ethicscode;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The revisions of this centre's code: at most one is in force. */
final class Revisions {

    private static final String REVISION = """
        select id, hash, title, number, adopted_on, in_force_from, approved_by, state, pdf
        from ethics_code.revision
        """;

    private static final String IN_FORCE = REVISION + "where state = 'in-force'";

    private static final String BY_HASH = REVISION + "where hash = $1";

    private static final String BODY = """
        select body
        from ethics_code.revision
        where hash = $1
        """;

    private static final String WITH_READERS = """
        select id, hash, title, number, adopted_on, in_force_from, approved_by, state, pdf,
            (select count(*)
             from ethics_code.acknowledgement
             where revision_hash = hash) as readers
        from ethics_code.revision
        order by number desc
        limit 100
        """;

    private static final String STILL_IN_FORCE = REVISION + "where hash = $1 and state = 'in-force' for share";

    private static final String SUPERSEDE_FORMER = """
        update ethics_code.revision
        set state = 'superseded', superseded_at = now()
        where state = 'in-force' and number < $1
        """;

    private static final String PUT_IN_FORCE = """
        insert into ethics_code.revision
            (hash, title, number, adopted_on, in_force_from, approved_by, body, pdf)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict do nothing
        returning id, hash, title, number, adopted_on, in_force_from, approved_by, state, pdf
        """;

    private final Database database;

    Revisions(Database database) {
        this.database = database;
    }

    Optional<Revision> findInForce() {
        return database.find(IN_FORCE, Revisions::revision);
    }

    Optional<Revision> find(String hash) {
        return database.find(BY_HASH, Revisions::revision, hash);
    }

    String requireBody(String hash) {
        return database.find(BODY, row -> row.text("body"), hash)
                .orElseThrow(() -> PortletException.notFound("revision"));
    }

    /** Answers the newest hundred, the latest first, with how many people acknowledged each. */
    List<Read> withReaders() {
        return database.list(WITH_READERS, row -> new Read(revision(row), row.number("readers")));
    }

    /** Answers the revision and holds it in force until the transaction ends. */
    static Optional<Revision> findStillInForce(Writes writes, String hash) {
        return writes.find(STILL_IN_FORCE, Revisions::revision, hash);
    }

    /**
     * Puts a code in force and supersedes the former one.
     *
     * @throws PortletException {@code ethics-code.put-in-force-meanwhile} when somebody else was faster
     */
    static Revision putInForce(Writes writes, Requisites requisites, String body, String pdf) {
        writes.execute(SUPERSEDE_FORMER, requisites.number());
        // Two at once: the index lets one revision be in force, so the slower inserts nothing and is undone.
        return writes.find(
                        PUT_IN_FORCE,
                        Revisions::revision,
                        Revision.hashOf(body),
                        requisites.title(),
                        requisites.number(),
                        requisites.adoptedOn(),
                        requisites.inForceFrom(),
                        requisites.approvedBy(),
                        body,
                        pdf)
                .orElseThrow(() -> PortletException.conflict("ethics-code.put-in-force-meanwhile"));
    }

    private static Revision revision(Row row) {
        return new Revision(
                Objects.requireNonNull(row.id("id")),
                row.text("hash"),
                new Requisites(
                        row.text("title"),
                        row.number("number"),
                        Objects.requireNonNull(row.date("adopted_on")),
                        Objects.requireNonNull(row.date("in_force_from")),
                        row.text("approved_by")),
                row.text("state").equals("in-force"),
                row.text("pdf"));
    }

    /** A revision and how many people acknowledged it. */
    record Read(Revision revision, long readers) {}
}
