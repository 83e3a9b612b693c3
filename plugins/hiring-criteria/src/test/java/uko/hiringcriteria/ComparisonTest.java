package uko.hiringcriteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uko.spi.documents.RichText;

class ComparisonTest {

    private static final Competency CARE = competency("care", "care-ask", "care-clear");
    private static final Competency TEAM = competency("team", "team-share");
    private static final List<Competency> COMPETENCIES = List.of(CARE, TEAM);
    private static final Map<String, Integer> WEIGHTS = Map.of("care", 8, "team", 2);

    private final Candidate first = candidate(1);
    private final Candidate second = candidate(2);
    private final Candidate third = candidate(3);
    private final List<Assessment> assessments = new ArrayList<>();

    @Test
    void theScoreIsTheMeanOfCompetenciesByWeightAndThenOfAssessors() {
        given(first, "Анна", "care-ask", 4, "care-clear", 2, "team-share", 5);
        given(first, "Вера", "care-ask", 5, "team-share", 5);
        Standing standing = compared(first).getFirst();
        // Анна: (8 × 3 + 2 × 5) / 10 = 3.40; Вера: (8 × 5 + 2 × 5) / 10 = 5.
        assertThat(standing.scores()).containsExactly(new BigDecimal("3.40"), new BigDecimal("5.00"));
        assertThat(standing.score()).contains(new BigDecimal("4.20"));
    }

    @Test
    void nobodyIsRankedWithoutTwoAssessors() {
        given(first, "Анна", "care-ask", 5);
        given(second, "Анна", "care-ask", 2);
        given(second, "Вера", "care-ask", 2);
        given(third, "Анна", "care-ask", 4);
        given(third, "Вера", "care-ask", 3);
        List<Standing> standings = compared(first, second, third);
        assertThat(standings)
                .extracting(standing -> standing.candidate().number())
                .containsExactly(3L, 2L, 1L);
        assertThat(standings)
                .extracting(Standing::place)
                .containsExactly(Optional.of(1), Optional.of(2), Optional.empty());
    }

    @Test
    void oneRankedCandidateIsNoRanking() {
        given(first, "Анна", "care-ask", 5);
        given(first, "Вера", "care-ask", 5);
        given(second, "Анна", "care-ask", 2);
        assertThat(compared(first, second)).extracting(Standing::place).containsOnly(Optional.empty());
    }

    @Test
    void equalScoresShareAPlace() {
        for (Candidate candidate : List.of(first, second, third)) {
            int mark = candidate.equals(third) ? 3 : 4;
            given(candidate, "Анна", "care-ask", mark);
            given(candidate, "Вера", "care-ask", mark);
        }
        assertThat(compared(first, second, third))
                .extracting(standing -> standing.place().orElseThrow())
                .containsExactly(1, 1, 3);
    }

    @Test
    void aDisagreementIsTwoLevelsOrMore() {
        given(first, "Анна", "care-ask", 2, "care-clear", 3);
        given(first, "Вера", "care-ask", 4, "care-clear", 4);
        assertThat(compared(first).getFirst().disagreements())
                .singleElement()
                .satisfies(disagreement -> assertThat(disagreement.item().key()).isEqualTo("care-ask"));
    }

    @Test
    void whatCountsNothingMakesNoScore() {
        given(first, "Анна", "team-share", 5);
        assertThat(Comparison.of(COMPETENCIES, Map.of("care", 5), List.of(first), assessments, Map.of())
                        .standings()
                        .getFirst()
                        .score())
                .isEmpty();
    }

    @Test
    void agreementIsToldInAllAndByCompetency() {
        given(first, "Анна", "care-ask", 2, "care-clear", 4, "team-share", 1);
        given(first, "Вера", "care-ask", 2, "care-clear", 4, "team-share", 5);
        given(second, "Анна", "care-ask", 5, "care-clear", 3, "team-share", 5);
        given(second, "Вера", "care-ask", 5, "care-clear", 3, "team-share", 1);
        Agreement agreement = Agreement.of(COMPETENCIES, assessments);
        assertThat(agreement.units()).isEqualTo(6);
        assertThat(agreement.competencies())
                .extracting(Agreement.Line::reading)
                .containsExactly(Agreement.Reading.RELIABLE, Agreement.Reading.UNRELIABLE);
        assertThat(agreement.competencies().getFirst().x()).contains("97.00%");
        assertThat(agreement.competencies().getLast().x())
                .as("drawn at the end of the axis")
                .contains("3.00%");
    }

    private List<Standing> compared(Candidate... candidates) {
        return Comparison.of(COMPETENCIES, WEIGHTS, List.of(candidates), assessments, Map.of())
                .standings();
    }

    private void given(Candidate candidate, String assessor, Object... itemsAndMarks) {
        Map<String, Judgement> judgements = new LinkedHashMap<>();
        for (int at = 0; at < itemsAndMarks.length; at += 2) {
            judgements.put((String) itemsAndMarks[at], new Judgement((Integer) itemsAndMarks[at + 1], "слова"));
        }
        assessments.add(new Assessment(UUID.randomUUID(), candidate.id(), assessor, judgements));
    }

    private static Candidate candidate(int number) {
        return new Candidate(
                new UUID(7, number),
                number,
                new UUID(8, 8),
                "Инспектор",
                "0".repeat(64),
                "selection",
                LocalDate.of(2026, 10, 1),
                Optional.empty(),
                Optional.empty());
    }

    private static Competency competency(String key, String... items) {
        return new Competency(
                key,
                "1",
                key,
                new RichText(""),
                List.of(items).stream()
                        .map(item -> new Item(item, "1.1", item, new RichText(""), "", List.of(), List.of(), List.of()))
                        .toList(),
                List.of());
    }
}
