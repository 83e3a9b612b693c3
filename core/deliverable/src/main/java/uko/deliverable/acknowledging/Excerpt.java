package uko.deliverable.acknowledging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Numbered;
import uko.deliverable.Section;
import uko.deliverable.acknowledging.Standing.Asked;
import uko.deliverable.comparison.SizeClass;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.content.Hash;

/**
 * What lies before somebody when he signs: the whole text, or the sections that changed for him.
 *
 * @param renamed what the document was called before, where that has changed
 * @param sections of the text, each without those that stand in it
 * @param removed titles of sections that are no longer there
 * @param hash SHA-256 over what was shown; of a whole text it is the revision's own
 */
record Excerpt(Optional<String> renamed, List<Numbered> sections, List<String> removed, String hash) {

    Excerpt {
        sections = List.copyOf(sections);
        removed = List.copyOf(removed);
    }

    /** @param former the text that he signed last, where one is kept */
    static Excerpt of(Standing standing, Step current, Text text, Optional<Content> former) {
        if (standing.asked() != Asked.CHANGES) {
            return new Excerpt(Optional.empty(), List.of(), List.of(), current.hash());
        }
        Map<String, Numbered> all = Numbered.of(text.content(), text.type()).stream()
                .collect(Collectors.toMap(each -> each.section().key(), Function.identity()));
        List<Numbered> sections = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        boolean renamed = standing.keys().contains(SizeClass.TITLE);
        for (String key : standing.sections()) {
            if (all.containsKey(key)) {
                sections.add(alone(all.get(key)));
            } else {
                removed.add(former.flatMap(content -> content.find(key))
                        .map(Section::title)
                        .orElse(key));
            }
        }
        return new Excerpt(
                renamed ? Optional.of(former.map(Content::title).orElse("")) : Optional.empty(),
                sections,
                removed,
                hash(standing, text.content(), sections, removed));
    }

    /** A text and what its sections are made of. */
    record Text(Content content, DocumentType type) {}

    private static Numbered alone(Numbered numbered) {
        return new Numbered(numbered.section().alone(), numbered.number(), 1);
    }

    private static String hash(Standing standing, Content content, List<Numbered> sections, List<String> removed) {
        List<Section> shown = sections.stream().map(Numbered::section).toList();
        String words = ContentWriter.canonical(new Content(content.type(), content.title(), content.number(), shown));
        String since = standing.latest().map(Signature::hash).orElse("");
        return Hash.of(String.join("\n", since, words, String.join("\n", removed)));
    }
}
