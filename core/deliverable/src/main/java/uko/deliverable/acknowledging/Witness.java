package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import uko.deliverable.Revision;
import uko.deliverable.acknowledging.Roster.Share;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.notices.Notices;
import uko.spi.storage.Writes;

/** Says after signatures what others should know of: the fact, with its share, and that nobody need be reminded. */
final class Witness {

    private static final String ACKNOWLEDGED = "document.acknowledged";

    private final Facts facts;
    private final Notices notices;

    Witness(Facts facts, Notices notices) {
        this.facts = facts;
        this.notices = notices;
    }

    /** States how many have acknowledged a revision, at each tenth part alone: a thousand signatures are ten facts. */
    void say(Writes writes, Revision revision, Share before, Share share, LocalDate today) {
        if (share.isMilestoneAfter(before)) {
            facts.withdraw(writes, ACKNOWLEDGED, revision.reference(), share.percent() + " %");
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

    void settle(Writes writes, Chain chain, Step revision, Collection<UUID> people) {
        for (UUID person : people) {
            Reminder.keys(chain, revision).forEach(key -> notices.settle(writes, person, key));
        }
    }
}
