package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.List;

/** What changed from one text without mark-up to another, word by word. */
public record WordChanges(List<Stretch> stretches) {

    public WordChanges {
        stretches = List.copyOf(stretches);
    }

    /** Words that stayed, were taken out or came in. */
    public enum Change {
        SAME,
        OUT,
        IN
    }

    public record Stretch(Change change, String words) {}

    public static WordChanges of(String before, String after) {
        List<String> old = Tokens.of(before);
        List<String> fresh = Tokens.of(after);
        Stretches stretches = new Stretches();
        for (Alignment.Step step : Alignment.of(old, fresh)) {
            switch (step.mark()) {
                case SAME -> stretches.add(Change.SAME, fresh.get(step.after()));
                case REMOVED -> stretches.add(Change.OUT, old.get(step.before()));
                case ADDED -> stretches.add(Change.IN, fresh.get(step.after()));
            }
        }
        return new WordChanges(stretches.all);
    }

    private static final class Stretches {

        private final List<Stretch> all = new ArrayList<>();

        void add(Change change, String words) {
            boolean same = !all.isEmpty() && all.getLast().change() == change;
            all.add(new Stretch(change, same ? all.removeLast().words() + words : words));
        }
    }
}
