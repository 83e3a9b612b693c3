package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody has read a text.
 *
 * @param number of the revision
 * @param since the hash of the revision that he had acknowledged before, where only the changes for his place were
 *     shown to him; empty where he read it all
 * @param place where he stood when he signed
 * @param onPaperBy who entered it, where it was signed on paper
 */
record Signature(
        UUID person, String hash, long number, String since, Place place, LocalDate on, Optional<UUID> onPaperBy) {

    boolean isWhole() {
        return since.isEmpty();
    }
}
