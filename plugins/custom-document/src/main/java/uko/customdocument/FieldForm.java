package uko.customdocument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.deliverable.Field;
import uko.deliverable.Kind;
import uko.deliverable.Words;
import uko.spi.portlet.Form;

/** What a person said of a field. */
final class FieldForm {

    private static final int MOST_CHOICES = 50;

    private FieldForm() {}

    static Field read(Form form, Kind kind) {
        Optional<Field> old = kind.find(form.text("field", 40));
        Words title = TitleForm.read(form);
        uko.deliverable.Form holds = holds(form.requireText("form", 10), form);
        boolean required = !form.text("required", 5).isEmpty();
        List<Field.Choice> choices = choices(form, holds, old);
        form.check();
        return new Field(
                old.map(Field::name).orElseGet(() -> LatinName.joined(title.ru(), taken(kind))),
                title,
                holds,
                required,
                old.filter(field -> field.form() == holds).map(Field::most).orElse(most(holds)),
                choices,
                old.map(Field::formerly).orElse(List.of()));
    }

    private static uko.deliverable.Form holds(String word, Form form) {
        return Stream.of(uko.deliverable.Form.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    form.problem("form", "field.no-such-form");
                    return uko.deliverable.Form.TEXT;
                });
    }

    private static int most(uko.deliverable.Form holds) {
        return switch (holds) {
            case TEXT -> 500;
            case ITEMS -> 20;
            case TABLE -> 200;
            case RICH, NUMBER, DATE, CHOICE, PERSON, FILE -> 1;
        };
    }

    /** A line each, as {@code На личном приёме / In the office}; one that was there before keeps its id. */
    private static List<Field.Choice> choices(Form form, uko.deliverable.Form holds, Optional<Field> old) {
        if (holds != uko.deliverable.Form.CHOICE && holds != uko.deliverable.Form.TABLE) {
            return List.of();
        }
        List<Field.Choice> before = old.map(Field::choices).orElse(List.of());
        Set<String> taken = before.stream().map(Field.Choice::id).collect(Collectors.toCollection(HashSet::new));
        List<Field.Choice> choices = new ArrayList<>();
        for (String line : form.requireText("choices", 5_000).lines().toList()) {
            if (!line.isBlank()) {
                choices.add(choice(words(line), before, taken));
            }
        }
        if (choices.size() > MOST_CHOICES) {
            form.problem("choices", "field.too-many-choices", MOST_CHOICES);
        }
        if (choices.stream().map(Field.Choice::id).distinct().count() < choices.size()) {
            form.problem("choices", "field.same-choices");
        }
        return choices;
    }

    private static Words words(String line) {
        int slash = line.indexOf(" / ");
        return slash < 0
                ? new Words(line.strip(), line.strip())
                : new Words(
                        line.substring(0, slash).strip(),
                        line.substring(slash + 3).strip());
    }

    private static Field.Choice choice(Words title, List<Field.Choice> before, Set<String> taken) {
        String id = before.stream()
                .filter(choice -> choice.title().ru().equals(title.ru()))
                .map(Field.Choice::id)
                .findFirst()
                .orElseGet(() -> LatinName.dashed(title.ru(), taken));
        taken.add(id);
        return new Field.Choice(id, title);
    }

    private static Set<String> taken(Kind kind) {
        return kind.fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field.name()), field.formerly().stream()))
                .collect(Collectors.toSet());
    }
}
