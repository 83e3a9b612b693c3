package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Whether it is for others now, be it that what it stands in is. */
    boolean audienceChanged() {
        return before != null && after != null && !before.audiences().equals(after.audiences());
    }

    boolean kindChanged() {
        return before != null
                && after != null
                && !before.section().kind().equals(after.section().kind());
    }

    /**
     * Whom it concerns: for whom it was, and for whom it is.
     *
     * @return departments, roles and positions, any of which is enough; all of these lists a reader has to meet, and
     *     where there is none it concerns everybody
     */
    public List<List<String>> audiences() {
        if (before == null || after == null) {
            return latest().audiences();
        }
        return before.audiences().equals(after.audiences()) ? after.audiences() : either(before, after);
    }

    /** Of one or of the other: (a and b) or (c and d) are (a or c) and (a or d) and (b or c) and (b or d). */
    private static List<List<String>> either(Placed before, Placed after) {
        List<List<String>> either = new ArrayList<>();
        for (List<String> former : before.audiences()) {
            for (List<String> latter : after.audiences()) {
                Set<String> audience = new LinkedHashSet<>(former);
                audience.addAll(latter);
                either.add(List.copyOf(audience));
            }
        }
        // What is met by whoever meets another of them says nothing more.
        return either.stream()
                .distinct()
                .filter(wide ->
                        either.stream().noneMatch(narrow -> narrow.size() < wide.size() && wide.containsAll(narrow)))
                .toList();
    }
}
