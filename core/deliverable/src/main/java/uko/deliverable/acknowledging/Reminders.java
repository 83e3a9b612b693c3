package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import uko.deliverable.acknowledging.Duties.Document;
import uko.spi.notices.Notice;
import uko.spi.notices.Notices;
import uko.spi.people.Colleague;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** Tells people what they have to acknowledge: at once when it is new, three days before the day, on the day. */
public final class Reminders {

    private final Database database;
    private final Notices notices;
    private final Readership readership;

    public Reminders(Database database, Notices notices, Readership readership) {
        this.database = database;
        this.notices = notices;
        this.readership = readership;
    }

    /** Answers what tells the audience of a document in the transaction that asks it, or puts a text in force. */
    public Consumer<Writes> ofDocument(UUID document, LocalDate today) {
        List<Colleague> everybody = readership.everybody();
        return writes -> readership
                .duties()
                .find(writes::list, document)
                .flatMap(Document::duty)
                .ifPresent(duty -> {
                    Roster roster = Roster.of(duty, everybody, Signatures.of(writes::list, document));
                    withdrawFormer(writes, duty.chain());
                    tell(writes, duty.chain(), roster, today);
                });
    }

    /** @param besides what else is done for these documents in the same transaction, the only one of a morning */
    void daily(LocalDate today, BiConsumer<Writes, List<Duty>> besides) {
        List<Duty> all = readership.duties().all(database::list);
        if (all.isEmpty()) {
            return;
        }
        Map<UUID, Roster> rosters = readership.rosters(all);
        database.write(writes -> {
            for (Duty duty : all) {
                withdrawFormer(writes, duty.chain());
                tell(
                        writes,
                        duty.chain(),
                        Objects.requireNonNull(rosters.get(duty.chain().document())),
                        today);
            }
            besides.accept(writes, all);
            return all;
        });
    }

    /** Nobody is reminded of what is no longer asked. */
    void withdraw(Writes writes, Chain chain) {
        chain.current()
                .ifPresent(current -> Reminder.keys(chain, current).forEach(key -> notices.withdraw(writes, key)));
    }

    /** Nobody is reminded of a text that another has taken the place of. */
    private void withdrawFormer(Writes writes, Chain chain) {
        chain.steps().stream()
                .filter(step -> chain.current().filter(step::equals).isEmpty())
                .reduce((earlier, later) -> later)
                .ifPresent(former -> Reminder.keys(chain, former).forEach(key -> notices.withdraw(writes, key)));
    }

    private void tell(Writes writes, Chain chain, Roster roster, LocalDate today) {
        Map<Notice, List<UUID>> each = new LinkedHashMap<>();
        chain.current()
                .ifPresent(current -> roster.pending()
                        .forEach(entry -> entry.standing().due().ifPresent(due -> {
                            Notice notice = Reminder.of(due, today).notice(chain, current, due);
                            each.computeIfAbsent(notice, first -> new ArrayList<>())
                                    .add(entry.colleague().id());
                        })));
        each.forEach((notice, people) -> notices.tell(writes, people, notice));
    }
}
