package uko.deliverable;

import java.util.ArrayList;
import java.util.List;

/**
 * A section and its place in the text.
 *
 * @param number {@code 2.1}; empty where its kind is not counted
 * @param depth 1 for a section of the document itself
 */
public record Numbered(Section section, String number, int depth) {

    /** All sections of a text in reading order, counted as their kinds say. */
    public static List<Numbered> of(Content content, DocumentType type) {
        List<Numbered> all = new ArrayList<>();
        count(content.sections(), type, "", 1, all);
        return List.copyOf(all);
    }

    private static void count(List<Section> sections, DocumentType type, String parent, int depth, List<Numbered> all) {
        int last = 0;
        for (Section section : sections) {
            boolean counted = type.find(section.kind()).map(Kind::numbered).orElse(false);
            String number = counted ? parent + ++last : "";
            all.add(new Numbered(section, number, depth));
            count(section.sections(), type, number.isEmpty() ? "" : number + ".", depth + 1, all);
        }
    }
}
