package uko.employeebook.feedback;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/**
 * Whom chapters helped. Votes lie in a schema that only the role {@code uko_personal} reads: its doors let out the
 * caller's own, and counts, and never who voted how.
 */
final class Votes {

    private static final String VOTE = """
        select employee_book_personal.vote($1, $2, $3) as done
        """;

    private static final String OWN = """
        select chapter, helped
        from employee_book_personal.own_votes($1)
        """;

    private static final String COUNTS = """
        select chapter, helped, failed
        from employee_book_personal.votes($1)
        """;

    private final Database database;

    Votes(Database database) {
        this.database = database;
    }

    /** The caller's own of a revision, by chapter: whether it helped. */
    Map<String, Boolean> own(String hash) {
        return database.list(OWN, row -> Map.entry(row.text("chapter"), row.flag("helped")), hash).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, Count> counts(String hash) {
        return database.list(COUNTS, Count::of, hash).stream()
                .collect(Collectors.toMap(Count::chapter, Function.identity()));
    }

    /** The caller's only vote on this chapter of this revision; the last one counts. */
    static void vote(Writes writes, String chapter, String hash, boolean helped) {
        writes.list(VOTE, row -> chapter, chapter, hash, helped);
    }
}
