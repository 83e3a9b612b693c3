package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import uko.deliverable.comparison.Part.Run;
import uko.spi.documents.RichText;

/** Writes texts laid over each other as HTML, with {@code del} and {@code ins} right around the words. */
final class RichWriter {

    private final StringBuilder html = new StringBuilder();
    private final Predicate<Mark> shown;
    private List<String> marks = List.of();
    private boolean begun;

    private RichWriter(Predicate<Mark> shown) {
        this.shown = shown;
    }

    /** Both in one. */
    static RichText together(List<Part> parts) {
        return write(parts, mark -> true);
    }

    static RichText before(List<Part> parts) {
        return write(parts, mark -> mark != Mark.ADDED);
    }

    static RichText after(List<Part> parts) {
        return write(parts, mark -> mark != Mark.REMOVED);
    }

    private static RichText write(List<Part> parts, Predicate<Mark> shown) {
        RichWriter writer = new RichWriter(shown);
        parts.forEach(writer::part);
        return new RichText(writer.html.toString());
    }

    private void part(Part part) {
        switch (part) {
            case Part.Whole whole -> {
                if (shown.test(whole.mark())) {
                    whole(whole.block(), whole.mark());
                }
            }
            case Part.Within within -> {
                html.append(within.block().opening());
                within.parts().forEach(this::part);
                close(within.block());
            }
            case Part.Line line -> line(line.block(), line.all());
        }
    }

    private void whole(Block block, Mark mark) {
        switch (block) {
            case Block.Leaf leaf -> line(leaf, List.of(new Run(mark, leaf.line())));
            case Block.Container container -> {
                html.append(container.opening());
                container.blocks().forEach(each -> whole(each, mark));
                close(container);
            }
        }
    }

    private void close(Block block) {
        if (!block.tag().isEmpty()) {
            html.append("</").append(block.tag()).append('>');
        }
    }

    private void line(Block.Leaf block, List<Run> runs) {
        html.append(block.opening());
        begun = false;
        runs.stream()
                .filter(run -> shown.test(run.mark()) && !run.words().isEmpty())
                .forEach(this::run);
        close(block);
    }

    private void run(Run run) {
        String around = switch (run.mark()) {
            case SAME -> "";
            case ADDED -> "ins";
            case REMOVED -> "del";
        };
        space(run.words().getFirst());
        html.append(around.isEmpty() ? "" : "<" + around + ">");
        begun = false;
        run.words().forEach(this::word);
        mark(List.of());
        html.append(around.isEmpty() ? "" : "</" + around + ">");
        begun = true;
    }

    private void word(Word word) {
        int common = common(marks, word.marks());
        mark(new ArrayList<>(marks.subList(0, common)));
        space(word);
        mark(word.marks());
        html.append(word.html());
        begun = true;
    }

    private void space(Word word) {
        if (begun && word.spaced()) {
            html.append(' ');
        }
    }

    /** Closes and opens what is between the marks that are open and these. */
    private void mark(List<String> wanted) {
        int common = common(marks, wanted);
        for (int last = marks.size() - 1; last >= common; last--) {
            html.append("</")
                    .append(marks.get(last).replaceAll("[<>]|\\s.*", ""))
                    .append('>');
        }
        wanted.subList(common, wanted.size()).forEach(html::append);
        marks = List.copyOf(wanted);
    }

    private static int common(List<String> one, List<String> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size()) && one.get(common).equals(other.get(common))) {
            common++;
        }
        return common;
    }
}
