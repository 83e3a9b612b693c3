package uko.deliverable.revisions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.Revision;
import uko.deliverable.Revision.Basis;
import uko.deliverable.Revision.State;
import uko.deliverable.tools.Tools;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** Records the decision that approves a revision, the act that puts it in force, and the act that repeals it. */
final class Enactment {

    private static final String APPROVE = """
        update deliverable.revision
        set state = 'approved', approved_by = $2, approved_on = $3
        where id = $1
        """;

    private static final String SUPERSEDE = """
        update deliverable.revision
        set state = 'superseded', ended_on = $2
        where id = $1
        """;

    // Without a predecessor there is nothing that it could be a small change of.
    private static final String PUT_IN_FORCE = """
        update deliverable.revision
        set state = 'in-force', act = $2, in_force_from = $3, in_force_at = now(),
            size = case when size = 'small' and $4 then 'substantial' else size end
        where id = $1
        """;

    private static final String REPEAL = """
        update deliverable.revision
        set state = 'repealed', repealed_by = $2, ended_on = $3
        where id = $1
        """;

    private final Database database;
    private final Facts facts;
    private final Messages messages;
    private final Dossiers dossiers;
    private final Reviewers reviewers;
    private final Revisions revisions;
    private final Issue issue;

    Enactment(Tools tools, Dossiers dossiers, Reviewers reviewers, Revisions revisions, Issue issue) {
        database = tools.database();
        facts = tools.facts();
        messages = tools.messages();
        this.dossiers = dossiers;
        this.reviewers = reviewers;
        this.revisions = revisions;
        this.issue = issue;
    }

    /** What a person wrote: the decision or act in words, and its day. */
    private record Written(UUID revision, Basis basis) {

        private static Written of(ActionRequest request) {
            Form form = request.form();
            Basis basis = new Basis(form.requireText("words", 300), form.date("day"));
            Written written = new Written(form.id("revision"), basis);
            if (basis.since().isAfter(request.today())) {
                form.problem("day", "day.in-the-future");
            }
            form.check();
            return written;
        }

        private void notBefore(LocalDate earliest, Form form) {
            if (basis.since().isBefore(earliest)) {
                form.problem("day", "day.too-early", earliest);
                form.check();
            }
        }
    }

    Outcome approve(ActionRequest request) {
        Written written = Written.of(request);
        return database.write(writes -> {
            Dossier dossier = dossiers.hold(writes, written.revision()).require(State.REVIEW);
            if (dossier.submittedBy().equals(request.person().id())) {
                throw PortletException.conflict("deliverable.own-revision");
            }
            if (!dossier.hasQuorum()) {
                throw PortletException.conflict("deliverable.quorum-lacking", dossier.agreed(), dossier.quorum());
            }
            written.notBefore(submittedOn(dossier, request), request.form());
            writes.execute(
                    APPROVE,
                    written.revision(),
                    written.basis().words(),
                    written.basis().since());
            reviewers.approved(writes, dossier, request.person());
            state(
                    writes,
                    "document.approved",
                    dossier.revision(),
                    written.basis().since());
            return done("approve.done", writes, dossier, "approved");
        });
    }

    private static LocalDate submittedOn(Dossier dossier, ActionRequest request) {
        return LocalDate.ofInstant(dossier.submittedAt(), request.centre().zone());
    }

    Outcome putInForce(ActionRequest request) {
        Written written = Written.of(request);
        Issue.Ready ready = revisions
                .findApproved(written.revision())
                .map(revision -> issue.prepare(revision.enacted(written.basis()), request))
                .orElse(writes -> {});
        return database.write(writes -> {
            Dossier dossier = dossiers.hold(writes, written.revision()).require(State.APPROVED);
            Revision revision = dossier.revision();
            Optional<Revision> former = revisions.findInForce(writes, revision.document());
            revision.approval().ifPresent(basis -> written.notBefore(basis.since(), request.form()));
            former.flatMap(Revision::act).ifPresent(basis -> written.notBefore(basis.since(), request.form()));
            LocalDate day = written.basis().since();
            former.ifPresent(each -> supersede(writes, each, revision, day));
            writes.execute(PUT_IN_FORCE, revision.id(), written.basis().words(), day, former.isEmpty());
            ready.keep(writes);
            state(writes, "document.published", revision, day);
            return done("put-in-force.done", writes, dossier, "in force");
        });
    }

    private void supersede(Writes writes, Revision former, Revision by, LocalDate day) {
        writes.execute(SUPERSEDE, former.id(), day);
        state(writes, "document.superseded", former, day);
        String reason = messages.text(Language.RU, "fact.superseded-by", by.number());
        facts.withdraw(writes, "document.published", former.reference(), reason);
    }

    Outcome repeal(ActionRequest request) {
        Written written = Written.of(request);
        return database.write(writes -> {
            Dossier dossier = dossiers.hold(writes, written.revision()).require(State.IN_FORCE);
            Revision revision = dossier.revision();
            revision.act().ifPresent(act -> written.notBefore(act.since(), request.form()));
            writes.execute(
                    REPEAL,
                    revision.id(),
                    written.basis().words(),
                    written.basis().since());
            issue.withdraw(writes, revision);
            state(writes, "document.withdrawn", revision, written.basis().since());
            facts.withdraw(
                    writes,
                    "document.published",
                    revision.reference(),
                    written.basis().words());
            return done("repeal.done", writes, dossier, "repealed");
        });
    }

    private void state(Writes writes, String kind, Revision revision, LocalDate day) {
        facts.state(
                writes,
                Fact.of(kind, revision.reference(), day)
                        .with("document", revision.document().toString())
                        .with("number", Long.toString(revision.number())));
    }

    private static Outcome done(String message, Writes writes, Dossier dossier, String what) {
        writes.audit(dossier.line() + " " + what);
        return Outcome.done(message)
                .with("document", dossier.revision().document().toString());
    }
}
