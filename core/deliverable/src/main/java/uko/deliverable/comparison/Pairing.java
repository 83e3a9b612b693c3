package uko.deliverable.comparison;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds in two runs of unequal blocks which of the one became which of the other: in order, of the same tag, with at
 * least half of their words in common, a quarter for lists, tables and rows.
 */
final class Pairing {

    /** Below it two paragraphs are better read one after the other than word by word. */
    static final double ALIKE = 0.5;

    /** What is alike within is found within: a list of which two items are left is still that list. */
    private static final double ALIKE_WITHIN = 0.25;

    private static final int MOST_PAIRS = 10_000;

    private final List<Block> before;
    private final List<Block> after;
    private final double[][] best;

    private Pairing(List<Block> before, List<Block> after) {
        this.before = before;
        this.after = after;
        best = new double[before.size() + 1][after.size() + 1];
    }

    /** Answers for each block of {@code before} the index of its pair in {@code after}, or -1. */
    static int[] of(List<Block> before, List<Block> after) {
        int[] pairs = new int[before.size()];
        Arrays.fill(pairs, -1);
        if ((long) before.size() * after.size() <= MOST_PAIRS) {
            new Pairing(before, after).fill(pairs);
        }
        return pairs;
    }

    private void fill(int[] pairs) {
        double[][] likeness = likeness();
        for (int a = before.size() - 1; a >= 0; a--) {
            for (int b = after.size() - 1; b >= 0; b--) {
                double paired = likeness[a][b] >= enough(after.get(b)) ? likeness[a][b] + best[a + 1][b + 1] : 0;
                best[a][b] = Math.max(paired, Math.max(best[a + 1][b], best[a][b + 1]));
            }
        }
        int a = 0;
        int b = 0;
        while (a < before.size() && b < after.size()) {
            if (best[a][b] == best[a + 1][b]) {
                a++;
            } else if (best[a][b] == best[a][b + 1]) {
                b++;
            } else {
                pairs[a++] = b++;
            }
        }
    }

    private static double enough(Block block) {
        return block instanceof Block.Container ? ALIKE_WITHIN : ALIKE;
    }

    private double[][] likeness() {
        List<Map<String, Integer>> these = before.stream().map(Pairing::counted).toList();
        List<Map<String, Integer>> those = after.stream().map(Pairing::counted).toList();
        double[][] likeness = new double[before.size()][after.size()];
        for (int a = 0; a < before.size(); a++) {
            for (int b = 0; b < after.size(); b++) {
                boolean comparable = before.get(a).tag().equals(after.get(b).tag());
                likeness[a][b] = comparable ? likeness(these.get(a), those.get(b)) : 0;
            }
        }
        return likeness;
    }

    private static Map<String, Integer> counted(Block block) {
        Map<String, Integer> counted = new HashMap<>();
        block.words().filter(Word::isSpoken).forEach(word -> counted.merge(word.html(), 1, Integer::sum));
        return counted;
    }

    /** The Dice coefficient of two bags of words; a cell or item that is empty is like any other. */
    private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        int all = size(one) + size(other);
        if (one.isEmpty() || other.isEmpty()) {
            return ALIKE;
        }
        int common = 0;
        for (Map.Entry<String, Integer> word : one.entrySet()) {
            common += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * common / all;
    }

    private static int size(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }
}
