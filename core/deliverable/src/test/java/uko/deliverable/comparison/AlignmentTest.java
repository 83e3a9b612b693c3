package uko.deliverable.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uko.deliverable.comparison.Alignment.Step;

class AlignmentTest {

    private final Random random = new Random(1986);

    @Test
    void leadsFromOneSequenceToTheOtherByTheShortestWay() {
        for (int round = 0; round < 2_000; round++) {
            List<Integer> before = letters(random.nextInt(30));
            List<Integer> after = letters(random.nextInt(30));
            List<Step> steps = Alignment.of(before, after);
            assertThat(walked(steps, before, after, Mark.ADDED)).isEqualTo(before);
            assertThat(walked(steps, before, after, Mark.REMOVED)).isEqualTo(after);
            assertThat(steps.stream().filter(step -> step.mark() == Mark.SAME).count())
                    .as("%s → %s", before, after)
                    .isEqualTo(longestCommon(before, after));
        }
    }

    @Test
    void cutsShortWhatHasNothingInCommon() {
        List<Integer> before = IntStream.range(0, 20_000).boxed().toList();
        List<Integer> after = IntStream.range(20_000, 40_000).boxed().toList();
        List<Step> steps = Alignment.of(before, after);
        assertThat(walked(steps, before, after, Mark.ADDED)).isEqualTo(before);
        assertThat(walked(steps, before, after, Mark.REMOVED)).isEqualTo(after);
    }

    private List<Integer> letters(int length) {
        return IntStream.range(0, length).mapToObj(n -> random.nextInt(4)).toList();
    }

    /** What is left of the way without the steps of one kind. */
    private static List<Integer> walked(List<Step> steps, List<Integer> before, List<Integer> after, Mark without) {
        List<Integer> walked = new ArrayList<>();
        for (Step step : steps) {
            if (step.mark() == Mark.SAME) {
                assertThat(before.get(step.before())).isEqualTo(after.get(step.after()));
            }
            if (step.mark() != without) {
                walked.add(step.mark() == Mark.ADDED ? after.get(step.after()) : before.get(step.before()));
            }
        }
        return walked;
    }

    private static long longestCommon(List<Integer> before, List<Integer> after) {
        long[][] longest = new long[before.size() + 1][after.size() + 1];
        for (int a = before.size() - 1; a >= 0; a--) {
            for (int b = after.size() - 1; b >= 0; b--) {
                longest[a][b] = before.get(a).equals(after.get(b))
                        ? longest[a + 1][b + 1] + 1
                        : Math.max(longest[a + 1][b], longest[a][b + 1]);
            }
        }
        return longest[0][0];
    }
}
