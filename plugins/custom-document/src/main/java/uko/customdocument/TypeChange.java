package uko.customdocument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Kind;

/** A type with one thing changed; each answers another declaration and keeps nothing. */
final class TypeChange {

    private TypeChange() {}

    /** Adds the kind, or puts it in the place of the one with its id. */
    static DocumentType with(DocumentType type, Kind kind) {
        List<Kind> kinds = new ArrayList<>(type.kinds());
        int place = kinds.stream().map(Kind::id).toList().indexOf(kind.id());
        if (place < 0) {
            kinds.add(kind);
        } else {
            kinds.set(place, kind);
        }
        return type.with(kinds);
    }

    static DocumentType without(DocumentType type, String kind) {
        List<Kind> kinds = type.kinds().stream()
                .filter(each -> !each.id().equals(kind))
                .map(each -> new Kind(
                        each.id(),
                        each.title(),
                        each.within().stream()
                                .filter(parent -> !parent.equals(kind))
                                .toList(),
                        each.numbered(),
                        each.fields(),
                        each.realises()))
                .toList();
        return type.with(kinds);
    }

    /** Adds the field to a kind, or puts it in the place of the one with this name. */
    static DocumentType with(DocumentType type, String kind, String name, Field field) {
        return fields(type, kind, fields -> {
            List<Field> all = new ArrayList<>(fields);
            int place = all.stream().map(Field::name).toList().indexOf(name);
            if (place < 0) {
                all.add(field);
            } else {
                all.set(place, field);
            }
            return all;
        });
    }

    static DocumentType without(DocumentType type, String kind, String name) {
        return fields(
                type,
                kind,
                fields -> fields.stream()
                        .filter(field -> !field.name().equals(name))
                        .toList());
    }

    private static DocumentType fields(DocumentType type, String kind, UnaryOperator<List<Field>> change) {
        Kind old = type.require(kind);
        return with(type, old.with(change.apply(old.fields())));
    }
}
