package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shortest way from one sequence to another: Eugene Myers, "An O(ND) Difference Algorithm and Its Variations"
 * (1986), in linear space. Sequences that have next to nothing in common are cut short, so that the time stays bounded.
 */
final class Alignment {

    private static final int MOST_EDITS = 1_000;

    private final int[] before;
    private final int[] after;
    private final boolean[] removed;
    private final boolean[] added;
    private final Front forward;
    private final Front backward;

    /** One thing on the way; an index is -1 where there is none. */
    record Step(Mark mark, int before, int after) {}

    private Alignment(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        removed = new boolean[before.length];
        added = new boolean[after.length];
        forward = new Front(before.length, after.length);
        backward = new Front(before.length, after.length);
    }

    static List<Step> of(List<?> before, List<?> after) {
        Map<Object, Integer> numbers = new HashMap<>();
        Alignment alignment = new Alignment(numbered(before, numbers), numbered(after, numbers));
        alignment.align(0, before.size(), 0, after.size());
        return alignment.steps();
    }

    private static int[] numbered(List<?> things, Map<Object, Integer> numbers) {
        return things.stream()
                .mapToInt(thing -> numbers.computeIfAbsent(thing, fresh -> numbers.size()))
                .toArray();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>(Math.max(before.length, after.length));
        int a = 0;
        int b = 0;
        while (a < before.length || b < after.length) {
            if (a < before.length && removed[a]) {
                steps.add(new Step(Mark.REMOVED, a++, -1));
            } else if (b < after.length && added[b]) {
                steps.add(new Step(Mark.ADDED, -1, b++));
            } else {
                steps.add(new Step(Mark.SAME, a++, b++));
            }
        }
        return steps;
    }

    private void align(int fromBefore, int toBefore, int fromAfter, int toAfter) {
        int a = fromBefore;
        int b = fromAfter;
        while (a < toBefore && b < toAfter && before[a] == after[b]) {
            a++;
            b++;
        }
        int endA = toBefore;
        int endB = toAfter;
        while (endA > a && endB > b && before[endA - 1] == after[endB - 1]) {
            endA--;
            endB--;
        }
        if (a == endA || b == endB) {
            Arrays.fill(removed, a, endA, true);
            Arrays.fill(added, b, endB, true);
        } else {
            Point middle = middle(a, endA, b, endB);
            align(a, middle.before, b, middle.after);
            align(middle.before, endA, middle.after, endB);
        }
    }

    private record Point(int before, int after) {}

    /** A point on a shortest way, found by walking from both ends until the walkers meet. */
    private Point middle(int fromBefore, int toBefore, int fromAfter, int toAfter) {
        int lowest = fromBefore - toAfter;
        int highest = toBefore - fromAfter;
        forward.begin(fromBefore - fromAfter, fromBefore, -1);
        backward.begin(toBefore - toAfter, toBefore, Integer.MAX_VALUE);
        boolean odd = (toBefore - fromBefore - toAfter + fromAfter) % 2 != 0;
        for (int edits = 1; edits < MOST_EDITS; edits++) {
            forward.widen(lowest, highest);
            for (int diagonal = forward.high; diagonal >= forward.low; diagonal -= 2) {
                int a = walk(diagonal, toBefore, toAfter);
                if (odd && backward.reaches(diagonal) && backward.at(diagonal) <= a) {
                    return new Point(a, a - diagonal);
                }
            }
            backward.widen(lowest, highest);
            for (int diagonal = backward.high; diagonal >= backward.low; diagonal -= 2) {
                int a = walkBack(diagonal, fromBefore, fromAfter);
                if (!odd && forward.reaches(diagonal) && a <= forward.at(diagonal)) {
                    return new Point(a, a - diagonal);
                }
            }
        }
        return furthest(toBefore, toAfter);
    }

    private int walk(int diagonal, int toBefore, int toAfter) {
        int a = Math.max(forward.at(diagonal - 1) + 1, forward.at(diagonal + 1));
        while (a < toBefore && a - diagonal < toAfter && before[a] == after[a - diagonal]) {
            a++;
        }
        forward.set(diagonal, a);
        return a;
    }

    private int walkBack(int diagonal, int fromBefore, int fromAfter) {
        int a = Math.min(backward.at(diagonal - 1), backward.at(diagonal + 1) - 1);
        while (a > fromBefore && a - diagonal > fromAfter && before[a - 1] == after[a - diagonal - 1]) {
            a--;
        }
        backward.set(diagonal, a);
        return a;
    }

    private Point furthest(int toBefore, int toAfter) {
        Point best = new Point(-1, -1);
        for (int diagonal = forward.high; diagonal >= forward.low; diagonal -= 2) {
            int a = Math.min(Math.min(forward.at(diagonal), toBefore), toAfter + diagonal);
            if (2 * a - diagonal > best.before + best.after) {
                best = new Point(a, a - diagonal);
            }
        }
        return best;
    }

    /** How far one of the walkers came on each diagonal. */
    private static final class Front {

        private final int[] reached;
        private final int zero;
        private int low;
        private int high;
        private int nowhere;

        private Front(int before, int after) {
            reached = new int[before + after + 3];
            zero = after + 1;
        }

        private void begin(int diagonal, int at, int nobody) {
            low = diagonal;
            high = diagonal;
            nowhere = nobody;
            set(diagonal, at);
        }

        private void widen(int lowest, int highest) {
            if (low > lowest) {
                low--;
                set(low - 1, nowhere);
            } else {
                low++;
            }
            if (high < highest) {
                high++;
                set(high + 1, nowhere);
            } else {
                high--;
            }
        }

        private boolean reaches(int diagonal) {
            return low <= diagonal && diagonal <= high;
        }

        private int at(int diagonal) {
            return reached[zero + diagonal];
        }

        private void set(int diagonal, int at) {
            reached[zero + diagonal] = at;
        }
    }
}
