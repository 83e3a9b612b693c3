package uko.deliverable.drafting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import uko.deliverable.DocumentType;
import uko.deliverable.tools.Calendar;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The documents of one module that are worked on in the caller's centre. */
final class Drafts {

    private static final String DRAFT = """
        select d.id, d.module, d.type, d.title, d.version, f.number as in_force,
            case when w.in_force_from > $2 then 'coming' else w.state end as under_way,
            s.sections, s.changed_at, exists (
                select from deliverable.review v
                where v.revision_id = w.id and v.person_id = $3) as asked
        from deliverable.document d
        left join deliverable.revision f on f.document_id = d.id
            and f.in_force_from <= $2 and (f.ended_on is null or f.ended_on > $2)
        left join deliverable.revision w on w.document_id = d.id
            and (w.state in ('review', 'approved') or w.in_force_from > $2)
        cross join lateral (
            select count(*) as sections, max(changed_at) as changed_at
            from deliverable.section
            where document_id = d.id) s
        where d.module = $1
        """;

    private static final String ALL = DRAFT + "order by d.title, d.id";

    private static final String ONE = DRAFT + "and d.id = $4";

    private static final String TYPE = """
        select d.type
        from deliverable.document d
        where d.module = $1 and d.id = $2
        """;

    private static final String ACCESS = """
        select d.type, exists (
            select from deliverable.review v
            join deliverable.revision r on r.id = v.revision_id
            where r.document_id = d.id and r.state in ('review', 'approved') and v.person_id = $3) as asked
        from deliverable.document d
        where d.module = $1 and d.id = $2
        """;

    // Edits of sections only need the document to stay; what changes the outline is done one after another.
    private static final String LOCK = TYPE + "for no key update";

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext($1)) is null as locked";

    private static final String OF_TYPE = """
        select count(*) as count
        from deliverable.document
        where module = $1 and type = $2
        """;

    private static final String CREATE = """
        insert into deliverable.document (module, type, title, created_by)
        values ($1, $2, $3, $4)
        returning id
        """;

    private static final String RENAME = """
        update deliverable.document
        set title = $3, version = version + 1
        where module = $1 and id = $2 and version = $4
        """;

    private final Database database;
    private final String module;
    private final Calendar calendar;

    Drafts(Database database, String module, Calendar calendar) {
        this.database = database;
        this.module = module;
        this.calendar = calendar;
    }

    List<Draft> all(Person person) {
        return database.list(ALL, Draft::of, module, calendar.today(), person.id());
    }

    Supplier<Optional<Draft>> find(Reads reads, UUID document, Person person) {
        return reads.find(ONE, Draft::of, module, calendar.today(), person.id(), document);
    }

    /** Answers what a person has to do with a document that there is. */
    Access requireAccess(UUID document, Person person) {
        return database.find(ACCESS, Access::of, module, document, person.id())
                .orElseThrow(() -> PortletException.notFound("document"));
    }

    /**
     * What a person has to do with a document, besides what its type says.
     *
     * @param asked whether he is asked to review a revision of it that is under way
     */
    record Access(String type, boolean asked) {
        private static Access of(Row row) {
            return new Access(row.text("type"), row.flag("asked"));
        }
    }

    /** Whoever changes the outline of a document waits for the one before. */
    void lock(Writes writes, UUID document) {
        if (writes.find(LOCK, row -> row.text("type"), module, document).isEmpty()) {
            throw PortletException.notFound("document");
        }
    }

    /** @throws PortletException {@code deliverable.only-one} where a centre has one document of the type */
    UUID create(Writes writes, DocumentType type, String title, Person by) {
        if (type.single()) {
            writes.find(ONE_AT_A_TIME, row -> row.flag("locked"), "deliverable.document " + type.id());
            long there = writes.find(OF_TYPE, row -> row.number("count"), module, type.id())
                    .orElse(0L);
            if (there > 0) {
                throw PortletException.conflict("deliverable.only-one");
            }
        }
        return writes.find(CREATE, row -> row.id("id"), module, type.id(), title, by.id())
                .map(Objects::requireNonNull)
                .orElseThrow();
    }

    /** Answers false where somebody renamed it since. */
    boolean rename(Writes writes, UUID document, String title, long version) {
        return writes.execute(RENAME, module, document, title, version) == 1;
    }
}
