package uko.deliverable.revisions;

import java.util.UUID;
import uko.deliverable.Revision.State;
import uko.deliverable.Way;
import uko.spi.facts.Facts;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** What reviewers decide. Nobody decides on what he sent for review himself; he may take it back. */
final class Reviewing {

    // Who was asked has a row; who takes back what he sent, or returns what was approved, gets one.
    private static final String DECIDE = """
        insert into deliverable.review (revision_id, person_id, name, decision, reason, decided_at)
        values ($1, $2, $3, $4, $5, now())
        on conflict (centre_id, revision_id, person_id)
        do update set decision = excluded.decision, reason = excluded.reason, decided_at = excluded.decided_at
        """;

    private static final String RETURN = """
        update deliverable.revision
        set state = 'returned'
        where id = $1
        """;

    private static final String CONFIRM_SIZE = """
        update deliverable.revision
        set size_confirmed_by = $2, size_confirmed_by_name = $3
        where id = $1 and size_confirmed_by is null
        """;

    private final Database database;
    private final Facts facts;
    private final Dossiers dossiers;
    private final Reviewers reviewers;
    private final Types types;

    Reviewing(Database database, Facts facts, Dossiers dossiers, Reviewers reviewers, Types types) {
        this.database = database;
        this.facts = facts;
        this.dossiers = dossiers;
        this.reviewers = reviewers;
        this.types = types;
    }

    Outcome agree(ActionRequest request) {
        UUID revision = request.form().id("revision");
        String reason = request.form().requireText("reason", 2000);
        request.form().check();
        return database.write(writes -> {
            Dossier dossier = dossiers.hold(writes, revision).require(State.REVIEW);
            refuseOwn(dossier, request.person());
            if (!dossier.asks(request.person().id())) {
                throw PortletException.conflict("deliverable.review-by-others");
            }
            decide(writes, dossier, request.person(), "agreed", reason);
            return done("agree.done", dossier);
        });
    }

    Outcome giveBack(ActionRequest request) {
        UUID revision = request.form().id("revision");
        String reason = request.form().requireText("reason", 2000);
        request.form().check();
        return database.write(writes -> {
            Dossier dossier = dossiers.hold(writes, revision).require(State.REVIEW, State.APPROVED);
            requireMayReturn(dossier, request.person());
            decide(writes, dossier, request.person(), "returned", reason);
            writes.execute(RETURN, revision);
            reviewers.returned(writes, dossier, request.person());
            facts.withdraw(writes, "document.approved", dossier.revision().reference(), reason);
            return done("return.done", dossier);
        });
    }

    Outcome confirmSize(ActionRequest request) {
        Form form = request.form();
        UUID revision = form.id("revision");
        form.check();
        Dossier asked = dossiers.require(revision);
        Way way = wayOf(asked);
        Writers writers = reviewers.writers(asked, way);
        return database.write(writes -> {
            Dossier dossier = dossiers.hold(writes, revision).require(State.REVIEW, State.APPROVED);
            refuseOwn(dossier, request.person());
            Assigned.require(way, request.person(), Way.Task.CONFIRM);
            writers.refuse(request.person(), Way.Task.CONFIRM);
            if (!dossier.awaitsConfirmation(request.person().id())) {
                throw PortletException.conflict("deliverable.revision-moved-on");
            }
            writes.execute(
                    CONFIRM_SIZE,
                    revision,
                    request.person().id(),
                    request.person().name());
            writes.audit(dossier.line() + " is small");
            return done("confirm-size.done", dossier);
        });
    }

    private void decide(Writes writes, Dossier dossier, Person person, String decision, String reason) {
        writes.execute(DECIDE, dossier.revision().id(), person.id(), person.name(), decision, reason);
        reviewers.decided(writes, dossier.revision().id(), person.id());
        writes.audit(dossier.line() + " " + decision);
    }

    private static void refuseOwn(Dossier dossier, Person person) {
        if (dossier.submittedBy().equals(person.id())) {
            throw PortletException.conflict("deliverable.own-revision");
        }
    }

    /** While it is reviewed a reviewer returns it; who sent it takes it back; once it is approved, who approves. */
    private void requireMayReturn(Dossier dossier, Person person) {
        if (!Rights.of(person, dossier, wayOf(dossier)).giveBack()) {
            throw PortletException.conflict("deliverable.revision-moved-on");
        }
    }

    private Way wayOf(Dossier dossier) {
        return types.require(dossier.revision().type()).way();
    }

    private static Outcome done(String message, Dossier dossier) {
        return Outcome.done(message)
                .with("document", dossier.revision().document().toString());
    }
}
