package uko.deliverable.acknowledging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.acknowledging.Duties.Document;
import uko.deliverable.acknowledging.Roster.Share;
import uko.spi.people.Colleague;
import uko.spi.storage.Writes;

/**
 * Counts those who have acknowledged a text, within the transaction that signs it. A share is stated at each tenth part
 * alone, so all are counted only where that part may be reached, and at the first signature of a day: thousands who sign
 * in one hour do not wait for each other's rosters.
 */
final class Count {

    /** So many may sign between the look that foresees a count and the signature that needs it. */
    private static final int NEAR = 32;

    private final Readership readership;
    private final UUID document;
    private final String hash;
    private final Optional<List<Colleague>> everybody;

    private Count(Readership readership, UUID document, String hash, Optional<List<Colleague>> everybody) {
        this.readership = readership;
        this.document = document;
        this.hash = hash;
        this.everybody = everybody;
    }

    /** Before the transaction: everybody is asked for only where they will be counted. */
    static Count foreseen(Readership readership, UUID document, String hash) {
        return readership.awaited(document, hash) <= NEAR
                ? of(readership, document, hash, readership.everybody())
                : new Count(readership, document, hash, Optional.empty());
    }

    static Count of(Readership readership, UUID document, String hash, List<Colleague> everybody) {
        return new Count(readership, document, hash, Optional.of(everybody));
    }

    /** Holds the document until the transaction ends; answers whether all are to be counted once so many more signed. */
    boolean hold(Writes writes, int more) {
        return readership.duties().hold(writes, document, hash, more) <= 0;
    }

    /** What is asked, as it stands within the transaction. */
    Optional<Duty> duty(Writes writes) {
        return readership.duties().find(writes::list, document).flatMap(Document::duty);
    }

    /** The share as it stands within the transaction, which is kept until the next is due. */
    Share share(Writes writes, Duty duty) {
        Share share = Roster.of(duty, everybody.orElseGet(readership::everybody), Signatures.of(writes::list, document))
                .share();
        readership.duties().counted(writes, document, hash, share.untilMilestone());
        return share;
    }
}
