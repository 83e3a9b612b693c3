package uko.deliverable.drafting;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import uko.deliverable.DocumentType;
import uko.deliverable.Kind;
import uko.spi.portlet.Person;
import uko.spi.storage.Row;

/**
 * A section as it stands in a draft.
 *
 * @param parent the key of the section that it stands in, empty for the document
 * @param version what the next edit must name
 */
record DraftSection(
        UUID document,
        String key,
        String parent,
        Kind kind,
        Wording wording,
        long version,
        String changedBy,
        Instant changedAt) {

    static DraftSection of(UUID document, Row row, DocumentType type) {
        Kind kind = type.require(row.text("kind"));
        return new DraftSection(
                document,
                row.text("key"),
                row.text("parent"),
                kind,
                Wording.of(row, kind),
                row.number("version"),
                row.text("changed_by_name"),
                Objects.requireNonNull(row.instant("changed_at")));
    }

    /** The same with another wording, as a person saved it. */
    DraftSection reworded(Wording other, long saved, Person by) {
        return new DraftSection(document, key, parent, kind, other, saved, by.name(), changedAt);
    }
}
