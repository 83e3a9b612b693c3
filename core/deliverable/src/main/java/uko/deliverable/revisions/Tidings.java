package uko.deliverable.revisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uko.deliverable.Revision;
import uko.deliverable.tools.Tools;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/**
 * States the facts of acts when their day has come: at once, or on a morning. What people read never waits for it, for
 * it follows from the days themselves.
 */
final class Tidings {

    static final String SCHEDULED = "document.scheduled";
    private static final String PUBLISHED = "document.published";

    private static final String DUE = "select " + Revisions.COLUMNS + """
            , r.repealed_by, coalesce((
                select min(n.number) from deliverable.revision n
                where n.document_id = r.document_id and n.number > r.number and n.in_force_from = r.ended_on), 0) as next
        from deliverable.revision r
        join deliverable.document d on d.id = r.document_id
        where d.module = $1 and not r.told and coalesce(r.ended_on, r.in_force_from) <= $2
        """;

    private static final String ALL_DUE = DUE + "order by d.id, r.number";

    private static final String DUE_OF = DUE + "and d.id = $3 order by r.number";

    private static final String TOLD = "update deliverable.revision set told = true where id = $1";

    private final Database database;
    private final Facts facts;
    private final Messages messages;
    private final Revisions revisions;

    Tidings(Tools tools, Revisions revisions) {
        database = tools.database();
        facts = tools.facts();
        messages = tools.messages();
        this.revisions = revisions;
    }

    private record Due(Revision revision, String repealedBy, long next) {

        private static Due of(Row row) {
            return new Due(Revisions.revision(row), row.text("repealed_by"), row.number("next"));
        }
    }

    /** States what became due this morning. */
    void daily() {
        List<Due> all = database.list(ALL_DUE, Due::of, revisions.module(), today());
        if (!all.isEmpty()) {
            database.write(writes -> {
                all.stream().map(due -> due.revision().document()).distinct().forEach(each -> tell(writes, each));
                writes.audit(all.size() + " acts whose day has come");
                return all;
            });
        }
    }

    /** States what is due of one document; held by the caller. */
    void tell(Writes writes, UUID document) {
        for (Due due : writes.list(DUE_OF, Due::of, revisions.module(), today(), document)) {
            facts.withdraw(
                    writes, SCHEDULED, due.revision().reference(), messages.text(Language.RU, "fact.day-has-come"));
            tell(writes, due);
            writes.execute(TOLD, due.revision().id());
        }
    }

    private void tell(Writes writes, Due due) {
        Revision revision = due.revision();
        switch (revision.state()) {
            case SUPERSEDED -> {
                state(
                        writes,
                        "document.superseded",
                        revision,
                        revision.endedOn().orElseThrow());
                String reason = messages.text(Language.RU, "fact.superseded-by", due.next());
                facts.withdraw(writes, PUBLISHED, revision.reference(), reason);
            }
            case REPEALED -> {
                state(writes, "document.withdrawn", revision, revision.endedOn().orElseThrow());
                facts.withdraw(writes, PUBLISHED, revision.reference(), due.repealedBy());
            }
            default ->
                state(writes, PUBLISHED, revision, revision.act().orElseThrow().since());
        }
    }

    void state(Writes writes, String kind, Revision revision, LocalDate day) {
        facts.state(
                writes,
                Fact.of(kind, revision.reference(), day)
                        .with("document", revision.document().toString())
                        .with("number", Long.toString(revision.number()))
                        .with("type", revision.type()));
    }

    private LocalDate today() {
        return revisions.calendar().today();
    }
}
