package uko.hiringcriteria;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * What one assessor submitted on one candidate.
 *
 * @param judgements by item; items without a mark are absent
 */
record Assessment(UUID card, UUID candidate, String assessor, Map<String, Judgement> judgements) {

    Assessment {
        judgements = Map.copyOf(judgements);
    }

    /** The mean mark of a competency, of those of its items that have one. */
    OptionalDouble mean(Competency competency) {
        return competency.items().stream()
                .map(item -> judgements.get(item.key()))
                .filter(java.util.Objects::nonNull)
                .mapToInt(Judgement::mark)
                .average();
    }

    /** The mean of the competencies by their weights; absent where nothing that counts has a mark. */
    OptionalDouble score(List<Competency> competencies, Map<String, Integer> weights) {
        double marks = 0;
        int all = 0;
        for (Competency competency : competencies) {
            int weight = weights.getOrDefault(competency.key(), 0);
            OptionalDouble mean = mean(competency);
            if (mean.isPresent()) {
                marks += weight * mean.getAsDouble();
                all += weight;
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(marks / all);
    }
}
