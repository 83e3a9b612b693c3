package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts two edits of one list into pieces that are equal, changed by one, or changed by both: the algorithm of diff3
 * (Khanna, Kunal, Pierce: A formal investigation of diff3, 2007).
 */
final class ThreeWay {

    /** A stretch of the three lists. */
    record Piece<T>(List<T> base, List<T> yours, List<T> theirs) {

        /** Both changed it, and not in the same way. */
        boolean clashes() {
            return !yours.equals(theirs) && !base.equals(yours) && !base.equals(theirs);
        }

        /** What stands there where it does not clash. */
        List<T> merged() {
            return base.equals(yours) ? theirs : yours;
        }
    }

    private ThreeWay() {}

    static <T> List<Piece<T>> pieces(List<T> base, List<T> yours, List<T> theirs) {
        int[] inYours = found(base, yours);
        int[] inTheirs = found(base, theirs);
        List<Piece<T>> pieces = new ArrayList<>();
        int o = 0;
        int a = 0;
        int b = 0;
        for (int stable = 0; stable < base.size(); stable++) {
            int inA = inYours[stable];
            int inB = inTheirs[stable];
            if (inA < a || inB < b) {
                continue;
            }
            add(pieces, base.subList(o, stable), yours.subList(a, inA), theirs.subList(b, inB));
            List<T> same = base.subList(stable, stable + 1);
            pieces.add(new Piece<>(same, same, same));
            o = stable + 1;
            a = inA + 1;
            b = inB + 1;
        }
        add(pieces, base.subList(o, base.size()), yours.subList(a, yours.size()), theirs.subList(b, theirs.size()));
        return pieces;
    }

    /** For each item of the base where it stands in an edit, or -1. */
    private static int[] found(List<?> base, List<?> edit) {
        int[] found = new int[base.size()];
        Arrays.fill(found, -1);
        for (Alignment.Step step : Alignment.of(base, edit)) {
            if (step.mark() == Mark.SAME) {
                found[step.before()] = step.after();
            }
        }
        return found;
    }

    private static <T> void add(List<Piece<T>> pieces, List<T> base, List<T> yours, List<T> theirs) {
        if (!base.isEmpty() || !yours.isEmpty() || !theirs.isEmpty()) {
            pieces.add(new Piece<>(List.copyOf(base), List.copyOf(yours), List.copyOf(theirs)));
        }
    }
}
