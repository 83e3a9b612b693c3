package uko.deliverable.drafting;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uko.deliverable.DocumentType;
import uko.deliverable.Kind;
import uko.deliverable.content.ContentReader;
import uko.spi.portlet.Person;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** Texts that came too late to be saved, each kept for its author until he has merged or dropped it. */
final class UnsavedSections {

    private static final String MINE = """
        select u.id, u.title, u.fields, u.audience, u.sent_at, s.kind,
            coalesce(g.base_title, f.title, s.title) as base_title,
            coalesce(g.base_fields, f.fields, s.fields) as base_fields,
            coalesce(f.audience, s.audience) as base_audience
        from deliverable.unsaved_section u
        join deliverable.section s on s.document_id = u.document_id and s.key = u.key
        left join deliverable.former_section f
            on f.document_id = u.document_id and f.key = u.key and f.version = u.base
        left join deliverable.suggestion g on g.id = u.suggestion_id
        where u.document_id = $1 and u.key = $2 and u.person_id = $3
        order by u.sent_at desc
        limit 1
        """;

    private static final String KEEP = """
        insert into deliverable.unsaved_section
            (document_id, key, person_id, base, title, fields, audience, suggestion_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    private static final String DROP = """
        delete from deliverable.unsaved_section
        where document_id = $1 and id = $2 and person_id = $3
        returning suggestion_id
        """;

    /**
     * A text that waits for its author.
     *
     * @param base the wording that it was made on
     */
    record Unsaved(UUID id, Wording base, Wording wording, Instant sentAt) {

        private static Unsaved of(Row row, DocumentType type) {
            Kind kind = type.require(row.text("kind"));
            return new Unsaved(
                    Objects.requireNonNull(row.id("id")),
                    new Wording(
                            row.text("base_title"),
                            ContentReader.fields(row.json("base_fields").text(), kind),
                            ContentReader.texts(row.json("base_audience").text())),
                    Wording.of(row, kind),
                    Objects.requireNonNull(row.instant("sent_at")));
        }
    }

    Supplier<Optional<Unsaved>> find(Reads reads, UUID document, String key, Person person, DocumentType type) {
        return reads.find(MINE, row -> Unsaved.of(row, type), document, key, person.id());
    }

    void keep(Writes writes, DraftSection section, Wording wording, long base, @Nullable UUID suggestion, Person by) {
        writes.execute(
                KEEP,
                section.document(),
                section.key(),
                by.id(),
                base,
                wording.title(),
                wording.fieldsJson(),
                wording.audienceJson(),
                suggestion);
    }

    /** Answers the suggestion that was being merged in, where it was one. */
    Optional<UUID> drop(Writes writes, UUID document, UUID unsaved, Person person) {
        return writes
                .list(DROP, row -> Optional.ofNullable(row.id("suggestion_id")), document, unsaved, person.id())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
