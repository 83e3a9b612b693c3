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
 */
public record DocumentType(String id, Words title, boolean single, List<Kind> kinds) {

    public DocumentType {
        kinds = List.copyOf(kinds);
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
