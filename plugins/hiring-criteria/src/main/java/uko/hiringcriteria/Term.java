package uko.hiringcriteria;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uko.spi.storage.Writes;

/** Deletes what may no longer be kept, and takes out of scorecards what could tell of whom they speak. */
final class Term {

    private Term() {}

    /** All whose term ran out before today, each morning and with any change of this module; answers whose it was. */
    static List<UUID> runOut(Writes writes, LocalDate today) {
        List<UUID> expired = Identities.eraseExpired(writes, today);
        anonymise(writes, expired, today);
        return expired;
    }

    /** One candidate, before his term; answers whether there was anything to delete. */
    static boolean erase(Writes writes, UUID candidate, String who, String why, LocalDate today) {
        List<UUID> erased = Identities.erase(writes, candidate, who, why);
        anonymise(writes, erased, today);
        return !erased.isEmpty();
    }

    private static void anonymise(Writes writes, List<UUID> erased, LocalDate today) {
        for (UUID candidate : erased) {
            Candidates.forget(writes, candidate, today);
            Scorecards.eraseQuotes(writes, candidate);
        }
    }
}
