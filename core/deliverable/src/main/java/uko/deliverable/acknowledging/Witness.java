package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uko.deliverable.Revision;
import uko.deliverable.acknowledging.Roster.Share;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.notices.Notices;
import uko.spi.people.Colleague;
import uko.spi.storage.Writes;

/**
 * Says of a text what others should know: the fact, with its share, whenever that is in another tenth part than was
 * stated last, be it that somebody signed, left, joined or moved; and that nobody need be reminded.
 */
final class Witness {

    private static final String ACKNOWLEDGED = "document.acknowledged";

    private final Facts facts;
    private final Notices notices;
    private final Readership readership;
    private final Texts texts;

    Witness(Services services, Readership readership, Texts texts) {
        this.facts = services.facts();
        this.notices = services.notices();
        this.readership = readership;
        this.texts = texts;
    }

    /** States how many have acknowledged a revision, unless that tenth part is stated: a thousand signatures are ten facts. */
    void say(Writes writes, Revision revision, Share share, LocalDate today) {
        if (!readership.duties().state(writes, revision.document(), revision.hash(), share.tenth())) {
            return;
        }
        facts.withdraw(writes, ACKNOWLEDGED, revision.reference(), share.percent() + " %");
        if (share.tenth() > 0) {
            facts.state(
                    writes,
                    Fact.of(ACKNOWLEDGED, revision.reference(), today)
                            .with("document", revision.document().toString())
                            .with("number", Long.toString(revision.number()))
                            .with("type", revision.type())
                            .with("share", Long.toString(share.percent()))
                            .with("acknowledged", Long.toString(share.done()))
                            .with("of", Long.toString(share.of())));
        }
    }

    /** Counts all and says it, in the transaction that changes who is asked. */
    void recount(Writes writes, UUID document, List<Colleague> everybody, LocalDate today) {
        texts.revisions().findInForce(writes, document).ifPresent(revision -> {
            Count count = new Count(readership, document, revision.hash());
            count.hold(writes, 0);
            count.duty(writes).ifPresent(duty -> say(writes, revision, count.share(writes, duty, everybody), today));
        });
    }

    /** Says of these documents what has become of their shares since. */
    void recount(Writes writes, List<Duty> duties, LocalDate today) {
        List<Colleague> everybody = readership.everybody(writes);
        duties.forEach(duty -> recount(writes, duty.chain().document(), everybody, today));
    }

    void settle(Writes writes, Chain chain, Step revision, Collection<UUID> people) {
        for (UUID person : people) {
            Reminder.keys(chain, revision).forEach(key -> notices.settle(writes, person, key));
        }
    }
}
