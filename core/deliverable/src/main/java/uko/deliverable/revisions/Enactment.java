package uko.deliverable.revisions;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.Revision;
import uko.deliverable.Revision.Basis;
import uko.deliverable.Revision.State;
import uko.deliverable.Way;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.Person;
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
        set state = 'superseded', ended_on = $2, told = false
        where id = $1
        """;

    // Without a predecessor there is nothing that it could be a small change of.
    private static final String PUT_IN_FORCE = """
        update deliverable.revision
        set state = 'in-force', act = $2, in_force_from = $3, in_force_at = now(), told = false,
            decided_by = $5, decided_by_name = $6,
            size = case when size = 'small' and $4 then 'substantial' else size end
        where id = $1
        """;

    private static final String REPEAL = """
        update deliverable.revision
        set state = 'repealed', repealed_by = $2, ended_on = $3, told = false, decided_by = $4, decided_by_name = $5
        where id = $1
        """;

    /** How far ahead an act may reach: a day beyond is a slip of the pen. */
    private static final Period FARTHEST = Period.ofYears(1);

    private final Database database;
    private final Tidings tidings;
    private final Dossiers dossiers;
    private final Reviewers reviewers;
    private final Revisions revisions;
    private final Types types;
    private final Issue issue;

    Enactment(
            Database database, Tidings tidings, Dossiers dossiers, Reviewers reviewers, Library library, Issue issue) {
        this.database = database;
        this.tidings = tidings;
        this.dossiers = dossiers;
        this.reviewers = reviewers;
        revisions = library.contents().revisions();
        types = library.types();
        this.issue = issue;
    }

    /** What a person wrote: the decision or act in words, and its day. */
    private record Written(UUID revision, Basis basis) {

        private static Written of(ActionRequest request) {
            Form form = request.form();
            Basis basis = new Basis(form.requireText("words", 300), form.date("day"));
            return new Written(form.id("revision"), basis);
        }

        /** A decision was taken on its day. */
        private static Written ofPast(ActionRequest request) {
            return of(request).noLaterThan(request.today(), "day.in-the-future", request.form());
        }

        /** An act may name a day to come. */
        private static Written ofAct(ActionRequest request) {
            return of(request).noLaterThan(latest(request.today()), "day.too-late", request.form());
        }

        private Written noLaterThan(LocalDate latest, String message, Form form) {
            if (basis.since().isAfter(latest)) {
                form.problem("day", message, latest);
            }
            form.check();
            return this;
        }

        private void notBefore(LocalDate earliest, Form form) {
            if (basis.since().isBefore(earliest)) {
                form.problem("day", "day.too-early", earliest);
                form.check();
            }
        }
    }

    static LocalDate latest(LocalDate today) {
        return today.plus(FARTHEST);
    }

    Outcome approve(ActionRequest request) {
        Written written = Written.ofPast(request);
        Approving approving = approving(written.revision(), request.person());
        boolean atOnce = approving.way().effect() == Way.Effect.AT_ONCE;
        Issue.Ready ready =
                atOnce ? issue.prepare(approving.asked().revision().enacted(written.basis()), request) : Issue.NOTHING;
        Outcome outcome = database.write(writes -> {
            Dossier dossier = dossiers.hold(writes, written.revision());
            approving.check(dossier);
            written.notBefore(submittedOn(dossier, request), request.form());
            writes.execute(
                    APPROVE,
                    written.revision(),
                    written.basis().words(),
                    written.basis().since());
            reviewers.approved(writes, dossier, request.person());
            tidings.state(
                    writes,
                    "document.approved",
                    dossier.revision(),
                    written.basis().since());
            if (atOnce) {
                enact(writes, dossier.revision(), written, ready, request);
                return done("approve.in-force", writes, dossier, "approved and in force");
            }
            return done("approve.done", writes, dossier, "approved");
        });
        ready.after();
        return outcome;
    }

    /** Nothing is laid out for whom the step is not. */
    private Approving approving(UUID revision, Person person) {
        Dossier asked = dossiers.require(revision);
        Way way = wayOf(asked.revision());
        Approving approving = new Approving(asked, way, reviewers.writers(asked, way), person);
        approving.check(asked);
        return approving;
    }

    /** Somebody who wants to approve, and what there is to know of it before the transaction. */
    private record Approving(Dossier asked, Way way, Writers writers, Person person) {

        private void check(Dossier dossier) {
            dossier.require(State.REVIEW);
            if (dossier.submittedBy().equals(person.id())) {
                throw PortletException.conflict("deliverable.own-revision");
            }
            Assigned.require(way, person, Way.Task.APPROVE);
            writers.refuse(person, Way.Task.APPROVE);
            if (!dossier.hasQuorum()) {
                throw PortletException.conflict("deliverable.quorum-lacking", dossier.agreed(), dossier.quorum());
            }
        }
    }

    private Way wayOf(Revision revision) {
        return types.require(revision.type()).way();
    }

    private static LocalDate submittedOn(Dossier dossier, ActionRequest request) {
        return LocalDate.ofInstant(dossier.submittedAt(), request.centre().zone());
    }

    Outcome putInForce(ActionRequest request) {
        Written written = Written.ofAct(request);
        Revision approved =
                dossiers.require(written.revision()).require(State.APPROVED).revision();
        Assigned.require(wayOf(approved), request.person(), Way.Task.ENACT);
        Issue.Ready ready = issue.prepare(approved.enacted(written.basis()), request);
        Outcome outcome = database.write(writes -> {
            Dossier dossier = dossiers.hold(writes, written.revision()).require(State.APPROVED);
            boolean later = enact(writes, dossier.revision(), written, ready, request);
            return done(
                    later ? "put-in-force.later" : "put-in-force.done",
                    writes,
                    dossier,
                    "in force from " + written.basis().since());
        });
        ready.after();
        return outcome;
    }

    /** Answers whether its day is still to come. */
    private boolean enact(Writes writes, Revision revision, Written written, Issue.Ready ready, ActionRequest request) {
        tidings.tell(writes, revision.document());
        Optional<Revision> former = revisions.findInForce(writes, revision.document());
        former.ifPresent(Enactment::requireNothingAwaited);
        revision.approval().ifPresent(basis -> written.notBefore(basis.since(), request.form()));
        former.flatMap(Revision::act).ifPresent(basis -> written.notBefore(basis.since(), request.form()));
        LocalDate day = written.basis().since();
        former.ifPresent(each -> writes.execute(SUPERSEDE, each.id(), day));
        writes.execute(
                PUT_IN_FORCE,
                revision.id(),
                written.basis().words(),
                day,
                former.isEmpty(),
                request.person().id(),
                request.person().name());
        ready.keep(writes);
        return tellOrSchedule(writes, revision, day, request.today());
    }

    /** One act at a time: what waits for its day is first carried out or cancelled. */
    private static void requireNothingAwaited(Revision revision) {
        if (revision.awaitsDay()) {
            throw PortletException.conflict("deliverable.act-awaited");
        }
    }

    private boolean tellOrSchedule(Writes writes, Revision revision, LocalDate day, LocalDate today) {
        tidings.tell(writes, revision.document());
        boolean later = day.isAfter(today);
        if (later) {
            tidings.state(writes, Tidings.SCHEDULED, revision, today);
        }
        return later;
    }

    Outcome repeal(ActionRequest request) {
        Written written = Written.ofAct(request);
        return database.write(writes -> {
            Dossier dossier = dossiers.hold(writes, written.revision()).require(State.IN_FORCE);
            Revision revision = dossier.revision();
            Assigned.require(wayOf(revision), request.person(), Way.Task.ENACT);
            requireNothingAwaited(revision);
            revision.act().ifPresent(act -> written.notBefore(act.since(), request.form()));
            tidings.tell(writes, revision.document());
            LocalDate day = written.basis().since();
            writes.execute(
                    REPEAL,
                    revision.id(),
                    written.basis().words(),
                    day,
                    request.person().id(),
                    request.person().name());
            issue.withdraw(writes, revision);
            boolean later = tellOrSchedule(writes, revision, day, request.today());
            return done(later ? "repeal.later" : "repeal.done", writes, dossier, "repealed from " + day);
        });
    }

    private static Outcome done(String message, Writes writes, Dossier dossier, String what) {
        writes.audit(dossier.line() + " " + what);
        return Outcome.done(message)
                .with("document", dossier.revision().document().toString());
    }
}
