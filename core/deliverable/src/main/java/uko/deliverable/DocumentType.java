package uko.deliverable;

import java.util.List;
import java.util.Optional;

/**
 * What a type of document is made of: the declaration in a plugin's {@code deliverable.yaml}, or one that a region made
 * in the browser.
 *
 * @param id the plugin's own id where it has one type
 * @param single whether a centre has one document of it at the most
 * @param kinds in the order in which they are offered
 * @param filter the name of the choice by which readers may filter, as {@code contour}; empty where there is none
 * @param way how its documents come into force
 * @param layout how they look on paper
 */
public record DocumentType(
        String id, Words title, boolean single, List<Kind> kinds, String filter, Way way, Layout layout) {

    /** A filter whose field is gone is none. */
    public DocumentType {
        kinds = List.copyOf(kinds);
        filter = choice(kinds, filter).isPresent() ? filter : "";
    }

    /** A type that is read whole, goes the kit's own way and looks as the kit has it. */
    public DocumentType(String id, Words title, boolean single, List<Kind> kinds) {
        this(id, title, single, kinds, "", Way.STANDARD, Layout.STANDARD);
    }

    public DocumentType titled(Words other, boolean only) {
        return new DocumentType(id, other, only, kinds, filter, way, layout);
    }

    public DocumentType with(List<Kind> others) {
        return new DocumentType(id, title, single, others, filter, way, layout);
    }

    public DocumentType with(Way other) {
        return new DocumentType(id, title, single, kinds, filter, other, layout);
    }

    public DocumentType with(Layout other) {
        return new DocumentType(id, title, single, kinds, filter, way, other);
    }

    /** The choice by which readers filter; sections without it are for all of them. */
    public Optional<Field> filterField() {
        return choice(kinds, filter);
    }

    private static Optional<Field> choice(List<Kind> kinds, String name) {
        return kinds.stream()
                .flatMap(kind -> kind.find(name).stream())
                .filter(field -> field.form() == Form.CHOICE)
                .findFirst();
    }

    public Optional<Kind> find(String kind) {
        return kinds.stream().filter(each -> each.id().equals(kind)).findFirst();
    }

    /** @throws IllegalArgumentException when the type has no such kind */
    public Kind require(String kind) {
        return find(kind)
                .orElseThrow(() -> new IllegalArgumentException("Type '%s' has no kind '%s'.".formatted(id, kind)));
    }

    /** What may stand in a section of this kind, or in {@link Kind#DOCUMENT}. */
    public List<Kind> within(String parent) {
        return kinds.stream().filter(kind -> kind.within().contains(parent)).toList();
    }
}
