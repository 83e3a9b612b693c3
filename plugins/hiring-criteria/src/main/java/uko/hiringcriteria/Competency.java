package uko.hiringcriteria;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uko.deliverable.Section;
import uko.spi.documents.RichText;

/**
 * A competency and the items by which it is seen.
 *
 * @param tasks for all its items
 */
record Competency(
        String key, String number, String title, RichText definition, List<Item> items, List<CaseTask> tasks) {

    static final String KIND = "competency";
    private static final Set<String> KINDS_OF_ITEMS = Set.of("standard", "indicator");

    Competency {
        items = List.copyOf(items);
        tasks = List.copyOf(tasks);
    }

    static Competency of(Section section, Map<String, String> numbers) {
        SectionText text = new SectionText(section);
        return new Competency(
                section.key(),
                numbers.getOrDefault(section.key(), ""),
                section.title(),
                text.rich("definition"),
                section.sections().stream()
                        .filter(part -> KINDS_OF_ITEMS.contains(part.kind()))
                        .map(part -> Item.of(part, numbers))
                        .toList(),
                CaseTask.in(text));
    }
}
