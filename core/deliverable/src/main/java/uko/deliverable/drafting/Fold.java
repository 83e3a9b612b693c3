package uko.deliverable.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uko.deliverable.drafting.Outline.Line;

/**
 * Which lines of a long outline are shown: those of the document and of the sections in which the open one stands, and
 * of many siblings those near it. So a page costs the same in a book of 300 sections as in one of 20.
 */
final class Fold {

    static final int SHORT = 40;
    private static final int NEAR = 12;

    private Fold() {}

    /** @param open the key of the open section, empty for none */
    static List<Line> of(Outline outline, String open) {
        if (outline.lines().size() <= SHORT) {
            return outline.lines();
        }
        Set<String> branch = branch(outline, open);
        Set<String> near = new HashSet<>();
        branch.forEach(parent -> near.addAll(near(outline.children(parent), branch)));
        return outline.lines().stream()
                .filter(line -> near.contains(line.key()))
                .toList();
    }

    /** The open section and all that it stands in, the document as an empty key among them. */
    private static Set<String> branch(Outline outline, String open) {
        Set<String> branch = new HashSet<>(Set.of(""));
        String key = open;
        while (!key.isEmpty() && outline.find(key).isPresent()) {
            branch.add(key);
            key = outline.require(key).parent();
        }
        return branch;
    }

    private static List<String> near(List<String> siblings, Set<String> branch) {
        if (siblings.size() <= SHORT) {
            return siblings;
        }
        int at = 0;
        for (int n = 0; n < siblings.size(); n++) {
            at = branch.contains(siblings.get(n)) ? n : at;
        }
        boolean none = !branch.contains(siblings.get(at));
        return none
                ? siblings
                : new ArrayList<>(siblings.subList(Math.max(0, at - NEAR), Math.min(siblings.size(), at + NEAR + 1)));
    }
}
