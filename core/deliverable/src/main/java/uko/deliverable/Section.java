package uko.deliverable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A section of a document with those that stand in it.
 *
 * @param key its identity in all revisions
 * @param kind the id of a {@link Kind}
 * @param fields values by name, in the order in which the kind declares them; none is absent
 * @param audience departments, roles and positions for whom it is; empty is for everybody
 */
public record Section(
        String key,
        String kind,
        String title,
        Map<String, Value> fields,
        List<String> audience,
        List<Section> sections) {

    public Section {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        audience = List.copyOf(audience);
        sections = List.copyOf(sections);
    }

    /** The same without those that stand in it. */
    public Section alone() {
        return new Section(key, kind, title, fields, audience, List.of());
    }

    /** Itself and all that stands in it, in reading order. */
    public Stream<Section> all() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::all));
    }
}
