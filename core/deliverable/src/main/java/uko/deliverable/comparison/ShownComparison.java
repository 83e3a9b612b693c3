package uko.deliverable.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uko.deliverable.DocumentType;
import uko.deliverable.Kind;
import uko.deliverable.comparison.SectionChange.FieldChange;
import uko.deliverable.showing.Whose;
import uko.spi.documents.RichText;
import uko.spi.portlet.Language;

/**
 * A comparison as templates show it: {@code _comparison.hbs}.
 *
 * @param title both titles of the document, where it has another one
 * @param same how many sections did not change
 */
public record ShownComparison(
        List<ShownChange> changes,
        Optional<RichText> title,
        long added,
        long removed,
        long changed,
        long moved,
        int same) {

    public ShownComparison {
        changes = List.copyOf(changes);
    }

    /** A section that changed; its title holds both where it has another one. */
    public record ShownChange(
            String key,
            String kind,
            boolean moved,
            String number,
            String formerNumber,
            String name,
            RichText title,
            List<ShownField> fields,
            Optional<Audiences> audience) {}

    /** A field with both its texts in one, and with each by itself; it has no title where it is the only one. */
    public record ShownField(String name, String title, RichText together, RichText before, RichText after) {}

    /** For whom it was and is: each list names those of whom any is enough, and a reader has to meet all lists. */
    public record Audiences(List<List<Whose>> before, List<List<Whose>> after) {}

    public static ShownComparison of(Comparison comparison, DocumentType type, Language language) {
        Showing showing = new Showing(type, language);
        return new ShownComparison(
                comparison.changes().stream().map(showing::change).toList(),
                comparison.title().isEmpty() ? Optional.empty() : Optional.of(RichWriter.together(comparison.title())),
                comparison.count(SectionChange.Kind.ADDED),
                comparison.count(SectionChange.Kind.REMOVED),
                comparison.count(SectionChange.Kind.CHANGED),
                comparison.count(SectionChange.Kind.MOVED),
                comparison.same());
    }

    private record Showing(DocumentType type, Language language) {

        private ShownChange change(SectionChange change) {
            return new ShownChange(
                    change.key(),
                    change.kind().word(),
                    change.moved(),
                    change.latest().number(),
                    change.before() == null
                            ? ""
                            : Objects.requireNonNull(change.before()).number(),
                    change.latest().section().title(),
                    title(change),
                    change.fields().stream()
                            .filter(field -> !field.name().isEmpty())
                            .map(field -> field(field, change))
                            .toList(),
                    audiences(change));
        }

        private static RichText title(SectionChange change) {
            return change.fields().stream()
                    .filter(field -> field.name().isEmpty())
                    .findFirst()
                    .map(field -> RichWriter.together(field.parts()))
                    .orElseGet(() ->
                            new RichText(Escaped.of(change.latest().section().title())));
        }

        private ShownField field(FieldChange field, SectionChange change) {
            return new ShownField(
                    field.name(),
                    name(field, change),
                    RichWriter.together(field.parts()),
                    RichWriter.before(field.parts()),
                    RichWriter.after(field.parts()));
        }

        private String name(FieldChange field, SectionChange change) {
            Kind kind = type.require(change.latest().section().kind());
            if (kind.fields().size() == 1) {
                return "";
            }
            return kind.find(field.name())
                    .map(found -> found.title().in(language))
                    .orElse(field.name());
        }

        private static Optional<Audiences> audiences(SectionChange change) {
            return change.audienceChanged()
                    ? Optional.of(new Audiences(
                            named(Objects.requireNonNull(change.before())),
                            named(Objects.requireNonNull(change.after()))))
                    : Optional.empty();
        }

        private static List<List<Whose>> named(Placed placed) {
            return placed.audiences().stream()
                    .map(audience -> audience.stream().map(Whose::of).toList())
                    .toList();
        }
    }
}
