package uko.deliverable.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import uko.deliverable.comparison.WordChanges.Change;
import uko.deliverable.comparison.WordChanges.Stretch;

class WordChangesTest {

    @Test
    void saysWhichWordsCameAndWent() {
        assertThat(WordChanges.of("Он звонит сам.", "Он пишет сам.").stretches())
                .containsExactly(
                        new Stretch(Change.SAME, "Он "),
                        new Stretch(Change.OUT, "звонит"),
                        new Stretch(Change.IN, "пишет"),
                        new Stretch(Change.SAME, " сам."));
        assertThat(WordChanges.of("a b", "a b").stretches())
                .extracting(WordChanges.Stretch::change)
                .containsExactly(WordChanges.Change.SAME);
    }

    @Test
    void bothTextsCanBeReadBackFromIt() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            String before = text(random);
            String after = text(random);
            WordChanges changes = WordChanges.of(before, after);
            assertThat(without(changes, Change.IN)).isEqualTo(before);
            assertThat(without(changes, Change.OUT)).isEqualTo(after);
        }
    }

    @Test
    void textsWithoutAnythingInCommonAreBounded() {
        String before = "а ".repeat(50_000);
        String after = "б ".repeat(50_000);
        assertThat(without(WordChanges.of(before, after), Change.IN)).isEqualTo(before);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(30), 0, 5)
                .forEach(n -> text.append("абвгд".charAt(n)).append(n % 2 == 0 ? " " : ", "));
        return text.toString();
    }

    private static String without(WordChanges changes, Change one) {
        StringBuilder text = new StringBuilder();
        changes.stretches().stream().filter(each -> each.change() != one).forEach(each -> text.append(each.words()));
        return text.toString();
    }
}
