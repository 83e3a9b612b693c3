package uko.hiringcriteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A comparison as it is drawn. */
record ComparisonPage(List<Row> rows, List<String> ticks) {

    private static final Scale SCALE = new Scale(Item.LOWEST, Item.HIGHEST);

    /**
     * A candidate in the table.
     *
     * @param hidden whether there are marks that this reader may not see yet
     */
    record Row(Standing standing, Candidate candidate, boolean hidden, Optional<Span> span) {}

    /** The spread of scores: from the lowest to the highest, each assessor's own, and their mean. */
    record Span(BigDecimal lowest, BigDecimal highest, String from, String to, String mean, List<String> dots) {}

    /** One item with what all assessors noted on it. */
    record Line(Item item, boolean disagreement, List<Voice> voices) {}

    /** One assessor on one item. */
    record Voice(String assessor, int mark, String quote) {}

    /** A competency with its items. */
    record Part(Competency competency, List<Line> lines) {}

    static ComparisonPage of(Comparison comparison) {
        return new ComparisonPage(
                comparison.standings().stream().map(ComparisonPage::row).toList(),
                Stream.of(1, 2, 3, 4, 5).map(SCALE::place).toList());
    }

    private static Row row(Standing standing) {
        boolean hidden = standing.submitted() > 0 && standing.scores().isEmpty();
        return new Row(standing, standing.candidate(), hidden, span(standing));
    }

    private static Optional<Span> span(Standing standing) {
        return standing.score()
                .filter(mean -> standing.isRanked())
                .map(mean -> new Span(
                        standing.scores().getFirst(),
                        standing.scores().getLast(),
                        SCALE.place(standing.scores().getFirst()),
                        SCALE.place(standing.scores().getLast()),
                        SCALE.place(mean),
                        standing.scores().stream().map(SCALE::place).toList()));
    }

    /** What all assessors noted on one candidate, item by item. */
    static List<Part> parts(List<Competency> competencies, List<Assessment> assessments, Standing standing) {
        return competencies.stream()
                .map(competency -> new Part(
                        competency,
                        competency.items().stream()
                                .map(item -> line(item, assessments, standing))
                                .toList()))
                .toList();
    }

    private static Line line(Item item, List<Assessment> assessments, Standing standing) {
        boolean disagreement = standing.disagreements().stream()
                .anyMatch(each -> each.item().key().equals(item.key()));
        List<Voice> voices = assessments.stream()
                .filter(assessment -> assessment.judgements().containsKey(item.key()))
                .map(assessment -> voice(assessment, item.key()))
                .toList();
        return new Line(item, disagreement, voices);
    }

    private static Voice voice(Assessment assessment, String item) {
        Judgement judgement =
                java.util.Objects.requireNonNull(assessment.judgements().get(item));
        return new Voice(assessment.assessor(), judgement.mark(), judgement.quote());
    }
}
