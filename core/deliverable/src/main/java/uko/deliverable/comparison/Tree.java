package uko.deliverable.comparison;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uko.deliverable.Content;
import uko.deliverable.Section;

/**
 * A text by the keys of its sections.
 *
 * @param parents the section that each stands in, empty for the text itself
 * @param orders what stands in each, in its order
 */
record Tree(Map<String, Section> sections, Map<String, String> parents, Map<String, List<String>> orders) {

    static Tree of(Content content) {
        Tree tree = new Tree(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
        tree.add("", content.sections());
        return tree;
    }

    private void add(String parent, List<Section> children) {
        orders.put(parent, children.stream().map(Section::key).toList());
        for (Section child : children) {
            sections.put(child.key(), child);
            parents.put(child.key(), parent);
            add(child.key(), child.sections());
        }
    }

    Optional<Section> find(String key) {
        return Optional.ofNullable(sections.get(key));
    }

    Section require(String key) {
        return find(key).orElseThrow();
    }

    List<String> order(String parent) {
        return orders.getOrDefault(parent, List.of());
    }
}
