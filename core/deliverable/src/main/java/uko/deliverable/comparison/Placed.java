package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Numbered;
import uko.deliverable.Section;

/**
 * A section with the number that readers know it by, and where it stands.
 *
 * @param parent the key of the section that it stands in; empty for one of the document itself
 * @param audiences for whom it is: those of itself and of all that it stands in, each of which a reader has to meet
 */
record Placed(Section section, String number, String parent, List<List<String>> audiences) {

    /** All sections of a text by key, in reading order. */
    static Map<String, Placed> all(Content content, DocumentType type) {
        Map<String, String> parents = new LinkedHashMap<>();
        content.sections().forEach(section -> parents.put(section.key(), ""));
        content.all().forEach(section -> section.sections().forEach(each -> parents.put(each.key(), section.key())));
        Map<String, Placed> all = new LinkedHashMap<>();
        for (Numbered numbered : Numbered.of(content, type)) {
            Section section = numbered.section();
            String parent = parents.getOrDefault(section.key(), "");
            all.put(section.key(), new Placed(section, numbered.number(), parent, audiences(section, all.get(parent))));
        }
        return all;
    }

    private static List<List<String>> audiences(Section section, @Nullable Placed parent) {
        List<List<String>> audiences = new ArrayList<>(parent == null ? List.of() : parent.audiences());
        if (!section.audience().isEmpty() && !audiences.contains(section.audience())) {
            audiences.add(section.audience());
        }
        return List.copyOf(audiences);
    }

    /** The keys of those that stand right in the same section, by that section. */
    static Map<String, List<String>> siblings(Map<String, Placed> all) {
        Map<String, List<String>> siblings = new LinkedHashMap<>();
        all.forEach((key, placed) -> siblings.computeIfAbsent(placed.parent(), parent -> new ArrayList<>())
                .add(key));
        return siblings;
    }
}
