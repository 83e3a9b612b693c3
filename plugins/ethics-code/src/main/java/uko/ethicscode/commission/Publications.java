package uko.ethicscode.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
        values ($1, $2, $3, $4)
        returning id
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

    /** Those with these words in any of their forms, the best first. */
    List<Publication> found(String words) {
        return database.list(FOUND, Publication::of, words);
    }

    static UUID publish(Writes writes, Masking text, LocalDate today) {
        return writes.find(
                        PUBLISH,
                        row -> Objects.requireNonNull(row.id("id")),
                        text.topic(),
                        text.question(),
                        text.answer(),
                        today)
                .orElseThrow();
    }

    static void withdraw(Writes writes, UUID id) {
        writes.execute(WITHDRAW, id);
    }
}
