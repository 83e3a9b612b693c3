package uko.deliverable.drafting;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uko.deliverable.Way;
import uko.spi.notices.Notice;
import uko.spi.notices.Notices;
import uko.spi.people.Colleague;
import uko.spi.people.Colleagues;
import uko.spi.portlet.Person;
import uko.spi.storage.Writes;

/**
 * Tells the authors that readers propose something: with one notice however much waits, which is taken back when all of
 * it is decided.
 */
public record ToldAuthors(Notices notices, Colleagues colleagues) {

    private static final String WAITING = """
        select notice
        from deliverable.suggestion
        where document_id = $1 and state = 'open' and notice is not null
        limit 1
        """;

    private static final String DECIDED = """
        select g.notice
        from deliverable.suggestion g
        where g.document_id = $1 and g.id = $2 and g.notice is not null and not exists (
            select from deliverable.suggestion o
            where o.document_id = g.document_id and o.notice = g.notice and o.state = 'open')
        """;

    /** Those to whom the type gives the draft, but for whoever proposes; asked for before the transaction. */
    List<UUID> besides(Person by, Way way) {
        return colleagues.holding(way.who(Way.Task.DRAFT)).stream()
                .map(Colleague::id)
                .filter(author -> !author.equals(by.id()))
                .toList();
    }

    /** Answers under which notice they are told, which may have been before. */
    UUID tell(Writes writes, List<UUID> authors, UUID document, String title, String section) {
        return writes.find(WAITING, row -> Objects.requireNonNull(row.id("notice")), document)
                .orElseGet(() -> {
                    UUID id = UUID.randomUUID();
                    notices.tell(
                            writes,
                            authors,
                            Notice.of(key(id), "notice.proposed", title)
                                    .to("editor")
                                    .with("document", document.toString())
                                    .with("section", section));
                    return id;
                });
    }

    /** After a suggestion was taken over, refused or withdrawn. */
    void decided(Writes writes, UUID document, UUID suggestion) {
        writes.find(DECIDED, row -> Objects.requireNonNull(row.id("notice")), document, suggestion)
                .ifPresent(id -> notices.withdraw(writes, key(id)));
    }

    private static String key(UUID id) {
        return "proposed " + id;
    }
}
