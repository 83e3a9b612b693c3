package uko.deliverable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole text: what the hash of a revision is made of.
 *
 * @param type the id of a {@link DocumentType}
 * @param number of the revision, 0 for a draft: a text that returns after years is another revision all the same
 */
public record Content(String type, String title, long number, List<Section> sections) {

    public Content {
        sections = List.copyOf(sections);
    }

    /** All sections in reading order. */
    public Stream<Section> all() {
        return sections.stream().flatMap(Section::all);
    }

    public Optional<Section> find(String key) {
        return all().filter(section -> section.key().equals(key)).findFirst();
    }

    public Content numbered(long revision) {
        return new Content(type, title, revision, sections);
    }
}
