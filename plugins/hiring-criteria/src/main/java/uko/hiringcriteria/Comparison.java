package uko.hiringcriteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The candidates of one vacancy side by side. A place is given only where two assessors or more stand behind each score
 * that is compared.
 *
 * @param standings ranked ones first, by place, then the others by number
 */
record Comparison(List<Standing> standings) {

    static Comparison of(
            List<Competency> competencies,
            Map<String, Integer> weights,
            List<Candidate> candidates,
            List<Assessment> assessments,
            Map<UUID, Long> submitted) {
        List<Standing> unplaced = candidates.stream()
                .map(candidate -> standing(
                        candidate,
                        submitted.getOrDefault(candidate.id(), 0L),
                        competencies,
                        weights,
                        assessments.stream()
                                .filter(assessment -> assessment.candidate().equals(candidate.id()))
                                .toList()))
                .toList();
        return new Comparison(placed(unplaced));
    }

    private static Standing standing(
            Candidate candidate,
            long submitted,
            List<Competency> competencies,
            Map<String, Integer> weights,
            List<Assessment> assessments) {
        List<Double> scores = assessments.stream()
                .map(assessment -> assessment.score(competencies, weights))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .sorted()
                .toList();
        OptionalDouble mean = scores.stream().mapToDouble(Double::doubleValue).average();
        return new Standing(
                candidate,
                submitted,
                scores.stream().map(Comparison::rounded).toList(),
                mean.stream().mapToObj(Comparison::rounded).findFirst(),
                disagreements(competencies, assessments),
                java.util.Optional.empty());
    }

    private static List<Standing.Disagreement> disagreements(
            List<Competency> competencies, List<Assessment> assessments) {
        return competencies.stream()
                .flatMap(competency -> competency.items().stream())
                .flatMap(item -> disagreement(item, assessments))
                .filter(Standing.Disagreement::isOne)
                .toList();
    }

    private static Stream<Standing.Disagreement> disagreement(Item item, List<Assessment> assessments) {
        var marks = assessments.stream()
                .map(assessment -> assessment.judgements().get(item.key()))
                .filter(Objects::nonNull)
                .mapToInt(Judgement::mark)
                .summaryStatistics();
        return marks.getCount() < 2
                ? Stream.empty()
                : Stream.of(new Standing.Disagreement(item, marks.getMin(), marks.getMax()));
    }

    private static List<Standing> placed(List<Standing> all) {
        List<Standing> ranked = all.stream().filter(Standing::isRanked).toList();
        Stream<Standing> first = ranked.size() < 2
                ? ranked.stream()
                : ranked.stream()
                        .map(standing -> standing.placed(place(standing, ranked)))
                        .sorted(Comparator.comparing(
                                standing -> standing.place().orElseThrow()));
        return Stream.concat(first, all.stream().filter(standing -> !standing.isRanked()))
                .toList();
    }

    /** Those with one score share one place. */
    private static int place(Standing standing, List<Standing> ranked) {
        BigDecimal own = standing.score().orElseThrow();
        return 1
                + (int) ranked.stream()
                        .filter(other -> other.score().orElseThrow().compareTo(own) > 0)
                        .count();
    }

    private static BigDecimal rounded(double score) {
        return BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP);
    }
}
