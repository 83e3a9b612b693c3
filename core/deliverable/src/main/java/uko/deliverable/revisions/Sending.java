package uko.deliverable.revisions;

import java.util.List;
import java.util.Optional;
import uko.deliverable.Content;
import uko.deliverable.revisions.Reviewers.Candidate;
import uko.spi.portlet.Language;

/**
 * Whether the draft may go for review.
 *
 * @param draft its hash, which the form repeats: what goes for review is what was looked at
 * @param candidates who may be asked for a review
 * @param least how many have to agree at least
 * @param mayGo whether enough people may be asked
 * @param lacks fields that have to be filled in first
 */
record Sending(
        String draft,
        List<Empty> lacks,
        boolean nothingWritten,
        boolean nothingChanged,
        List<Candidate> candidates,
        int least,
        boolean mayGo) {

    Sending {
        lacks = List.copyOf(lacks);
        candidates = List.copyOf(candidates);
    }

    record Empty(String key, String number, String section, String field) {}

    static Sending of(Draft draft, Optional<Content> inForce, Language language, List<Candidate> candidates) {
        return new Sending(
                draft.hash(),
                Lack.in(draft).stream()
                        .map(lack -> new Empty(
                                lack.key(),
                                lack.number(),
                                lack.section(),
                                lack.field().in(language)))
                        .toList(),
                draft.content().sections().isEmpty(),
                inForce.filter(draft::isSameAs).isPresent(),
                candidates,
                draft.type().way().reviewers(),
                !candidates.isEmpty() || draft.type().way().reviewers() == 0);
    }
}
