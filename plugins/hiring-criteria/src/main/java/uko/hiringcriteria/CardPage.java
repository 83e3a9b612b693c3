package uko.hiringcriteria;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uko.deliverable.Realised;

/**
 * A scorecard as it lies open.
 *
 * @param steps its competencies with how far each is
 * @param unmarked the competencies of which no item has a mark yet
 */
record CardPage(Scorecard card, List<Step> steps, List<String> unmarked) {

    /** A competency of the scorecard. */
    record Step(Competency competency, long marked, List<Line> lines) {

        /** With the standards that its items realise. */
        Step realising(List<Realised> realised) {
            return new Step(
                    competency,
                    marked,
                    lines.stream().map(line -> line.realising(realised)).toList());
        }
    }

    /**
     * An item with what was noted on it.
     *
     * @param levels what can be chosen, and which is
     * @param standards what the item realises, where that is asked for
     */
    record Line(
            Item item, String markField, String quoteField, Mark mark, List<Choice> levels, List<Realised> standards) {

        private Line realising(List<Realised> realised) {
            List<Realised> own = Doubt.of(item, realised).toList();
            return new Line(item, markField, quoteField, mark, levels, own);
        }
    }

    /** A level that can be chosen. */
    record Choice(int mark, String words, boolean chosen) {}

    static CardPage of(Scorecard card, Criteria criteria, Map<String, Mark> marks) {
        List<Step> steps = steps(criteria, marks);
        List<String> unmarked = steps.stream()
                .filter(step -> step.marked() == 0)
                .map(step -> step.competency().title())
                .toList();
        return new CardPage(card, steps, unmarked);
    }

    static List<Step> steps(Criteria criteria, Map<String, Mark> marks) {
        return criteria.competencies().stream()
                .map(competency -> step(competency, marks))
                .toList();
    }

    private static Step step(Competency competency, Map<String, Mark> marks) {
        List<Line> lines = competency.items().stream()
                .map(item -> line(item, marks.getOrDefault(item.key(), Mark.none(item.key()))))
                .toList();
        long marked = lines.stream().filter(line -> line.mark().mark() > 0).count();
        return new Step(competency, marked, lines);
    }

    private static Line line(Item item, Mark mark) {
        List<Choice> levels = item.levels().stream()
                .map(level -> new Choice(level.mark(), level.words(), level.mark() == mark.mark()))
                .toList();
        return new Line(item, MarkForm.markField(item.key()), MarkForm.quoteField(item.key()), mark, levels, List.of());
    }

    Optional<Step> find(String competency) {
        return steps.stream()
                .filter(step -> step.competency().key().equals(competency))
                .findFirst();
    }

    /** The competency that follows; absent after the last. */
    Optional<Step> after(String competency) {
        return steps.stream()
                .dropWhile(step -> !step.competency().key().equals(competency))
                .skip(1)
                .findFirst();
    }
}
