package uko.hiringcriteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How far assessors agree, in all and by competency: where alpha is low, they read the levels differently.
 *
 * @param units how many items of candidates two assessors or more have marked
 */
record Agreement(long units, Line overall, List<Line> competencies, Axis axis) {

    private static final Scale SCALE = new Scale(0, 1);
    private static final BigDecimal RELIABLE = new BigDecimal("0.800");
    private static final BigDecimal TENTATIVE = new BigDecimal("0.667");

    Agreement {
        competencies = List.copyOf(competencies);
    }

    /**
     * What may be concluded, by the bounds in Krippendorff, Content Analysis, 4th edition, 2018, chapter 12: rely on 0.800
     * and more, conclude tentatively from 0.667 on.
     */
    enum Reading {
        RELIABLE,
        TENTATIVE,
        UNRELIABLE,
        UNKNOWN
    }

    /** One alpha, and where it is drawn. */
    record Line(String title, Optional<BigDecimal> alpha, Reading reading, Optional<String> x) {}

    /** Where ends and bounds are drawn. */
    record Axis(String from, String tentative, String reliable, String to) {}

    static Agreement of(List<Competency> competencies, List<Assessment> assessments) {
        List<List<Integer>> all = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Competency competency : competencies) {
            List<List<Integer>> units = units(competency, assessments);
            all.addAll(units);
            lines.add(line(competency.title(), units));
        }
        long units = all.stream().filter(unit -> unit.size() > 1).count();
        return new Agreement(units, line("", all), lines, bounds());
    }

    private static List<List<Integer>> units(Competency competency, List<Assessment> assessments) {
        return competency.items().stream()
                .flatMap(item -> byCandidate(item, assessments))
                .toList();
    }

    private static Stream<List<Integer>> byCandidate(Item item, List<Assessment> assessments) {
        Map<UUID, List<Integer>> marks = new LinkedHashMap<>();
        for (Assessment assessment : assessments) {
            Judgement judgement = assessment.judgements().get(item.key());
            if (judgement != null) {
                marks.computeIfAbsent(assessment.candidate(), candidate -> new ArrayList<>())
                        .add(judgement.mark());
            }
        }
        return marks.values().stream();
    }

    private static Line line(String title, List<List<Integer>> units) {
        Optional<BigDecimal> alpha =
                Alpha.of(units).map(value -> BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP));
        return new Line(title, alpha, alpha.map(Agreement::reading).orElse(Reading.UNKNOWN), alpha.map(SCALE::place));
    }

    private static Reading reading(BigDecimal alpha) {
        if (alpha.compareTo(RELIABLE) >= 0) {
            return Reading.RELIABLE;
        }
        return alpha.compareTo(TENTATIVE) >= 0 ? Reading.TENTATIVE : Reading.UNRELIABLE;
    }

    private static Axis bounds() {
        return new Axis(SCALE.place(0), SCALE.place(TENTATIVE), SCALE.place(RELIABLE), SCALE.place(1));
    }
}
