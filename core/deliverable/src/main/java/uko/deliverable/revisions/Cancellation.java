package uko.deliverable.revisions;

import java.util.UUID;
import uko.deliverable.Revision;
import uko.deliverable.Revision.Basis;
import uko.deliverable.Revision.State;
import uko.deliverable.Way;
import uko.deliverable.tools.Tools;
import uko.spi.facts.Facts;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** Cancels an act before its day: a second person does it, with a reason, and what the act would have changed stays. */
final class Cancellation {

    private static final String NOTE = """
        insert into deliverable.cancelled_act
            (revision_id, what, act, day, decided_by_name, cancelled_by, cancelled_by_name, reason)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    private static final String WAITS_AGAIN = """
        update deliverable.revision
        set state = 'approved', act = '', in_force_from = null, in_force_at = null, told = true
        where id = $1
        """;

    private static final String FORMER_STAYS = """
        update deliverable.revision
        set state = 'in-force', ended_on = null, told = true
        where document_id = $1 and state = 'superseded' and ended_on = $2
        """;

    private static final String STAYS = """
        update deliverable.revision
        set state = 'in-force', ended_on = null, repealed_by = '', told = true
        where id = $1
        """;

    // Its cover names the act.
    private static final String FORGET_PRINT = "delete from deliverable.rendering where revision_id = $1";

    private final Database database;
    private final Facts facts;
    private final Dossiers dossiers;
    private final Types types;

    Cancellation(Tools tools, Dossiers dossiers, Types types) {
        database = tools.database();
        facts = tools.facts();
        this.dossiers = dossiers;
        this.types = types;
    }

    Outcome cancel(ActionRequest request) {
        UUID revision = request.form().id("revision");
        String reason = request.form().requireText("reason", 2000);
        request.form().check();
        return database.write(writes -> {
            Dossier dossier = dossiers.hold(writes, revision);
            if (!dossier.awaitsDay()) {
                throw PortletException.conflict("deliverable.revision-moved-on");
            }
            Assigned.require(types.require(dossier.revision().type()).way(), request.person(), Way.Task.ENACT);
            if (dossier.isRecordedBy(request.person().id())) {
                throw PortletException.conflict("deliverable.own-act");
            }
            undo(writes, dossier, reason, request.person());
            facts.withdraw(writes, Tidings.SCHEDULED, dossier.revision().reference(), reason);
            writes.audit(dossier.line() + " cancelled");
            return Outcome.done("cancel.done")
                    .with("document", dossier.revision().document().toString());
        });
    }

    private static void undo(Writes writes, Dossier dossier, String reason, Person by) {
        Revision revision = dossier.revision();
        Basis act = dossier.waiting().orElseThrow();
        boolean coming = dossier.is(State.COMING);
        writes.execute(
                NOTE,
                revision.id(),
                coming ? "put-in-force" : "repeal",
                act.words(),
                act.since(),
                dossier.recorded().name(),
                by.id(),
                by.name(),
                reason);
        if (coming) {
            writes.execute(WAITS_AGAIN, revision.id());
            writes.execute(FORMER_STAYS, revision.document(), act.since());
            writes.execute(FORGET_PRINT, revision.id());
        } else {
            writes.execute(STAYS, revision.id());
        }
    }
}
