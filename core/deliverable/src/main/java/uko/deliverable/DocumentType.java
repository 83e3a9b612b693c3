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
 * @param way how its documents come into force
 * @param layout how they look on paper
 */
public record DocumentType(String id, Words title, boolean single, List<Kind> kinds, Way way, Layout layout) {

    public DocumentType {
        kinds = List.copyOf(kinds);
    }

    /** A type that goes the kit's own way and looks as the kit has it. */
    public DocumentType(String id, Words title, boolean single, List<Kind> kinds) {
        this(id, title, single, kinds, Way.STANDARD, Layout.STANDARD);
    }

    public DocumentType titled(Words other, boolean only) {
        return new DocumentType(id, other, only, kinds, way, layout);
    }

    public DocumentType with(List<Kind> others) {
        return new DocumentType(id, title, single, others, way, layout);
    }

    public DocumentType with(Way other) {
        return new DocumentType(id, title, single, kinds, other, layout);
    }

    public DocumentType with(Layout other) {
        return new DocumentType(id, title, single, kinds, way, other);
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
