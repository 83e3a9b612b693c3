package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.List;
import uko.deliverable.comparison.Part.Run;

/**
 * Gathers words into runs that people can read: between two changes a lone comma or "и" that stayed the same only breaks
 * a phrase to pieces, so it is shown as changed with it.
 */
final class Runs {

    private static final int FEW_LETTERS = 3;

    private final List<Word> removed = new ArrayList<>();
    private final List<Word> added = new ArrayList<>();
    private final List<Word> same = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();

    void add(Mark mark, Word word) {
        if (mark == Mark.SAME) {
            same.add(word);
            return;
        }
        if (!same.isEmpty()) {
            bridgeOrEnd();
        }
        (mark == Mark.REMOVED ? removed : added).add(word);
    }

    private void bridgeOrEnd() {
        boolean between = !removed.isEmpty() && !added.isEmpty();
        int letters = same.stream().mapToInt(word -> word.html().length()).sum();
        if (between && letters <= FEW_LETTERS) {
            removed.addAll(same);
            added.addAll(same);
        } else {
            end();
            runs.add(new Run(Mark.SAME, same));
        }
        same.clear();
    }

    private void end() {
        if (!removed.isEmpty()) {
            runs.add(new Run(Mark.REMOVED, removed));
        }
        if (!added.isEmpty()) {
            runs.add(new Run(Mark.ADDED, added));
        }
        removed.clear();
        added.clear();
    }

    List<Run> readable() {
        end();
        if (!same.isEmpty()) {
            runs.add(new Run(Mark.SAME, same));
        }
        return runs;
    }
}
