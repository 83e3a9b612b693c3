package uko.deliverable;

import java.util.List;
import java.util.Optional;

/**
 * A kind of section: a chapter, a standard, a competency.
 *
 * @param id {@code standard}
 * @param within the kinds that it may stand in; {@link #DOCUMENT} is the document itself
 * @param numbered whether it is counted: preambles often are not
 */
public record Kind(String id, Words title, List<String> within, boolean numbered, List<Field> fields) {

    /** Where a section stands that stands in no other. */
    public static final String DOCUMENT = "document";

    public Kind {
        within = List.copyOf(within);
        fields = List.copyOf(fields);
    }

    public Optional<Field> find(String field) {
        return fields.stream().filter(each -> each.name().equals(field)).findFirst();
    }
}
