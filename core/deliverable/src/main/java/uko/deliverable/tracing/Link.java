package uko.deliverable.tracing;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import uko.spi.facts.ObjectRef;
import uko.spi.storage.Row;

/**
 * A section of ours realises something.
 *
 * @param upstream what it realises, with the fingerprint of the text that was accepted
 * @param title what the other was called then
 * @param words what it said then; empty where its revisions tell
 * @param acceptedBy the name of who accepted it
 */
record Link(
        UUID document,
        String section,
        ObjectRef upstream,
        String title,
        String words,
        String acceptedBy,
        Instant acceptedAt) {

    static Link of(Row row) {
        return new Link(
                Objects.requireNonNull(row.id("document_id")),
                row.text("section_key"),
                new ObjectRef(
                        row.text("upstream_module"),
                        row.text("upstream_kind"),
                        row.text("upstream_ref"),
                        row.text("fingerprint")),
                row.text("title"),
                row.text("words"),
                row.text("accepted_by_name"),
                Objects.requireNonNull(row.instant("accepted_at")));
    }

    ObjectRef from(String own) {
        return new ObjectRef(own, Found.SECTION, document + "/" + section, "");
    }
}
