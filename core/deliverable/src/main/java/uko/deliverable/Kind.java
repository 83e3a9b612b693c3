package uko.deliverable;

import java.util.List;
import java.util.Optional;

/**
 * A kind of section: a chapter, a standard, a competency.
 *
 * @param id {@code standard}
 * @param within the kinds that it may stand in; {@link #DOCUMENT} is the document itself
 * @param numbered whether it is counted: preambles often are not
 * @param realises the kinds of things, of whatever modules offer them, each of which some section of this kind should
 *     realise: {@code value}
 */
public record Kind(
        String id, Words title, List<String> within, boolean numbered, List<Field> fields, List<String> realises) {

    /** Where a section stands that stands in no other. */
    public static final String DOCUMENT = "document";

    public Kind {
        within = List.copyOf(within);
        fields = List.copyOf(fields);
        realises = List.copyOf(realises);
    }

    /** One that need not realise anything. */
    public Kind(String id, Words title, List<String> within, boolean numbered, List<Field> fields) {
        this(id, title, within, numbered, fields, List.of());
    }

    /** The same with other fields. */
    public Kind with(List<Field> others) {
        return new Kind(id, title, within, numbered, others, realises);
    }

    public Optional<Field> find(String field) {
        return fields.stream().filter(each -> each.name().equals(field)).findFirst();
    }
}
