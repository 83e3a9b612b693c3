package uko.deliverable.drafting;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uko.deliverable.Kind;
import uko.deliverable.Value;
import uko.deliverable.comparison.Anchor;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** Keeps the phrases that remarks are made on with the text, edit by edit, so that small ones do not add up to a loss. */
final class Anchors {

    private static final String OF_SECTION = """
        select c.id, c.field, c.quote, c.prefix, c.suffix
        from deliverable.comment c
        where c.document_id = $1 and c.section_key = $2 and c.quote <> ''
        """;

    private static final String RENEW = """
        update deliverable.comment
        set quote = $2, prefix = $3, suffix = $4
        where id = $1
        """;

    private record Kept(UUID id, String field, Anchor anchor) {

        private static Kept of(Row row) {
            return new Kept(
                    Objects.requireNonNull(row.id("id")),
                    row.text("field"),
                    new Anchor(row.text("quote"), row.text("prefix"), row.text("suffix")));
        }
    }

    /** Notes how the phrases read in the new wording of a section that is locked; those that are gone stay as they were. */
    void renew(Writes writes, DraftSection section, Wording wording) {
        List<Object[]> renewed = writes.list(OF_SECTION, Kept::of, section.document(), section.key()).stream()
                .map(kept -> new Kept(
                        kept.id(), kept.field(), kept.anchor().renewed(text(section.kind(), wording, kept.field()))))
                .map(kept -> new Object[] {
                    kept.id(),
                    kept.anchor().quote(),
                    kept.anchor().prefix(),
                    kept.anchor().suffix()
                })
                .toList();
        if (!renewed.isEmpty()) {
            writes.executeAll(RENEW, renewed);
        }
    }

    /** What stands in the place of a form that a remark is on: a field, else the title. */
    static String text(Kind kind, Wording wording, String place) {
        return kind.fields().stream()
                .filter(field -> FieldNames.isIn(field, place))
                .map(field -> PlainValue.of(wording.fields().getOrDefault(field.name(), Value.none(field.form()))))
                .findFirst()
                .orElse(wording.title());
    }
}
