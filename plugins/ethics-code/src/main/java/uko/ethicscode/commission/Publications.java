package uko.ethicscode.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** What the commission answered and all of the centre read, and all the SQL about it. */
final class Publications {

    private static final String PUBLICATION = """
        select id, topic, question, answer, published_on
        from ethics_code.published_answer
        """;

    private static final String LATEST = PUBLICATION + "order by published_on desc, id limit 200";

    private static final String FOUND = PUBLICATION + """
        where found_by @@ websearch_to_tsquery('pg_catalog.russian', $1)
        order by ts_rank(found_by, websearch_to_tsquery('pg_catalog.russian', $1)) desc, published_on desc, id
        limit 50
        """;

    private static final String PUBLISH = """
        insert into ethics_code.published_answer (topic, question, answer, published_on)
        select m.topic, m.question, m.answer, $3
        from ethics_code.masking m join ethics_code.consent c
            on c.question_id = m.question_id and c.version = m.version and c.agreed
        where m.question_id = $1 and m.version = $2
        returning id
        """;

    /** Their questions were removed on term. */
    private static final String WITHOUT_QUESTION = PUBLICATION + """
        where id not in (select q.published_id from ethics_code.question q where q.published_id is not null)
        order by published_on desc, id
        limit 200
        """;

    private static final String WITHDRAW = "delete from ethics_code.published_answer where id = $1";

    private final Database database;

    Publications(Database database) {
        this.database = database;
    }

    /** A question and its answer without anybody's name. */
    record Publication(UUID id, String topic, String question, String answer, LocalDate publishedOn) {

        static Publication of(Row row) {
            return new Publication(
                    Objects.requireNonNull(row.id("id")),
                    row.text("topic"),
                    row.text("question"),
                    row.text("answer"),
                    Objects.requireNonNull(row.date("published_on")));
        }
    }

    List<Publication> latest() {
        return database.list(LATEST, Publication::of);
    }

    /** To a member of the commission, who sees all questions. */
    List<Publication> withoutQuestion() {
        return database.list(WITHOUT_QUESTION, Publication::of);
    }

    /** Those with these words in any of their forms, the best first. */
    List<Publication> found(String words) {
        return database.list(FOUND, Publication::of, words);
    }

    /** Publishes this version of the masked text; nothing, where the asker has not agreed to that one. */
    static Optional<UUID> publish(Writes writes, UUID question, long version, LocalDate today) {
        return writes.find(PUBLISH, row -> Objects.requireNonNull(row.id("id")), question, version, today);
    }

    /** Answers whether it was still there. */
    static boolean withdraw(Writes writes, UUID id) {
        return writes.execute(WITHDRAW, id) == 1;
    }
}
