package uko.hiringcriteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/**
 * The personal data of candidates. They lie in a schema that only the role {@code uko_personal} reads; this class calls
 * its doors, and no other class does.
 */
final class Identities {

    private static final String REGISTER = """
        select hiring_criteria_personal.register($1, $2, $3, $4, $5, $6)
        """;

    private static final String OPEN = """
        select hiring_criteria_personal.open($1, $2, $3, $4) as is_there
        """;

    private static final String OPENED = """
        select candidate_id, name, contact, consent_on, keep_until
        from hiring_criteria_personal.opened($1)
        """;

    private static final String PROLONG = """
        select hiring_criteria_personal.prolong($1, $2, $3)
        """;

    private static final String ERASE = """
        select erased.id from hiring_criteria_personal.erase($1, $2, $3) as erased (id)
        """;

    private static final String ERASE_EXPIRED = """
        select erased.id from hiring_criteria_personal.erase_expired($1) as erased (id)
        """;

    private static final String JOURNAL = """
        select candidate_id, person, deed, reason, at
        from hiring_criteria_personal.journal($1)
        """;

    private static final String JOURNAL_OF = """
        select candidate_id, person, deed, reason, at
        from hiring_criteria_personal.journal_of($1, $2)
        """;

    private static final String KEPT = """
        select candidate_id, consent_on, keep_until
        from hiring_criteria_personal.kept()
        """;

    private final Database database;

    Identities(Database database) {
        this.database = database;
    }

    /** Those that the caller said what for within the last fifteen minutes, by candidate. */
    Map<UUID, Identity> opened(LocalDate today) {
        return database.list(OPENED, Identity::of, today).stream()
                .collect(Collectors.toMap(Identity::candidate, Function.identity()));
    }

    /** The latest lines of the journal. */
    List<Access> journal(int most) {
        return database.list(JOURNAL, Access::of, most);
    }

    /** The latest lines about one candidate. */
    List<Access> journal(UUID candidate, int most) {
        return database.list(JOURNAL_OF, Access::of, candidate, most);
    }

    /** The soonest term first. */
    List<Identity.Kept> kept() {
        return database.list(KEPT, Identity.Kept::of);
    }

    static void register(Writes writes, UUID candidate, CandidateForm form, String who) {
        writes.list(
                REGISTER,
                row -> candidate,
                candidate,
                form.name(),
                form.contact(),
                form.consentOn(),
                form.keepUntil(),
                who);
    }

    /** Notes the access; false where nothing is kept any more. */
    static boolean open(Writes writes, UUID candidate, String who, String why, LocalDate today) {
        return writes.find(OPEN, row -> row.flag("is_there"), candidate, who, why, today)
                .orElse(false);
    }

    static void prolong(Writes writes, UUID candidate, LocalDate end, String who) {
        writes.list(PROLONG, row -> candidate, candidate, end, who);
    }

    /** Answers whose data are gone. */
    static List<UUID> erase(Writes writes, UUID candidate, String who, String why) {
        return writes.list(ERASE, row -> Objects.requireNonNull(row.id("id")), candidate, who, why);
    }

    /** Answers whose data are gone, because the last day is over. */
    static List<UUID> eraseExpired(Writes writes, LocalDate today) {
        return writes.list(ERASE_EXPIRED, row -> Objects.requireNonNull(row.id("id")), today);
    }
}
