package uko.hiringcriteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlphaTest {

    /** Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, part C: four observers, twelve units. */
    private static final String[] KRIPPENDORFF = {"123321412...", "1233224125.3", ".3332342251.", "12332441251."};

    /** The example of three coders and fifteen units in Wikipedia's article on the coefficient. */
    private static final String[] THREE_CODERS = {".....34121133.3", "1.213343.......", "..21344.21133.4"};

    @Test
    void isThatOfThePublishedExample() {
        assertThat(Alpha.of(units(KRIPPENDORFF)).orElseThrow()).isEqualTo(0.815, within(0.0005));
    }

    @Test
    void knowsMissingMarks() {
        assertThat(Alpha.of(units(THREE_CODERS)).orElseThrow()).isEqualTo(0.807, within(0.0005));
    }

    @Test
    void isOneWhereAllAgree() {
        assertThat(Alpha.of(List.of(List.of(1, 1, 1), List.of(4, 4), List.of(5, 5))))
                .contains(1.0);
    }

    @Test
    void isBelowZeroWhereAssessorsContradictEachOther() {
        assertThat(Alpha.of(List.of(List.of(1, 5), List.of(5, 1), List.of(1, 5), List.of(5, 1)))
                        .orElseThrow())
                .isNegative();
    }

    @Test
    void aNearMissCountsLessThanAFarOne() {
        List<List<Integer>> spread = List.of(List.of(1, 1), List.of(2, 2), List.of(3, 3), List.of(5, 5));
        assertThat(with(spread, List.of(4, 5))).isGreaterThan(with(spread, List.of(1, 5)));
    }

    @Test
    void isUnknownWhereThereIsNothingToAgreeOn() {
        assertThat(Alpha.of(List.of())).isEmpty();
        assertThat(Alpha.of(List.of(List.of(3), List.of(4)))).isEmpty();
        assertThat(Alpha.of(List.of(List.of(3, 3), List.of(3, 3, 3)))).isEmpty();
    }

    private static double with(List<List<Integer>> units, List<Integer> more) {
        List<List<Integer>> all = new ArrayList<>(units);
        all.add(more);
        return Alpha.of(all).orElseThrow();
    }

    /** One row per assessor, one column per unit; a dot is no mark. */
    private static List<List<Integer>> units(String[] assessors) {
        List<List<Integer>> units = new ArrayList<>();
        for (int unit = 0; unit < assessors[0].length(); unit++) {
            List<Integer> marks = new ArrayList<>();
            for (String assessor : assessors) {
                if (assessor.charAt(unit) != '.') {
                    marks.add(assessor.charAt(unit) - '0');
                }
            }
            units.add(marks);
        }
        return units;
    }
}
