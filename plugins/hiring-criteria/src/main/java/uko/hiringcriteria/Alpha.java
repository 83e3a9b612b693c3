package uko.hiringcriteria;

import java.util.List;
import java.util.Optional;

/**
 * Krippendorff's alpha for ordinal marks: 1 where assessors agree in everything, 0 where they agree as often as chance
 * would have it. Missing marks are no disagreement.
 *
 * <p>Source: Klaus Krippendorff, Computing Krippendorff's Alpha-Reliability, University of Pennsylvania, 2011, part D
 * (any number of observers, any metric, missing data); the ordinal difference there, part 6.
 */
final class Alpha {

    private static final int VALUES = Item.HIGHEST + 1;

    private final double[][] coincidences = new double[VALUES][VALUES];
    private final double[] occurrences = new double[VALUES];
    private double all;

    private Alpha(List<List<Integer>> units) {
        units.stream().filter(unit -> unit.size() > 1).forEach(this::count);
    }

    /**
     * Answers alpha; absent where nothing was marked twice, or all marks are the same, so that there is nothing to agree
     * on.
     *
     * @param units for each thing that was marked its marks, from 1 to 5
     */
    static Optional<Double> of(List<List<Integer>> units) {
        return new Alpha(units).value();
    }

    /** Each pair of marks of one unit, in both directions, weighs as much as makes a mark weigh one. */
    private void count(List<Integer> unit) {
        double weight = 1.0 / (unit.size() - 1);
        for (int one = 0; one < unit.size(); one++) {
            for (int other = 0; other < unit.size(); other++) {
                if (one != other) {
                    coincidences[unit.get(one)][unit.get(other)] += weight;
                    occurrences[unit.get(one)] += weight;
                    all += weight;
                }
            }
        }
    }

    private Optional<Double> value() {
        double observed = 0;
        double expected = 0;
        for (int one = Item.LOWEST; one < VALUES; one++) {
            for (int other = one + 1; other < VALUES; other++) {
                double difference = difference(one, other);
                observed += coincidences[one][other] * difference;
                expected += occurrences[one] * occurrences[other] * difference;
            }
        }
        return expected == 0 ? Optional.empty() : Optional.of(1 - (all - 1) * observed / expected);
    }

    /** How many marks lie between two, squared; the two themselves count half. */
    private double difference(int low, int high) {
        double between = -(occurrences[low] + occurrences[high]) / 2;
        for (int mark = low; mark <= high; mark++) {
            between += occurrences[mark];
        }
        return between * between;
    }
}
