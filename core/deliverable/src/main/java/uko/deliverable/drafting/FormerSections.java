package uko.deliverable.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import uko.deliverable.DocumentType;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** What sections held before: the history of each, and those that were removed. */
final class FormerSections {

    private static final String HISTORY = """
        select f.version, f.changed_by_name, f.changed_at
        from deliverable.former_section f
        where f.document_id = $1 and f.key = $2
        order by f.version desc
        limit 100
        """;

    private static final String ONE = """
        select f.key, f.parent, f.kind, f.title, f.fields, f.audience, f.version, f.changed_by_name, f.changed_at
        from deliverable.former_section f
        where f.document_id = $1 and f.key = $2 and f.version = $3
        """;

    private static final String REMOVED = """
        select distinct on (f.key) f.key, f.title, f.version, f.removed_by_name, f.removed_at
        from deliverable.former_section f
        where f.document_id = $1 and f.removed_at is not null
            and not exists (
                select from deliverable.section s where s.document_id = f.document_id and s.key = f.key)
        order by f.key, f.version desc
        """;

    private static final String REMOVED_ONE = """
        select f.title, f.removed_by_name
        from deliverable.former_section f
        where f.document_id = $1 and f.key = $2 and f.removed_at is not null
        order by f.version desc
        limit 1
        """;

    private static final String LAST = """
        select coalesce(max(f.version), 0) as version
        from deliverable.former_section f
        where f.document_id = $1 and f.key = $2
        """;

    private static final String TAKEN = """
        select count(*) as count
        from deliverable.former_section f
        where f.document_id = $1 and f.key = $2
        """;

    /** A version in a history. */
    record Version(long number, String by, Instant at) {

        private static Version of(Row row) {
            return new Version(row.number("version"), row.text("changed_by_name"), moment(row, "changed_at"));
        }
    }

    /** A section that was removed and may be put back. */
    record Removed(String key, String title, long version, String by, Instant at) {

        private static Removed of(Row row) {
            return new Removed(
                    row.text("key"),
                    row.text("title"),
                    row.number("version"),
                    row.text("removed_by_name"),
                    moment(row, "removed_at"));
        }
    }

    /** Whose title and remover a person is told of who comes too late. */
    record Gone(String title, String by) {}

    private static Instant moment(Row row, String column) {
        return Objects.requireNonNull(row.instant(column));
    }

    /** The latest 100, newest first. */
    Supplier<List<Version>> history(Reads reads, UUID document, String key) {
        return reads.list(HISTORY, Version::of, document, key);
    }

    Supplier<Optional<DraftSection>> find(Reads reads, UUID document, String key, long version, DocumentType type) {
        return reads.find(ONE, row -> DraftSection.of(document, row, type), document, key, version);
    }

    Optional<DraftSection> find(Writes writes, UUID document, String key, long version, DocumentType type) {
        return writes.find(ONE, row -> DraftSection.of(document, row, type), document, key, version);
    }

    Supplier<List<Removed>> removed(Reads reads, UUID document) {
        return reads.list(REMOVED, Removed::of, document);
    }

    Optional<Gone> gone(Writes writes, UUID document, String key) {
        return writes.find(REMOVED_ONE, row -> new Gone(row.text("title"), row.text("removed_by_name")), document, key);
    }

    /** The latest version that is kept, whichever a page that is put back from shows; 0 where none is. */
    long last(Writes writes, UUID document, String key) {
        return writes.find(LAST, row -> row.number("version"), document, key).orElse(0L);
    }

    /** Whether a section ever had this key, which is an identity for good. */
    boolean had(Writes writes, UUID document, String key) {
        return writes.find(TAKEN, row -> row.number("count"), document, key).orElse(0L) > 0;
    }
}
