package uko.hiringcriteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a candidate stands.
 *
 * @param submitted how many assessors submitted, also where their marks are still hidden
 * @param scores one per assessor whose marks are shown, from the lowest
 * @param score their mean
 * @param disagreements items on which marks lie two levels apart or more
 * @param place absent where fewer than two assessors stand behind the score, or there is nobody to compare with
 */
record Standing(
        Candidate candidate,
        long submitted,
        List<BigDecimal> scores,
        Optional<BigDecimal> score,
        List<Disagreement> disagreements,
        Optional<Integer> place) {

    /** Fewer make no comparison. */
    static final int LEAST_ASSESSORS = 2;

    Standing {
        scores = List.copyOf(scores);
        disagreements = List.copyOf(disagreements);
    }

    /** An item on which assessors see a candidate differently. */
    record Disagreement(Item item, int lowest, int highest) {

        static final int LEAST = 2;

        boolean isOne() {
            return highest - lowest >= LEAST;
        }
    }

    boolean isRanked() {
        return scores.size() >= LEAST_ASSESSORS;
    }

    Standing placed(int at) {
        return new Standing(candidate, submitted, scores, score, disagreements, Optional.of(at));
    }
}
