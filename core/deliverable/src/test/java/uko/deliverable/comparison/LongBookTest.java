package uko.deliverable.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import uko.deliverable.Content;
import uko.deliverable.Section;
import uko.spi.portlet.Language;

/** Two revisions of a book of 300 sections on 200 pages that have hardly a section in common. */
class LongBookTest {

    private static final int SECTIONS = 300;
    private static final int WORDS_IN_EACH = 190;

    private final Random random = new Random(17);

    @Test
    void comparesALongBookThatWasRewrittenThroughout(TestReporter reporter) {
        List<Section> former = new ArrayList<>();
        List<Section> latter = new ArrayList<>();
        for (int number = 0; number < SECTIONS; number++) {
            List<String> words = words();
            former.add(Rules.rule("r" + number, html(words)));
            latter.add(Rules.rule("r" + number, html(edited(words, number))));
        }
        Content before = Rules.of(Rules.chapter("a", former.toArray(Section[]::new)));
        Content after = Rules.of(Rules.chapter("a", latter.toArray(Section[]::new)));
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            ShownComparison shown =
                    ShownComparison.of(Comparison.of(before, after, Rules.TYPE), Rules.TYPE, Language.RU);
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            reporter.publishEntry("comparison of 300 sections, round " + round, milliseconds + " ms");
            assertThat(shown.changed()).isEqualTo(SECTIONS);
        }
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < WORDS_IN_EACH; word++) {
            words.add("слово" + random.nextInt(400));
        }
        return words;
    }

    /** Every third section is written anew, in the others each tenth word is another. */
    private List<String> edited(List<String> words, int number) {
        List<String> edited = new ArrayList<>();
        for (String word : words) {
            boolean another = number % 3 == 0 ? random.nextInt(10) < 7 : random.nextInt(10) == 0;
            edited.add(another ? "речь" + random.nextInt(400) : word);
        }
        return edited;
    }

    private static String html(List<String> words) {
        StringBuilder html = new StringBuilder();
        for (int from = 0; from < words.size(); from += 38) {
            List<String> line = words.subList(from, Math.min(words.size(), from + 38));
            html.append("<p>").append(String.join(" ", line)).append(".</p>");
        }
        return html.toString();
    }
}
