package uko.deliverable.showing;

import java.util.List;
import java.util.Map;
import uko.deliverable.Value;

/**
 * A section by itself, without those that stand in it.
 *
 * @param number {@code 2.1}; empty where its kind is not counted
 * @param depth 1 for a section of the document itself
 * @param level of its heading, 2 to 6: the page's own for a fragment, the document's for a file
 * @param values all fields by name, for templates that know the kind: {@code section.values.situation.text}
 * @param fields those that hold something, for templates that don't
 * @param audience for whom it is; empty is for everybody
 */
public record ShownSection(
        String key,
        String kind,
        String number,
        String title,
        int depth,
        int level,
        Map<String, Value> values,
        List<ShownField> fields,
        List<Whose> audience) {

    public ShownSection {
        fields = List.copyOf(fields);
        audience = List.copyOf(audience);
    }
}
