package uko.customdocument;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uko.deliverable.Way;
import uko.deliverable.Way.Task;
import uko.deliverable.Words;
import uko.spi.portlet.Form;

/** What a person said of the way that documents of a type go. */
final class WayForm {

    private static final Pattern FACT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MOST_NAME = 60;
    private static final int MOST_FACT = 40;

    private WayForm() {}

    static Way read(Form form, Map<Task, List<String>> offered) {
        long reviewers = form.number("reviewers", 0, Way.MOST_REVIEWERS);
        Way way = new Way((int) reviewers, roles(form, offered), effect(form), names(form), facts(form));
        form.check();
        return way;
    }

    private static Map<Task, List<String>> roles(Form form, Map<Task, List<String>> offered) {
        Map<Task, List<String>> roles = new EnumMap<>(Task.class);
        offered.forEach((task, each) -> {
            List<String> ticked = each.stream()
                    .filter(role -> !form.text(field(task, role), 5).isEmpty())
                    .toList();
            if (ticked.isEmpty()) {
                form.problem(field(task, each.getFirst()), "way.nobody");
            }
            roles.put(task, ticked);
        });
        return roles;
    }

    /** The box for a role that may do a task. */
    static String field(Task task, String role) {
        return task.word() + "-" + role;
    }

    private static Way.Effect effect(Form form) {
        String word = form.text("effect", 20);
        return Stream.of(Way.Effect.values())
                .filter(effect -> effect.word().equals(word))
                .findFirst()
                .orElse(Way.Effect.BY_ACT);
    }

    private static Map<Way.State, Words> names(Form form) {
        Map<Way.State, Words> names = new EnumMap<>(Way.State.class);
        for (Way.State state : Way.State.values()) {
            String ru = form.text("name-" + state.word() + "-ru", MOST_NAME);
            String en = form.text("name-" + state.word() + "-en", MOST_NAME);
            if (!ru.isEmpty()) {
                names.put(state, new Words(ru, en.isEmpty() ? ru : en));
            } else if (!en.isEmpty()) {
                form.requireText("name-" + state.word() + "-ru", MOST_NAME);
            }
        }
        return names;
    }

    private static Map<Way.Step, String> facts(Form form) {
        Map<Way.Step, String> facts = new EnumMap<>(Way.Step.class);
        for (Way.Step step : Way.Step.values()) {
            String fact = form.text("fact-" + step.word(), MOST_FACT);
            if (!fact.isEmpty() && !FACT.matcher(fact).matches()) {
                form.problem("fact-" + step.word(), "way.no-fact");
            } else if (!fact.isEmpty()) {
                facts.put(step, fact);
            }
        }
        return facts;
    }
}
