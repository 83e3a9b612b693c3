package uko.ethicscode.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uko.spi.portlet.Form;

/** What an author wrote: a case with two to four answers, one of them right. Empty answers are left out. */
record CaseForm(String title, String situation, List<Choice> choices) {

    static final int MOST_CHOICES = 4;
    private static final int LEAST_CHOICES = 2;

    CaseForm {
        choices = List.copyOf(choices);
    }

    /** @param standards the addresses that an answer may rest on */
    static CaseForm of(Form form, Set<String> standards) {
        var read = new CaseForm(
                form.requireText("title", 120), form.requireText("situation", 2_000), choices(form, standards));
        if (read.choices.size() < LEAST_CHOICES) {
            form.problem("words-2", "case.two-answers", LEAST_CHOICES);
        } else if (read.choices.stream().noneMatch(Choice::right)) {
            form.problem("right", "case.none-is-right");
        }
        form.check();
        return read;
    }

    private static List<Choice> choices(Form form, Set<String> standards) {
        long right = form.text("right", 1).isEmpty() ? 0 : form.number("right", 1, MOST_CHOICES);
        List<Choice> choices = new ArrayList<>();
        for (int number = 1; number <= MOST_CHOICES; number++) {
            String words = form.text("words-" + number, 500);
            if (!words.isEmpty()) {
                choices.add(new Choice(
                        number,
                        words,
                        form.requireText("why-" + number, 1_000),
                        standard(form, "standard-" + number, standards),
                        right == number));
            }
        }
        return choices;
    }

    private static String standard(Form form, String field, Set<String> standards) {
        String standard = form.requireText(field, 100);
        if (!standard.isEmpty() && !standards.contains(standard)) {
            form.problem(field, "case.no-such-standard");
        }
        return standard;
    }

    /** As people compare it with what is kept. */
    static String words(String title, String situation, List<Choice> choices) {
        StringBuilder words = new StringBuilder(title).append("\n\n").append(situation);
        for (Choice choice : choices) {
            words.append("\n\n")
                    .append(choice.right() ? "✓ " : "– ")
                    .append(choice.words())
                    .append('\n')
                    .append(choice.why());
        }
        return words.toString();
    }
}
