package uko.deliverable.tracing;

import java.util.List;
import java.util.UUID;
import uko.spi.facts.Traces;
import uko.spi.portlet.Person;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** The links of one module's sections. Each is a trace of the suite, too, which other modules can follow. */
final class Links {

    private static final String REALISES = "realises";

    private static final String LINK = """
        select l.document_id, l.section_key, l.upstream_module, l.upstream_kind, l.upstream_ref, l.title, l.words,
            l.fingerprint, l.accepted_by_name, l.accepted_at
        from deliverable.link l
        join deliverable.document d on d.id = l.document_id
        where d.module = $1
        """;

    private static final String ALL = LINK + "order by l.document_id, l.section_key, l.title limit 2000";

    private static final String OF_DOCUMENT = LINK + "and d.id = $2 order by l.section_key, l.title limit 2000";

    private static final String ACCEPT = """
        insert into deliverable.link (document_id, section_key, upstream_module, upstream_kind, upstream_ref, title,
            words, fingerprint, accepted_by, accepted_by_name)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (centre_id, document_id, section_key, upstream_module, upstream_kind, upstream_ref)
        do update set title = excluded.title, words = excluded.words, fingerprint = excluded.fingerprint,
            accepted_by = excluded.accepted_by, accepted_by_name = excluded.accepted_by_name, accepted_at = now()
        """;

    private static final String REMOVE = """
        delete from deliverable.link
        where document_id = $1 and section_key = $2
            and upstream_module = $3 and upstream_kind = $4 and upstream_ref = $5
        """;

    private final Database database;
    private final Traces traces;
    private final String module;

    Links(Database database, Traces traces, String module) {
        this.database = database;
        this.traces = traces;
        this.module = module;
    }

    List<Link> all() {
        return database.list(ALL, Link::of, module);
    }

    List<Link> of(UUID document) {
        return database.list(OF_DOCUMENT, Link::of, module, document);
    }

    /** Says that ours realises the other as it reads now; said again, it accepts the new wording. */
    void accept(Writes writes, Found own, Upstream other, Person person) {
        boolean section = other.object().kind().equals(Found.SECTION);
        writes.execute(
                ACCEPT,
                own.outline().document(),
                own.place().key(),
                other.object().module(),
                other.object().kind(),
                other.object().id(),
                other.title(),
                section ? "" : other.words(),
                other.object().hash(),
                person.id(),
                person.name());
        traces.link(writes, own.reference(), REALISES, other.object());
        writes.audit("link " + own.reference().id() + " to " + other.name());
    }

    void remove(Writes writes, Link link) {
        writes.execute(
                REMOVE,
                link.document(),
                link.section(),
                link.upstream().module(),
                link.upstream().kind(),
                link.upstream().id());
        traces.unlink(writes, link.from(module), REALISES, link.upstream());
        writes.audit("unlink " + link.from(module).id() + " from " + Upstream.name(link.upstream()));
    }
}
