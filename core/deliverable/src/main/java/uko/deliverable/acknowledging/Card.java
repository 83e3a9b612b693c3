package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.Revision;
import uko.deliverable.acknowledging.Readership.Owed;
import uko.deliverable.acknowledging.Standing.Asked;

/**
 * What a reader sees of his own beside an open document.
 *
 * @param fingerprint of the text that is asked for, else of the one that he signed
 * @param asked {@code whole}, {@code changes}, or empty where nothing is asked
 * @param signed what he signed last
 * @param title of the document
 * @param renamed what it was called before, where that has changed
 * @param sections those that changed for him
 * @param removed titles of those that are gone
 * @param shown the hash of what lies before him
 */
record Card(
        UUID document,
        String hash,
        String fingerprint,
        long number,
        String asked,
        Optional<LocalDate> due,
        boolean overdue,
        Optional<Signature> signed,
        String title,
        Optional<String> renamed,
        List<ReadSection> sections,
        List<String> removed,
        String shown) {

    static Card of(Owed owed, Revision revision, Excerpt excerpt, List<ReadSection> sections, LocalDate today) {
        Standing standing = owed.standing();
        return new Card(
                revision.document(),
                revision.hash(),
                Revision.fingerprint(fingerprinted(standing, revision)),
                revision.number(),
                standing.asked() == Asked.NOTHING ? "" : standing.asked() == Asked.WHOLE ? "whole" : "changes",
                standing.due(),
                standing.isOverdue(today),
                standing.latest(),
                revision.title(),
                excerpt.renamed(),
                sections,
                excerpt.removed(),
                excerpt.hash());
    }

    private static String fingerprinted(Standing standing, Revision revision) {
        return standing.latest()
                .filter(signed -> !standing.isAsked())
                .map(Signature::hash)
                .orElse(revision.hash());
    }
}
