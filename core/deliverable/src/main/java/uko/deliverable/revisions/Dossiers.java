package uko.deliverable.revisions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uko.deliverable.Revision;
import uko.deliverable.comparison.SizeClass.Reason;
import uko.deliverable.revisions.Dossier.Cancelled;
import uko.deliverable.revisions.Dossier.Recorded;
import uko.deliverable.revisions.Dossier.Review;
import uko.deliverable.tools.Calendar;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The dossiers of one module's revisions. */
final class Dossiers {

    private static final String DOSSIER = "select " + Revisions.COLUMNS + """
            , r.size as computed, r.size_confirmed_by_name, r.submitted_by, r.submitted_by_name, r.submitted_at,
            r.quorum, r.repealed_by, r.decided_by, r.decided_by_name
        from deliverable.revision r
        join deliverable.document d on d.id = r.document_id
        where d.module = $1
        """;

    private static final String OF_DOCUMENT = DOSSIER + "and d.id = $3 order by r.number desc limit 200";

    private static final String BY_ID = DOSSIER + "and r.id = $3";

    private static final String REVIEW = """
        select v.revision_id, v.person_id, v.name, v.decision, v.reason, v.decided_at
        from deliverable.review v
        """;

    private static final String REVIEWS_OF_DOCUMENT = REVIEW + """
        join deliverable.revision r on r.id = v.revision_id
        where r.document_id = $1
        order by v.decided_at, v.name
        """;

    private static final String REVIEWS = REVIEW + "where v.revision_id = $1 order by v.decided_at, v.name";

    private static final String CANCELLED = """
        select c.revision_id, c.what, c.act, c.day, c.cancelled_by_name, c.reason, c.cancelled_at
        from deliverable.cancelled_act c
        join deliverable.revision r on r.id = c.revision_id
        where r.document_id = $1
        order by c.cancelled_at
        """;

    private static final String REASONS = """
        select r.changes
        from deliverable.revision r
        where r.id = $1
        """;

    // Steps of one document are taken one after the other; saving a section waits for none of them.
    private static final String HOLD = """
        select d.id
        from deliverable.document d
        join deliverable.revision r on r.document_id = d.id
        where d.module = $1 and r.id = $2
        for no key update of d
        """;

    private final Database database;
    private final String module;
    private final Calendar calendar;

    Dossiers(Database database, String module, Calendar calendar) {
        this.database = database;
        this.module = module;
        this.calendar = calendar;
    }

    /** The newest two hundred, the latest first. */
    List<Dossier> ofDocument(UUID document) {
        return database.read(reads -> {
            var reviews = reads.list(REVIEWS_OF_DOCUMENT, Review::of, document);
            var cancelled = reads.list(CANCELLED, Cancelled::of, document);
            var rows = reads.list(OF_DOCUMENT, row -> dossier(row, List.of()), module, calendar.today(), document);
            return rows.get().stream()
                    .map(dossier -> whole(dossier, reviews.get(), cancelled.get()))
                    .toList();
        });
    }

    /** @throws PortletException {@code not-found} */
    Dossier require(UUID revision) {
        return database.read(reads -> {
                    var reviews = reads.list(REVIEWS, Review::of, revision);
                    var dossier = reads.find(BY_ID, row -> dossier(row, List.of()), module, calendar.today(), revision);
                    return dossier.get().map(found -> found.with(reviews.get(), List.of()));
                })
                .orElseThrow(() -> PortletException.notFound("revision"));
    }

    /** Answers the dossier and holds the document until the change is through. */
    Dossier hold(Writes writes, UUID revision) {
        if (writes.list(HOLD, row -> row.id("id"), module, revision).isEmpty()) {
            throw PortletException.notFound("revision");
        }
        List<Review> reviews = writes.list(REVIEWS, Review::of, revision);
        return writes.find(BY_ID, row -> dossier(row, reviews), module, calendar.today(), revision)
                .orElseThrow(() -> PortletException.notFound("revision"));
    }

    /** Why its size is what it is, section by section. */
    List<Reason> reasons(UUID revision) {
        return database.find(REASONS, row -> Reasons.read(row.json("changes")), revision)
                .orElse(List.of());
    }

    private static Dossier whole(Dossier dossier, List<Review> reviews, List<Cancelled> cancelled) {
        UUID id = dossier.revision().id();
        return dossier.with(
                reviews.stream().filter(review -> review.revision().equals(id)).toList(),
                cancelled.stream().filter(act -> act.revision().equals(id)).toList());
    }

    private static Dossier dossier(Row row, List<Review> reviews) {
        Instant submittedAt = Objects.requireNonNull(row.instant("submitted_at"));
        return new Dossier(
                Revisions.revision(row),
                Revision.Size.of(row.text("computed")),
                row.text("size_confirmed_by_name"),
                Objects.requireNonNull(row.id("submitted_by")),
                row.text("submitted_by_name"),
                submittedAt,
                row.number("quorum"),
                reviews,
                row.text("repealed_by"),
                new Recorded(row.id("decided_by"), row.text("decided_by_name")),
                List.of());
    }
}
