package uko.deliverable.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Kind;

/** What a new declaration takes from an old one: harmless as long as no text uses it. */
final class Evolution {

    private Evolution() {}

    /**
     * What texts must not use.
     *
     * @param message the sentence for those whose texts do
     * @param kind the kind of the sections that use it
     * @param field the field that they fill in, empty for any section of that kind
     * @param choice what stands in the field, empty for anything
     * @param most how much may stand in it: more than that is lost; 0 for anything
     */
    record Loss(String message, String kind, String field, String choice, int most, String title) {}

    static List<Loss> losses(DocumentType old, DocumentType next) {
        List<Loss> losses = new ArrayList<>();
        for (Kind kind : old.kinds()) {
            next.find(kind.id())
                    .ifPresentOrElse(
                            now -> losses(kind, now, losses), () -> losses.add(loss("type.kind-in-use", kind)));
        }
        return losses;
    }

    private static void losses(Kind old, Kind next, List<Loss> losses) {
        if (!next.within().containsAll(old.within())) {
            losses.add(loss("type.place-in-use", old));
        }
        if (next.numbered() != old.numbered()) {
            losses.add(loss("type.numbers-in-use", old));
        }
        for (Field field : old.fields()) {
            successor(field, next)
                    .ifPresentOrElse(
                            now -> losses(old, field, now, losses),
                            () -> lose("type.field-in-use", old, field, "", losses));
        }
    }

    /** The field of the same name, or the one that had this name and keeps all that it ever was called. */
    private static Optional<Field> successor(Field old, Kind next) {
        return next.fields().stream()
                .filter(field -> names(field).toList().containsAll(names(old).toList()))
                .findFirst();
    }

    private static Stream<String> names(Field field) {
        return Stream.concat(Stream.of(field.name()), field.formerly().stream());
    }

    private static void losses(Kind kind, Field old, Field next, List<Loss> losses) {
        if (next.form() == old.form() && next.most() < old.most()) {
            names(old)
                    .forEach(name -> losses.add(new Loss(
                            "type.most-in-use",
                            kind.id(),
                            name,
                            "",
                            next.most(),
                            old.title().ru())));
        }
        if (next.form() != old.form()) {
            lose("type.form-in-use", kind, old, "", losses);
        } else if (old.form() == Form.TABLE) {
            if (!ids(next)
                    .subList(0, Math.min(ids(old).size(), ids(next).size()))
                    .equals(ids(old))) {
                lose("type.columns-in-use", kind, old, "", losses);
            }
        } else {
            old.choices().stream()
                    .filter(choice -> next.find(choice.id()).isEmpty())
                    .forEach(choice -> lose("type.choice-in-use", kind, old, choice.id(), losses));
        }
    }

    private static List<String> ids(Field field) {
        return field.choices().stream().map(Field.Choice::id).toList();
    }

    private static Loss loss(String message, Kind kind) {
        return new Loss(message, kind.id(), "", "", 0, kind.title().ru());
    }

    /** Texts hold a field under any name that it ever had. */
    private static void lose(String message, Kind kind, Field field, String choice, List<Loss> losses) {
        String title = field.find(choice)
                .map(Field.Choice::title)
                .orElse(field.title())
                .ru();
        names(field).forEach(name -> losses.add(new Loss(message, kind.id(), name, choice, 0, title)));
    }
}
