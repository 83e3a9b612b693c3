package uko.deliverable.revisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.deliverable.Revision;
import uko.deliverable.tools.Calendar;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The revisions of one module's documents in the caller's centre. */
public final class Revisions {

    /** What nobody confirmed to be small is not. The second parameter is the day. */
    static final String COLUMNS = """
        r.id, r.document_id, d.module, d.type, r.title, r.number, r.hash,
            case when r.in_force_from > $2 then 'coming' when r.ended_on > $2 then 'in-force' else r.state end as state,
            case when r.size = 'small' and r.size_confirmed_by is null then 'substantial' else r.size end as size,
            r.approved_by, r.approved_on, r.act, r.in_force_from, r.ended_on
        """;

    private static final String REVISION = "select " + COLUMNS + """
        from deliverable.revision r
        join deliverable.document d on d.id = r.document_id
        where d.module = $1
        """;

    private static final String TODAY = "and r.in_force_from <= $2 and (r.ended_on is null or r.ended_on > $2) ";

    private static final String IN_FORCE = REVISION + TODAY + "order by r.title, r.id";

    // Two documents may well have one text.
    private static final String BY_HASH = REVISION + """
        and r.hash = $3 and r.in_force_from is not null
        order by r.in_force_from desc, r.id limit 1
        """;

    private static final String OF_DOCUMENT = REVISION + """
        and r.hash = $3 and r.document_id = $4 and r.in_force_from is not null
        """;

    private static final String ON_DAY = REVISION + """
        and r.document_id = $3 and r.in_force_from <= $4 and (r.ended_on is null or r.ended_on > $4)
        order by r.number desc limit 1
        """;

    private static final String BY_NUMBER = REVISION + "and r.document_id = $3 and r.number = $4";

    private static final String IN_FORCE_OF = REVISION + "and r.document_id = $3 " + TODAY;

    private static final String COMING = REVISION + "and r.document_id = $3 and r.in_force_from > $2";

    private static final String BODY = """
        select r.body
        from deliverable.revision r
        join deliverable.document d on d.id = r.document_id
        where d.module = $1 and r.hash = $2
        limit 1
        """;

    private final Database database;
    private final String module;
    private final Calendar calendar;

    public Revisions(Database database, String module, Calendar calendar) {
        this.database = database;
        this.module = module;
        this.calendar = calendar;
    }

    public Calendar calendar() {
        return calendar;
    }

    public String module() {
        return module;
    }

    /** Those in force, by title. */
    public List<Revision> inForce() {
        return database.list(IN_FORCE, Revisions::revision, module, calendar.today());
    }

    /** A revision that is, was or will be in force. */
    public Optional<Revision> find(String hash) {
        return one(BY_HASH, hash);
    }

    /** A revision of one document that is, was or will be in force. */
    public Optional<Revision> find(UUID document, String hash) {
        return one(OF_DOCUMENT, hash, document);
    }

    /** The revision that was in force on a day, or will be as far as it is decided. */
    public Optional<Revision> find(UUID document, LocalDate day) {
        return one(ON_DAY, document, day);
    }

    /** The revision that an act puts in force from a day to come. */
    public Optional<Revision> findComing(UUID document) {
        return one(COMING, document);
    }

    /** A revision in any state. */
    Optional<Revision> find(UUID document, long number) {
        return one(BY_NUMBER, document, number);
    }

    Optional<Revision> findInForce(UUID document) {
        return one(IN_FORCE_OF, document);
    }

    public Optional<Revision> findInForce(Writes writes, UUID document) {
        return writes.find(IN_FORCE_OF, Revisions::revision, module, calendar.today(), document);
    }

    private Optional<Revision> one(String select, Object first) {
        return database.find(select, Revisions::revision, module, calendar.today(), first);
    }

    private Optional<Revision> one(String select, Object first, Object second) {
        return database.find(select, Revisions::revision, module, calendar.today(), first, second);
    }

    /** The canonical JSON of a revision in any state. */
    public String requireBody(String hash) {
        return database.find(BODY, row -> row.text("body"), module, hash)
                .orElseThrow(() -> PortletException.notFound("revision"));
    }

    static Revision revision(Row row) {
        return new Revision(
                Objects.requireNonNull(row.id("id")),
                Objects.requireNonNull(row.id("document_id")),
                row.text("module"),
                row.text("type"),
                row.text("title"),
                row.number("number"),
                row.text("hash"),
                Revision.State.of(row.text("state")),
                Revision.Size.of(row.text("size")),
                basis(row.text("approved_by"), row.date("approved_on")),
                basis(row.text("act"), row.date("in_force_from")),
                Optional.ofNullable(row.date("ended_on")));
    }

    private static Optional<Revision.Basis> basis(String words, @Nullable LocalDate since) {
        return Optional.ofNullable(since).map(day -> new Revision.Basis(words, day));
    }
}
