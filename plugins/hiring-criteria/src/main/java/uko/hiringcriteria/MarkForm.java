package uko.hiringcriteria;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uko.spi.portlet.Form;

/** What an assessor noted on the items of one competency. A mark without the words that it rests on is refused. */
record MarkForm(UUID card, List<Mark> marks) {

    private static final int MOST_CHARACTERS = 2_000;
    private static final int NONE = 0;

    MarkForm {
        marks = List.copyOf(marks);
    }

    /** The name of the field with the mark of an item. */
    static String markField(String item) {
        return "mark-" + item;
    }

    /** The name of the field with the quote on an item. */
    static String quoteField(String item) {
        return "quote-" + item;
    }

    static MarkForm of(Form form, UUID card, Competency competency) {
        List<Mark> marks =
                competency.items().stream().map(item -> mark(form, item.key())).toList();
        form.check();
        return new MarkForm(card, marks);
    }

    private static Mark mark(Form form, String item) {
        String quote = form.text(quoteField(item), MOST_CHARACTERS);
        boolean sent = !form.text(markField(item), 10).isEmpty();
        int mark = sent ? (int) form.number(markField(item), NONE, Item.HIGHEST) : NONE;
        if (mark != NONE && quote.isEmpty()) {
            form.problem(quoteField(item), "scorecard.quote-missing");
        }
        return new Mark(item, mark, quote);
    }

    /** As people compare it with what is kept. */
    static String words(List<Mark> marks, Competency competency) {
        return marks.stream()
                .filter(mark -> !mark.isEmpty())
                .map(mark -> title(competency, mark.item()) + ": " + (mark.mark() == 0 ? "–" : mark.mark()) + "\n"
                        + mark.quote())
                .collect(Collectors.joining("\n\n"));
    }

    private static String title(Competency competency, String item) {
        return competency.items().stream()
                .filter(each -> each.key().equals(item))
                .findFirst()
                .map(Item::title)
                .orElse(item);
    }
}
