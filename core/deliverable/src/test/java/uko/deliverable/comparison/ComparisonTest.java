package uko.deliverable.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static uko.deliverable.comparison.Rules.chapter;
import static uko.deliverable.comparison.Rules.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import uko.deliverable.Content;
import uko.deliverable.Value;
import uko.deliverable.comparison.ShownComparison.ShownChange;
import uko.spi.portlet.Language;

class ComparisonTest {

    @Test
    void knowsSectionsByTheirKeys() {
        Content before = Rules.of(chapter("a", rule("a1", "<p>Раз.</p>"), rule("a2", "<p>Два.</p>")), chapter("b"));
        Content after = Rules.of(
                chapter("a", rule("a3", "<p>Три.</p>"), rule("a1", "<p>Раз!</p>")),
                chapter("b", rule("b1", "<p>Да.</p>")));
        assertThat(told(before, after)).containsExactly("added a3", "changed a1", "removed a2", "added b1");
    }

    @Test
    void whatMovedIsStillTheSameSection() {
        Content before = Rules.of(chapter("a", rule("a1", "<p>Раз.</p>")), chapter("b", rule("b1", "<p>Да.</p>")));
        Content after = Rules.of(chapter("a"), chapter("b", rule("b1", "<p>Да.</p>"), rule("a1", "<p>Раз.</p>")));
        assertThat(told(before, after)).containsExactly("moved a1");
        ShownChange moved = shown(before, after).changes().getFirst();
        assertThat(moved.formerNumber()).isEqualTo("1.1");
        assertThat(moved.number()).isEqualTo("2.2");
    }

    @Test
    void namesTheFewestThatExplainANewOrder() {
        Content before = Rules.of(chapter("a", rule("a1", ""), rule("a2", ""), rule("a3", ""), rule("a4", "")));
        Content after = Rules.of(chapter("a", rule("a4", ""), rule("a1", ""), rule("a2", ""), rule("a3", "")));
        assertThat(told(before, after)).containsExactly("moved a4");
    }

    @Test
    void comparesEveryFormOfField() {
        Content before = Rules.of(chapter(
                "a",
                Rules.with("a1", "contour", new Value.Plain("external")),
                Rules.with("a2", "people", rows("Ким"))));
        Content after = Rules.of(chapter(
                "a",
                Rules.with("a1", "contour", new Value.Plain("internal")),
                Rules.with("a2", "people", rows("Лим"))));
        List<ShownChange> changes = shown(before, after).changes();
        assertThat(changes.getFirst().fields().getFirst().title()).isEqualTo("Контур");
        assertThat(changes.getFirst().fields().getFirst().together().html())
                .isEqualTo("<p><del>Внешний</del></p><p><ins>Внутренний</ins></p>");
        assertThat(changes.getLast().fields().getFirst().together().html())
                .startsWith("<table><thead><tr><th scope=\"col\">Имя</th>")
                .contains("<td><del>Ким</del><ins>Лим</ins></td><td>12-34</td>");
    }

    @Test
    void showsBothTitlesInOneLineAndEscaped() {
        Content before = Rules.of(Rules.titled(chapter("a"), "Как <мы> встречаем"));
        Content after = Rules.of(Rules.titled(chapter("a"), "Как <мы> провожаем"));
        assertThat(shown(before, after).changes().getFirst().title().html())
                .isEqualTo("Как &lt;мы&gt; <del>встречаем</del> <ins>провожаем</ins>");
    }

    @Test
    void findsNothingWhereNothingChanged() {
        Content text = Rules.of(chapter("a", rule("a1", "<p>Раз.</p>")));
        assertThat(Comparison.of(text, text.numbered(7), Rules.TYPE).changes()).isEmpty();
        assertThat(shown(text, text).same()).isEqualTo(2);
    }

    private static Value rows(String name) {
        return new Value.Rows(List.of(List.of(name, "12-34"), List.of("Орлова", "56-78")));
    }

    private static List<String> told(Content before, Content after) {
        return shown(before, after).changes().stream()
                .map(change -> change.kind() + " " + change.key())
                .toList();
    }

    private static ShownComparison shown(Content before, Content after) {
        return ShownComparison.of(Comparison.of(before, after, Rules.TYPE), Rules.TYPE, Language.RU);
    }
}
