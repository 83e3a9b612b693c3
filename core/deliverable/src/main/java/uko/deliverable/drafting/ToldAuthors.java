package uko.deliverable.drafting;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    private static final String ROLE = "author";

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

    /** Answers under which notice they are told, which may have been before. */
    UUID tell(Writes writes, UUID document, String title, String section, Person by) {
        return writes.find(WAITING, row -> Objects.requireNonNull(row.id("notice")), document)
                .orElseGet(() -> {
                    UUID id = UUID.randomUUID();
                    notices.tell(
                            writes,
                            authorsBut(by),
                            Notice.of(key(id), "notice.proposed", title)
                                    .to("editor")
                                    .with("document", document.toString())
                                    .with("section", section));
                    return id;
                });
    }

    private List<UUID> authorsBut(Person by) {
        return colleagues.holding(ROLE).stream()
                .map(Colleague::id)
                .filter(author -> !author.equals(by.id()))
                .toList();
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
