package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.List;
import uko.deliverable.comparison.Alignment.Step;
import uko.deliverable.comparison.Part.Run;

/** Lays two rich texts over each other: blocks first, then the words of those that became one another. */
final class RichDifference {

    private RichDifference() {}

    static List<Part> of(List<Block> before, List<Block> after) {
        List<Part> parts = new ArrayList<>();
        List<Block> gone = new ArrayList<>();
        List<Block> come = new ArrayList<>();
        for (Step step : Alignment.of(before, after)) {
            switch (step.mark()) {
                case REMOVED -> gone.add(before.get(step.before()));
                case ADDED -> come.add(after.get(step.after()));
                case SAME -> {
                    replace(gone, come, parts);
                    parts.add(new Part.Whole(after.get(step.after()), Mark.SAME));
                }
            }
        }
        replace(gone, come, parts);
        return parts;
    }

    private static void replace(List<Block> gone, List<Block> come, List<Part> parts) {
        int[] pairs = Pairing.of(gone, come);
        int next = 0;
        for (int index = 0; index < gone.size(); index++) {
            if (pairs[index] < 0) {
                parts.add(new Part.Whole(gone.get(index), Mark.REMOVED));
            } else {
                next = add(come, next, pairs[index], parts);
                parts.add(change(gone.get(index), come.get(next++)));
            }
        }
        add(come, next, come.size(), parts);
        gone.clear();
        come.clear();
    }

    private static int add(List<Block> come, int from, int to, List<Part> parts) {
        come.subList(from, to).forEach(block -> parts.add(new Part.Whole(block, Mark.ADDED)));
        return to;
    }

    private static Part change(Block before, Block after) {
        if (before instanceof Block.Leaf former && after instanceof Block.Leaf latter) {
            return new Part.Line(latter, runs(former.line(), latter.line()));
        }
        Block.Container container = new Block.Container(after.tag(), after.opening(), inside(after));
        List<Block> former = inside(before);
        List<Block> latter = inside(after);
        boolean row = after.tag().equals("tr") && former.size() == latter.size();
        return new Part.Within(container, row ? cells(former, latter) : of(former, latter));
    }

    /** A cell stays in its column, whatever was written into it. */
    private static List<Part> cells(List<Block> before, List<Block> after) {
        List<Part> parts = new ArrayList<>();
        for (int column = 0; column < after.size(); column++) {
            Block cell = after.get(column);
            parts.add(
                    cell.equals(before.get(column))
                            ? new Part.Whole(cell, Mark.SAME)
                            : change(before.get(column), cell));
        }
        return parts;
    }

    private static List<Block> inside(Block block) {
        return switch (block) {
            case Block.Container container -> container.blocks();
            case Block.Leaf leaf -> List.of(new Block.Leaf("", "", leaf.line()));
        };
    }

    static List<Run> runs(List<Word> before, List<Word> after) {
        Runs runs = new Runs();
        List<Step> steps = Alignment.of(
                before.stream().map(Word::sameness).toList(),
                after.stream().map(Word::sameness).toList());
        for (Step step : steps) {
            switch (step.mark()) {
                case REMOVED -> runs.add(Mark.REMOVED, before.get(step.before()));
                case ADDED -> runs.add(Mark.ADDED, after.get(step.after()));
                case SAME -> runs.add(Mark.SAME, after.get(step.after()).spacedAs(before.get(step.before())));
            }
        }
        return runs.readable();
    }
}
