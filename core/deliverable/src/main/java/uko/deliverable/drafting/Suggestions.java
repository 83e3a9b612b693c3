package uko.deliverable.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uko.deliverable.DocumentType;
import uko.deliverable.Kind;
import uko.deliverable.content.ContentReader;
import uko.spi.portlet.Person;
import uko.spi.storage.Json;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** Wordings that people offer for a section; an author takes each over or says why not. */
final class Suggestions {

    private static final String SUGGESTION = """
        select g.id, g.section_key, g.base, g.title, g.fields, s.kind, s.audience,
            coalesce(g.base_title, f.title, s.title) as base_title,
            coalesce(g.base_fields, f.fields, s.fields) as base_fields,
            g.words, g.author_id, g.author, g.offered_at, g.state, g.decided_by, g.reason
        from deliverable.suggestion g
        join deliverable.section s on s.document_id = g.document_id and s.key = g.section_key
        left join deliverable.former_section f
            on f.document_id = g.document_id and f.key = g.section_key and f.version = g.base
        where g.document_id = $1
        """;

    private static final String ON_SECTION = SUGGESTION + "and g.section_key = $2 order by g.offered_at desc, g.id";

    private static final String OPEN = SUGGESTION + "and g.id = $2 and g.state = 'open' for update of g";

    private static final String OFFER = """
        insert into deliverable.suggestion
            (document_id, section_key, base, title, fields, base_title, base_fields, words, author_id, author,
             notice)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """;

    private static final String DECIDE = """
        update deliverable.suggestion
        set state = $3, decided_by = $4, decided_at = now(), reason = $5
        where document_id = $1 and id = $2 and state = 'open'
        """;

    /**
     * A wording that was offered.
     *
     * @param version of the section that it was made on, 0 where it was made on another text
     * @param base what it changes
     * @param wording what it changes it to; for whom the section is it does not say
     */
    record Suggestion(
            UUID id,
            String section,
            long version,
            Wording base,
            Wording wording,
            String words,
            UUID authorId,
            String author,
            Instant offeredAt,
            Decision decision) {

        private static Suggestion of(Row row, DocumentType type) {
            Kind kind = type.require(row.text("kind"));
            List<String> audience = ContentReader.texts(row.json("audience").text());
            return new Suggestion(
                    Objects.requireNonNull(row.id("id")),
                    row.text("section_key"),
                    row.number("base"),
                    new Wording(
                            row.text("base_title"),
                            ContentReader.fields(row.json("base_fields").text(), kind),
                            audience),
                    Wording.of(row, kind),
                    row.text("words"),
                    Objects.requireNonNull(row.id("author_id")),
                    row.text("author"),
                    Objects.requireNonNull(row.instant("offered_at")),
                    new Decision(row.text("state"), row.text("decided_by"), row.text("reason")));
        }
    }

    /** @param state {@code open}, {@code accepted}, {@code rejected} or {@code withdrawn} */
    record Decision(String state, String by, String reason) {}

    /** @param base absent where {@code version} says it */
    record Offer(
            String section,
            Wording wording,
            long version,
            @Nullable Wording base,
            String words) {}

    Supplier<List<Suggestion>> on(Reads reads, UUID document, String section, DocumentType type) {
        return reads.list(ON_SECTION, row -> Suggestion.of(row, type), document, section);
    }

    /** An open one, locked; only its author or those who may decide ask for it. */
    Optional<Suggestion> lock(Writes writes, UUID document, UUID suggestion, DocumentType type) {
        return writes.find(OPEN, row -> Suggestion.of(row, type), document, suggestion);
    }

    void offer(Writes writes, UUID document, List<Offer> offers, Person by) {
        offer(writes, document, offers, by, null);
    }

    /** @param notice under which the authors were told of it */
    void offer(Writes writes, UUID document, List<Offer> offers, Person by, @Nullable UUID notice) {
        writes.executeAll(
                OFFER,
                offers.stream().map(offer -> row(document, offer, by, notice)).toList());
    }

    private static @Nullable Object[] row(UUID document, Offer offer, Person by, @Nullable UUID notice) {
        Wording base = offer.base();
        Json baseFields = base == null ? null : base.fieldsJson();
        return new @Nullable Object[] {
            document,
            offer.section(),
            offer.version(),
            offer.wording().title(),
            offer.wording().fieldsJson(),
            base == null ? null : base.title(),
            baseFields,
            offer.words(),
            by.id(),
            by.name(),
            notice
        };
    }

    void decide(Writes writes, ToldAuthors told, UUID document, UUID suggestion, Decision decision) {
        writes.execute(DECIDE, document, suggestion, decision.state(), decision.by(), decision.reason());
        told.decided(writes, document, suggestion);
    }
}
