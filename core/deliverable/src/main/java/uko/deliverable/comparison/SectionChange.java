package uko.deliverable.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uko.deliverable.Section;

/**
 * A section that is not the same in both texts.
 *
 * @param moved whether it stands in another section, or among its neighbours elsewhere
 * @param fields what differs, in the order in which they are read; the title is the field without a name
 */
public record SectionChange(
        @Nullable Placed before, @Nullable Placed after, boolean moved, List<FieldChange> fields) {

    public SectionChange {
        fields = List.copyOf(fields);
    }

    /** A field and both its texts laid over each other. */
    record FieldChange(String name, List<Part> parts) {
        FieldChange {
            parts = List.copyOf(parts);
        }

        Stream<Part.Run> runs() {
            return parts.stream().flatMap(Part::runs);
        }
    }

    /** What happened to a section as a whole. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED;

        /** The word in templates and in CSS: {@code added}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        if (after == null) {
            return Kind.REMOVED;
        }
        return fields.isEmpty() && !audienceChanged() && !kindChanged() ? Kind.MOVED : Kind.CHANGED;
    }

    public String key() {
        return latest().section().key();
    }

    /** The section as it is after the change, or as it was where it is gone. */
    Placed latest() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    boolean audienceChanged() {
        return before != null
                && after != null
                && !before.section().audience().equals(after.section().audience());
    }

    boolean kindChanged() {
        return before != null
                && after != null
                && !before.section().kind().equals(after.section().kind());
    }

    /** Whom it concerns: for whom it was and for whom it is; empty is everybody. */
    public List<String> audience() {
        Set<String> audience = new LinkedHashSet<>();
        for (Placed placed : new Placed[] {before, after}) {
            if (placed != null) {
                Section section = placed.section();
                if (section.audience().isEmpty()) {
                    return List.of();
                }
                audience.addAll(section.audience());
            }
        }
        return List.copyOf(audience);
    }
}
