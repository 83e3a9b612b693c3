package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uko.deliverable.acknowledging.Step.Change;
import uko.deliverable.acknowledging.Step.Weight;
import uko.deliverable.comparison.SizeClass;
import uko.spi.people.Colleague;

/**
 * What one colleague still has to read of one document. It follows from the chain of revisions, his place and what he
 * signed, and is kept nowhere: whoever joins or moves stands otherwise at once.
 *
 * @param latest what he signed last
 * @param keys of the sections that changed for him, in the order of the changes, the one that no section has for the
 *     title of the document; none unless changes are asked
 * @param due the last day on which he is in time; absent where nothing is asked
 */
record Standing(Asked asked, Optional<Signature> latest, List<String> keys, Optional<LocalDate> due) {

    /** What is asked of him. */
    enum Asked {
        NOTHING,
        WHOLE,
        CHANGES
    }

    Standing {
        keys = List.copyOf(keys);
    }

    static Standing of(Chain chain, Audience audience, Colleague colleague, List<Signature> signatures) {
        Optional<Signature> latest = signatures.stream().max(Comparator.comparingLong(Signature::number));
        if (chain.current().isEmpty() || !audience.whom().includes(Place.of(colleague))) {
            return nothing(latest);
        }
        Step basis = chain.basis();
        boolean hasBasis = signatures.stream().anyMatch(signature -> signature.number() >= basis.number());
        return hasBasis
                ? changes(chain, audience, colleague, signatures, latest)
                : new Standing(Asked.WHOLE, latest, List.of(), Optional.of(due(basis, audience, colleague)));
    }

    private static Standing nothing(Optional<Signature> latest) {
        return new Standing(Asked.NOTHING, latest, List.of(), Optional.empty());
    }

    private static Standing changes(
            Chain chain,
            Audience audience,
            Colleague colleague,
            List<Signature> signatures,
            Optional<Signature> latest) {
        Place place = Place.of(colleague);
        List<String> keys = new ArrayList<>();
        Optional<Step> first = Optional.empty();
        for (Step step : chain.steps()) {
            List<String> unseen = unseen(step, place, signatures).toList();
            keys.addAll(unseen);
            if (first.isEmpty() && step.weight() == Weight.CHANGED && !unseen.isEmpty()) {
                first = Optional.of(step);
            }
        }
        return first.map(step -> new Standing(
                        Asked.CHANGES,
                        latest,
                        keys.stream().distinct().toList(),
                        Optional.of(due(step, audience, colleague))))
                .orElseGet(() -> nothing(latest));
    }

    /** The sections that a revision changed for this place and that no signature covers. */
    private static Stream<String> unseen(Step step, Place place, List<Signature> signatures) {
        return step.changes().stream()
                .filter(change -> change.concerns(place))
                .filter(change -> signatures.stream().noneMatch(signature -> covers(signature, step, change)))
                .map(Change::key);
    }

    /** Who signed changes alone was shown those that were for his place of that day. */
    private static boolean covers(Signature signature, Step step, Change change) {
        return signature.number() >= step.number() && (signature.isWhole() || change.concerns(signature.place()));
    }

    /** A later revision grants no respite: the earliest that he has not read sets the day. */
    private static LocalDate due(Step step, Audience audience, Colleague colleague) {
        return Stream.of(step.inForceFrom(), audience.since(), colleague.placedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusDays(audience.days());
    }

    /** The keys of the sections alone. */
    List<String> sections() {
        return keys.stream().filter(key -> !key.equals(SizeClass.TITLE)).toList();
    }

    boolean isAsked() {
        return asked != Asked.NOTHING;
    }

    boolean isOverdue(LocalDate today) {
        return due.filter(day -> day.isBefore(today)).isPresent();
    }
}
