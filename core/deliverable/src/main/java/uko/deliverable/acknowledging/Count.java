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
record Count(Readership readership, UUID document, String hash) {

    /** Holds the document until the transaction ends; answers whether all are to be counted once so many more signed. */
    boolean hold(Writes writes, int more) {
        return readership.duties().hold(writes, document, hash, more) <= 0;
    }

    /** What is asked, as it stands within the transaction. */
    Optional<Duty> duty(Writes writes) {
        return readership.duties().find(writes::list, document).flatMap(Document::duty);
    }

    /** The share as it stands within the transaction, which is kept until the next is due. */
    Share share(Writes writes, Duty duty, List<Colleague> everybody) {
        Share share = Roster.of(duty, everybody, Signatures.of(writes::list, document))
                .share();
        readership.duties().counted(writes, document, hash, share.untilMilestone());
        return share;
    }
}
