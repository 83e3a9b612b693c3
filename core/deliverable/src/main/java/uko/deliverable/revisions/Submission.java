package uko.deliverable.revisions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.Content;
import uko.deliverable.Revision;
import uko.deliverable.Way;
import uko.deliverable.comparison.SizeClass;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.content.Hash;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.facts.ObjectRef;
import uko.spi.people.Colleague;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** Freezes the draft that was looked at and sends it for review. */
final class Submission {

    private static final int TOLD_AT_ONCE = 20;

    private static final String HOLD = """
        select d.id
        from deliverable.document d
        where d.module = $1 and d.id = $2
        for no key update
        """;

    private static final String LAST = """
        select coalesce(max(r.number), 0) as number,
            count(*) filter (where r.state in ('review', 'approved') or r.in_force_from > $2) as under_way
        from deliverable.revision r
        where r.document_id = $1
        """;

    private static final String SUBMIT = """
        insert into deliverable.revision
            (document_id, number, title, body, hash, size, changes, submitted_by, submitted_by_name, quorum)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        returning id
        """;

    private final Database database;
    private final Facts facts;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Contents contents;
    private final Reviewers reviewers;

    Submission(Database database, Facts facts, Drafts drafts, Contents contents, Reviewers reviewers) {
        this.database = database;
        this.facts = facts;
        this.drafts = drafts;
        revisions = contents.revisions();
        this.contents = contents;
        this.reviewers = reviewers;
    }

    private record Sent(UUID document, String draft, long quorum) {

        private static Sent of(Form form) {
            Sent sent = new Sent(
                    form.id("document"), form.requireText("draft", 64), form.number("quorum", 0, Way.MOST_REVIEWERS));
            form.check();
            return sent;
        }
    }

    Outcome submit(ActionRequest request) {
        Sent sent = Sent.of(request.form());
        Draft draft = requireAsSeen(drafts.require(sent.document()), sent);
        Way way = draft.type().way();
        Assigned.require(way, request.person(), Way.Task.DRAFT);
        Optional<Revision> former = revisions.findInForce(sent.document());
        List<Colleague> asked = reviewers.chosen(request, way, sent.quorum());
        requireEnough(sent, way, request.form());
        check(draft, former, request);
        // Compared before the transaction: a long book must not hold its document meanwhile.
        SizeClass size = former.map(revision -> SizeClass.of(contents.of(revision), draft.content(), draft.type()))
                .orElseGet(SizeClass::first);
        return database.write(writes -> {
            writes.execute(HOLD, revisions.module(), sent.document());
            requireAsSeen(drafts.require(writes, sent.document()), sent);
            requireFormer(writes, sent.document(), former);
            return freeze(writes, draft, size, new Asking(asked, sent.quorum()), request);
        });
    }

    private static void requireEnough(Sent sent, Way way, Form form) {
        if (sent.quorum() < way.reviewers()) {
            form.problem("quorum", "submit.more-reviewers", way.reviewers());
        }
    }

    private static Draft requireAsSeen(Draft draft, Sent sent) {
        if (!draft.hash().equals(sent.draft())) {
            throw PortletException.conflict("deliverable.draft-changed");
        }
        return draft;
    }

    private void requireFormer(Writes writes, UUID document, Optional<Revision> compared) {
        Optional<UUID> now = revisions.findInForce(writes, document).map(Revision::id);
        if (!now.equals(compared.map(Revision::id))) {
            throw PortletException.conflict("deliverable.revision-moved-on");
        }
    }

    private void check(Draft draft, Optional<Revision> former, ActionRequest request) {
        Form form = request.form();
        List<Lack> lacks = Lack.in(draft);
        lacks.stream()
                .limit(TOLD_AT_ONCE)
                .forEach(lack -> form.problem(
                        "",
                        "submit.field-is-empty",
                        lack.number(),
                        lack.section(),
                        lack.field().in(request.language())));
        if (draft.content().sections().isEmpty()) {
            form.problem("", "submit.nothing-written");
        }
        if (former.map(revision -> contents.of(revision, draft.type()))
                .filter(draft::isSameAs)
                .isPresent()) {
            form.problem("", "submit.nothing-changed");
        }
        form.check();
    }

    private record Asking(List<Colleague> reviewers, long quorum) {}

    private Outcome freeze(Writes writes, Draft draft, SizeClass size, Asking asking, ActionRequest request) {
        long number = writes.find(
                        LAST,
                        Submission::nextNumber,
                        draft.document(),
                        revisions.calendar().today())
                .orElseThrow();
        Content content = draft.content().numbered(number);
        String body = ContentWriter.canonical(content);
        String hash = Hash.of(body);
        UUID id = writes.find(
                        SUBMIT,
                        row -> Objects.requireNonNull(row.id("id")),
                        draft.document(),
                        number,
                        content.title(),
                        body,
                        hash,
                        size.size().word(),
                        Reasons.json(size.changes()),
                        request.person().id(),
                        request.person().name(),
                        asking.quorum())
                .orElseThrow();
        reviewers.ask(writes, asking.reviewers(), draft.document(), id, content.title());
        ObjectRef reference = new ObjectRef(revisions.module(), "revision", id.toString(), hash);
        facts.state(
                writes,
                Fact.of("document.submitted", reference, request.today())
                        .with("document", draft.document().toString())
                        .with("number", Long.toString(number))
                        .with("size", size.size().word())
                        .with("type", draft.type().id()));
        writes.audit("revision " + number + " of " + draft.document() + ", SHA-256 " + hash);
        return Outcome.done("submit.done").with("document", draft.document().toString());
    }

    private static long nextNumber(Row row) {
        if (row.number("under_way") > 0) {
            throw PortletException.conflict("deliverable.revision-under-way");
        }
        return row.number("number") + 1;
    }
}
