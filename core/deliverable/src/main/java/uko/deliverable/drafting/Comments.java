package uko.deliverable.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import uko.deliverable.comparison.Anchor;
import uko.spi.portlet.Person;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** What people remark on sections of a draft, and what they answer. */
final class Comments {

    private static final String OF_SECTION = """
        select c.id, c.field, c.quote, c.prefix, c.suffix, c.answers, c.words, c.author, c.said_at, c.resolved_by
        from deliverable.comment c
        where c.document_id = $1 and c.section_key = $2
        order by c.said_at, c.id
        """;

    private static final String OPEN_BY_SECTION = """
        select c.section_key, count(*) as count
        from deliverable.comment c
        where c.document_id = $1 and c.answers is null and c.resolved_at is null
        group by c.section_key
        """;

    private static final String SAY = """
        insert into deliverable.comment
            (document_id, section_key, field, quote, prefix, suffix, words, author_id, author)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private static final String ANSWER = """
        insert into deliverable.comment (document_id, section_key, answers, words, author_id, author)
        select c.document_id, c.section_key, c.id, $3, $4, $5
        from deliverable.comment c
        where c.document_id = $1 and c.id = $2 and c.answers is null
        """;

    private static final String RESOLVE = """
        update deliverable.comment
        set resolved_by = $3, resolved_at = now()
        where document_id = $1 and id = $2 and answers is null and resolved_at is null
        """;

    private static final String REOPEN = """
        update deliverable.comment
        set resolved_by = null, resolved_at = null
        where document_id = $1 and id = $2 and answers is null
        """;

    /**
     * A remark or an answer to one.
     *
     * @param field as in the form; empty where the whole section is meant
     * @param answers the remark that it answers; absent for a remark
     * @param resolvedBy who settled it, empty while it is open
     */
    record Comment(
            UUID id,
            String field,
            Anchor anchor,
            Optional<UUID> answers,
            String words,
            String author,
            Instant saidAt,
            String resolvedBy) {

        private static Comment of(Row row) {
            return new Comment(
                    Objects.requireNonNull(row.id("id")),
                    row.text("field"),
                    new Anchor(row.text("quote"), row.text("prefix"), row.text("suffix")),
                    Optional.ofNullable(row.id("answers")),
                    row.text("words"),
                    row.text("author"),
                    Objects.requireNonNull(row.instant("said_at")),
                    row.text("resolved_by"));
        }
    }

    /** How many remarks on a section are open. */
    record Open(String section, long count) {}

    Supplier<List<Comment>> on(Reads reads, UUID document, String section) {
        return reads.list(OF_SECTION, Comment::of, document, section);
    }

    Supplier<List<Open>> open(Reads reads, UUID document) {
        return reads.list(OPEN_BY_SECTION, row -> new Open(row.text("section_key"), row.number("count")), document);
    }

    void say(Writes writes, UUID document, String section, Place place, String words, Person by) {
        Anchor anchor = place.anchor();
        writes.execute(
                SAY,
                document,
                section,
                place.field(),
                anchor.quote(),
                anchor.prefix(),
                anchor.suffix(),
                words,
                by.id(),
                by.name());
    }

    /** @param field empty, with an empty quote, for the section as a whole */
    record Place(String field, Anchor anchor) {}

    boolean answer(Writes writes, UUID document, UUID comment, String words, Person by) {
        return writes.execute(ANSWER, document, comment, words, by.id(), by.name()) == 1;
    }

    /** Settled twice it stays as it was. */
    void resolve(Writes writes, UUID document, UUID comment, Person by) {
        writes.execute(RESOLVE, document, comment, by.name());
    }

    void reopen(Writes writes, UUID document, UUID comment) {
        writes.execute(REOPEN, document, comment);
    }
}
