package uko.deliverable.tracing;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import uko.spi.facts.ObjectRef;
import uko.spi.storage.Row;

/**
 * A section of ours realises a section of another document.
 *
 * @param upstream the document of the other section
 * @param title what the other section was called when the link was last accepted
 * @param fingerprint of the text that was accepted
 * @param acceptedBy the name of who accepted it
 */
record Link(
        UUID document,
        String section,
        String module,
        UUID upstream,
        String key,
        String title,
        String fingerprint,
        String acceptedBy,
        Instant acceptedAt) {

    static Link of(Row row) {
        return new Link(
                Objects.requireNonNull(row.id("document_id")),
                row.text("section_key"),
                row.text("upstream_module"),
                Objects.requireNonNull(row.id("upstream_id")),
                row.text("upstream_key"),
                row.text("title"),
                row.text("fingerprint"),
                row.text("accepted_by_name"),
                Objects.requireNonNull(row.instant("accepted_at")));
    }

    ObjectRef from(String own) {
        return new ObjectRef(own, "section", document + "/" + section, "");
    }

    ObjectRef to() {
        return new ObjectRef(module, "section", upstream + "/" + key, fingerprint);
    }
}
