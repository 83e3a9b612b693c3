package uko.ethicscode.commission;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/**
 * What a member did with a question, and when.
 *
 * @param deed {@code opened}, {@code answered}, {@code published} or {@code withdrawn}
 */
record Access(UUID person, String deed, Instant at) {

    private static final String OF_QUESTION = """
        select person_id, deed, at
        from ethics_code.question_access
        where question_id = $1
        order by at desc, id
        limit 100
        """;

    private static final String NOTE = """
        insert into ethics_code.question_access (question_id, deed)
        values ($1, $2)
        """;

    /** The latest first. */
    static Supplier<List<Access>> of(Reads reads, UUID question) {
        return reads.list(OF_QUESTION, Access::of, question);
    }

    private static Access of(Row row) {
        return new Access(
                Objects.requireNonNull(row.id("person_id")),
                row.text("deed"),
                Objects.requireNonNull(row.instant("at")));
    }

    static void note(Writes writes, UUID question, String deed) {
        writes.execute(NOTE, question, deed);
    }
}
