package uko.deliverable.revisions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.deliverable.Revision;
import uko.deliverable.Revision.Basis;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Row;

/**
 * A revision with all who brought it to where it is.
 *
 * @param computed the size as it was computed, whether or not somebody confirmed it
 * @param confirmedBy who confirmed that it is small; empty where nobody did
 * @param quorum how many reviewers have to agree
 * @param repealedBy the act that repealed it, or will
 * @param recorded who recorded the latest act, where it was one for a day to come
 * @param cancelled the acts about it that were cancelled before their day, the earliest first
 */
record Dossier(
        Revision revision,
        Revision.Size computed,
        String confirmedBy,
        UUID submittedBy,
        String submitter,
        Instant submittedAt,
        long quorum,
        List<Review> reviews,
        String repealedBy,
        Recorded recorded,
        List<Cancelled> cancelled) {

    Dossier {
        reviews = List.copyOf(reviews);
        cancelled = List.copyOf(cancelled);
    }

    /** Who recorded an act. */
    record Recorded(@Nullable UUID person, String name) {}

    /** An act that somebody cancelled, with his reason. */
    record Cancelled(UUID revision, String what, Basis act, String name, String reason, Instant at) {

        static Cancelled of(Row row) {
            return new Cancelled(
                    Objects.requireNonNull(row.id("revision_id")),
                    row.text("what"),
                    new Basis(row.text("act"), Objects.requireNonNull(row.date("day"))),
                    row.text("cancelled_by_name"),
                    row.text("reason"),
                    Objects.requireNonNull(row.instant("cancelled_at")));
        }
    }

    /** What one person was asked for, or decided. */
    record Review(UUID revision, UUID person, String name, String decision, String reason, Instant at) {

        static Review of(Row row) {
            Instant at = row.instant("decided_at");
            return new Review(
                    Objects.requireNonNull(row.id("revision_id")),
                    Objects.requireNonNull(row.id("person_id")),
                    row.text("name"),
                    row.text("decision"),
                    row.text("reason"),
                    at == null ? Instant.EPOCH : at);
        }
    }

    Dossier with(List<Review> decisions, List<Cancelled> acts) {
        return new Dossier(
                revision,
                computed,
                confirmedBy,
                submittedBy,
                submitter,
                submittedAt,
                quorum,
                decisions,
                repealedBy,
                recorded,
                acts);
    }

    /** Whether this person was asked for a review. */
    boolean asks(UUID person) {
        return reviews.stream().anyMatch(review -> review.person().equals(person));
    }

    long agreed() {
        return reviews.stream()
                .filter(review -> review.decision().equals("agreed"))
                .count();
    }

    boolean hasQuorum() {
        return agreed() >= quorum;
    }

    /** Whether this person may say that it is small: not the one who submitted it. */
    boolean awaitsConfirmation(UUID person) {
        return computed == Revision.Size.SMALL && confirmedBy.isEmpty() && !person.equals(submittedBy) && isUnderWay();
    }

    /** @throws PortletException {@code deliverable.revision-moved-on} when somebody took another step before */
    Dossier require(Revision.State... states) {
        if (!List.of(states).contains(revision.state())) {
            throw PortletException.conflict("deliverable.revision-moved-on");
        }
        return this;
    }

    /** As the audit names it. */
    String line() {
        return "revision " + revision.number() + " of " + revision.document() + ", SHA-256 " + revision.hash();
    }

    boolean is(Revision.State state) {
        return revision.state() == state;
    }

    /** Whether an act about it waits for its day: the one that puts it in force, or the one that repeals it. */
    boolean awaitsDay() {
        return is(Revision.State.COMING) || is(Revision.State.IN_FORCE) && !repealedBy.isEmpty();
    }

    /** The act that waits for its day, and that day. */
    Optional<Basis> waiting() {
        if (!awaitsDay()) {
            return Optional.empty();
        }
        return is(Revision.State.COMING) ? revision.act() : revision.endedOn().map(day -> new Basis(repealedBy, day));
    }

    /** Who recorded an act can't cancel it. */
    boolean isRecordedBy(UUID person) {
        return person.equals(recorded.person());
    }

    boolean isUnderWay() {
        return is(Revision.State.REVIEW) || is(Revision.State.APPROVED);
    }
}
