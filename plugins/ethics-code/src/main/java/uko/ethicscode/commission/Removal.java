package uko.ethicscode.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/**
 * What the daily work takes away in nobody's name: questions whose term is over, and publications that the asker no
 * longer agrees to. The line that it begins with lets it see questions, without words and names, in that transaction
 * alone.
 */
final class Removal {

    private static final String BEGIN = """
        insert into ethics_code.removal (answered_before)
        values ($1)
        on conflict (centre_id) do update set answered_before = excluded.answered_before, at = now()
        """;

    private static final String NO_LONGER_AGREED = """
        update ethics_code.question q
        set state = 'answered', published_id = null, version = q.version + 1
        from ethics_code.question former join ethics_code.consent c on c.question_id = former.id
        where former.id = q.id and q.state = 'published' and not c.agreed
        returning q.id, former.published_id, c.version as said_of
        """;

    private static final String REMOVE = """
        delete from ethics_code.question
        where coalesce(answered_on, asked_on) < $1
        """;

    private Removal() {}

    /**
     * A publication that is taken down.
     *
     * @param version of the text that the asker no longer agrees to
     */
    record TakenBack(UUID question, UUID published, long version) {

        static TakenBack of(Row row) {
            return new TakenBack(
                    Objects.requireNonNull(row.id("id")),
                    Objects.requireNonNull(row.id("published_id")),
                    row.number("said_of"));
        }
    }

    static void begin(Writes writes, LocalDate keptSince) {
        writes.execute(BEGIN, keptSince);
    }

    static List<TakenBack> noLongerAgreed(Writes writes) {
        return writes.list(NO_LONGER_AGREED, TakenBack::of);
    }

    /** Removes with each question its words, the journal of who opened it, and whose it was; answers how many. */
    static int remove(Writes writes, LocalDate keptSince) {
        return writes.execute(REMOVE, keptSince);
    }
}
