package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Numbered;
import uko.deliverable.Section;

/**
 * A section with the number that readers know it by, and where it stands.
 *
 * @param parent the key of the section that it stands in; empty for one of the document itself
 */
record Placed(Section section, String number, String parent) {

    /** All sections of a text by key, in reading order. */
    static Map<String, Placed> all(Content content, DocumentType type) {
        Map<String, String> parents = new LinkedHashMap<>();
        content.sections().forEach(section -> parents.put(section.key(), ""));
        content.all().forEach(section -> section.sections().forEach(each -> parents.put(each.key(), section.key())));
        Map<String, Placed> all = new LinkedHashMap<>();
        for (Numbered numbered : Numbered.of(content, type)) {
            Section section = numbered.section();
            String parent = parents.getOrDefault(section.key(), "");
            all.put(section.key(), new Placed(section, numbered.number(), parent));
        }
        return all;
    }

    /** The keys of those that stand right in the same section, by that section. */
    static Map<String, List<String>> siblings(Map<String, Placed> all) {
        Map<String, List<String>> siblings = new LinkedHashMap<>();
        all.forEach((key, placed) -> siblings.computeIfAbsent(placed.parent(), parent -> new ArrayList<>())
                .add(key));
        return siblings;
    }
}
