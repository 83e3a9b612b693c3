package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Kind;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.comparison.SectionChange.FieldChange;

/**
 * What two texts of one document differ in. Sections are known by their keys, so a section that moved and was reworded
 * is still the same one.
 *
 * @param changes in reading order; what is gone stands where it stood
 * @param same how many sections did not change
 * @param title the titles of the document laid over each other, empty where it is the same
 */
public record Comparison(List<SectionChange> changes, int same, List<Part> title) {

    public Comparison {
        changes = List.copyOf(changes);
        title = List.copyOf(title);
    }

    public static Comparison of(Content before, Content after, DocumentType type) {
        return of(before, after, type, UnaryOperator.identity());
    }

    /** @param names of people by their ids */
    public static Comparison of(Content before, Content after, DocumentType type, UnaryOperator<String> names) {
        return new Comparing(Placed.all(before, type), Placed.all(after, type), type, names)
                .compare(before.title(), after.title());
    }

    public long count(SectionChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private record Comparing(
            Map<String, Placed> before, Map<String, Placed> after, DocumentType type, UnaryOperator<String> names) {

        private Comparison compare(String formerTitle, String title) {
            Set<String> moved = moved();
            List<SectionChange> changes = new ArrayList<>();
            int same = 0;
            for (String key : readingOrder()) {
                SectionChange change = change(key, moved.contains(key));
                if (change.kind() == SectionChange.Kind.MOVED && !change.moved()) {
                    same++;
                } else {
                    changes.add(change);
                }
            }
            return new Comparison(changes, same, line(formerTitle, title));
        }

        /** As few as explain the new order: the others kept theirs. */
        private Set<String> moved() {
            Set<String> moved = new HashSet<>();
            Map<String, List<String>> former = Placed.siblings(before);
            Placed.siblings(after).forEach((parent, keys) -> {
                List<String> stayed = former.getOrDefault(parent, List.of()).stream()
                        .filter(keys::contains)
                        .toList();
                List<String> kept = keys.stream().filter(before::containsKey).toList();
                Alignment.of(stayed, kept).stream()
                        .filter(step -> step.mark() == Mark.ADDED)
                        .forEach(step -> moved.add(kept.get(step.after())));
            });
            return moved;
        }

        private List<String> readingOrder() {
            List<String> order = new ArrayList<>(after.keySet());
            String previous = null;
            for (String key : before.keySet()) {
                if (!after.containsKey(key)) {
                    order.add(previous == null ? 0 : order.indexOf(previous) + 1, key);
                }
                previous = key;
            }
            return order;
        }

        private SectionChange change(String key, boolean moved) {
            Placed former = before.get(key);
            Placed latter = after.get(key);
            return new SectionChange(former, latter, moved, fields(section(former), section(latter)));
        }

        private static @Nullable Section section(@Nullable Placed placed) {
            return placed == null ? null : placed.section();
        }

        private List<FieldChange> fields(@Nullable Section former, @Nullable Section latter) {
            List<FieldChange> fields = new ArrayList<>();
            add(fields, "", line(former == null ? "" : former.title(), latter == null ? "" : latter.title()));
            values(former, latter).forEach((name, values) -> add(fields, name, values.parts()));
            return fields;
        }

        private static void add(List<FieldChange> fields, String name, List<Part> parts) {
            if (!parts.stream().allMatch(Part::isSame)) {
                fields.add(new FieldChange(name, parts));
            }
        }

        private Map<String, Values> values(@Nullable Section former, @Nullable Section latter) {
            Map<String, Values> values = new LinkedHashMap<>();
            for (Section section : Arrays.asList(latter, former)) {
                if (section != null) {
                    Kind kind = type.require(section.kind());
                    kind.fields()
                            .forEach(field -> values.putIfAbsent(
                                    field.name(),
                                    new Values(
                                            new Blocks(field, names),
                                            value(former, field.name()),
                                            value(latter, field.name()))));
                }
            }
            return values;
        }

        private static @Nullable Value value(@Nullable Section section, String field) {
            return section == null ? null : section.fields().get(field);
        }
    }

    /** Two values of one field. */
    private record Values(
            Blocks blocks, @Nullable Value former, @Nullable Value latter) {

        private List<Part> parts() {
            if (Objects.equals(former, latter)) {
                return List.of();
            }
            return RichDifference.of(blocks.of(former), blocks.of(latter));
        }
    }

    /** A title always word by word: a new one is better read beside the former than after it. */
    private static List<Part> line(String former, String latter) {
        if (former.equals(latter)) {
            return List.of();
        }
        Block.Leaf leaf = Block.leaf("", latter);
        return List.of(
                new Part.Line(leaf, RichDifference.runs(Block.leaf("", former).line(), leaf.line())));
    }
}
