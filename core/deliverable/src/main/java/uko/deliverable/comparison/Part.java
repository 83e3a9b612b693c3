package uko.deliverable.comparison;

import java.util.List;
import java.util.stream.Stream;

/** A piece of two texts laid over each other. */
sealed interface Part {

    /** A block that is in both alike, or in one alone. */
    record Whole(Block block, Mark mark) implements Part {}

    /** A container that is in both, with what differs within. */
    record Within(Block.Container block, List<Part> parts) implements Part {
        public Within {
            parts = List.copyOf(parts);
        }
    }

    /** A line that is in both, word by word. */
    record Line(Block.Leaf block, List<Run> all) implements Part {
        public Line {
            all = List.copyOf(all);
        }
    }

    /** Words in a row that share a fate. */
    record Run(Mark mark, List<Word> words) {
        public Run {
            words = List.copyOf(words);
        }
    }

    /** All words, in runs. */
    default Stream<Run> runs() {
        return switch (this) {
            case Whole whole ->
                Stream.of(new Run(whole.mark(), whole.block().words().toList()));
            case Within within -> within.parts().stream().flatMap(Part::runs);
            case Line line -> line.all().stream();
        };
    }

    /** Whether it is the same in both. */
    default boolean isSame() {
        return this instanceof Whole whole && whole.mark() == Mark.SAME;
    }
}
