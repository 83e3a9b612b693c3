package uko.deliverable.revisions;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.deliverable.Way;
import uko.deliverable.Way.Task;
import uko.spi.people.Colleague;
import uko.spi.people.Colleagues;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;

/**
 * Those who wrote what a revision changes. Whoever changed a section of its draft since the one before it was sent, added
 * it, moved it into another or took it away does not judge how small the change is, nor approve it: whose hand pressed
 * "submit" says little. Words that somebody proposed and another took over are the other's.
 *
 * @param people who wrote
 * @param others who have the role for a task and neither wrote nor submitted, by name
 */
record Writers(Set<UUID> people, Map<Task, List<String>> others) {

    static final Writers NOBODY = new Writers(Set.of(), Map.of());

    private static final String WROTE = """
        with span as (
            select r.document_id, r.submitted_at as until, coalesce((
                select max(f.submitted_at)
                from deliverable.revision f
                where f.document_id = r.document_id and f.number < r.number and f.in_force_from is not null
                ), '-infinity') as since
            from deliverable.revision r
            where r.id = $1)
        select s.changed_by as person
        from span
        join deliverable.section s on s.document_id = span.document_id
            and s.changed_at > span.since and s.changed_at <= span.until
        union
        select f.changed_by
        from span
        join deliverable.former_section f on f.document_id = span.document_id
            and f.changed_at > span.since and f.changed_at <= span.until
        union
        select f.removed_by
        from span
        join deliverable.former_section f on f.document_id = span.document_id and f.removed_by is not null
            and f.removed_at > span.since and f.removed_at <= span.until
        """;

    /** Reads them before the transaction: what was written before a text was sent changes no more. */
    static Writers of(Dossier dossier, Way way, Database database, Colleagues colleagues) {
        Set<UUID> people =
                database
                        .list(
                                WROTE,
                                row -> Objects.requireNonNull(row.id("person")),
                                dossier.revision().id())
                        .stream()
                        .collect(Collectors.toSet());
        List<Colleague> others = colleagues
                .holding(Stream.of(Task.CONFIRM, Task.APPROVE)
                        .flatMap(task -> way.who(task).stream())
                        .toList())
                .stream()
                .filter(each -> !people.contains(each.id()) && !each.id().equals(dossier.submittedBy()))
                .toList();
        return new Writers(
                people,
                Map.of(
                        Task.CONFIRM, holding(others, way.who(Task.CONFIRM)),
                        Task.APPROVE, holding(others, way.who(Task.APPROVE))));
    }

    private static List<String> holding(List<Colleague> all, Collection<String> roles) {
        return all.stream()
                .filter(each -> !Collections.disjoint(each.roles(), roles))
                .map(Colleague::name)
                .toList();
    }

    /**
     * Whether somebody may not do this because he wrote. Where nobody else has the role, whoever did not submit approves
     * all the same, or documents of a small centre would stop; a change that nobody confirms is substantial, and goes on.
     */
    boolean bar(Person person, Task task) {
        return people.contains(person.id())
                && (task == Task.CONFIRM || !others(task).isEmpty());
    }

    /** @throws PortletException {@code deliverable.own-words}, and who could do it */
    void refuse(Person person, Task task) {
        if (bar(person, task)) {
            throw others(task).isEmpty()
                    ? PortletException.conflict("deliverable.own-words-alone")
                    : PortletException.conflict("deliverable.own-words", instead(person, task));
        }
    }

    private List<String> others(Task task) {
        return others.getOrDefault(task, List.of());
    }

    /** Who could do it, as a person is told who may not; empty where nobody can, or nothing bars him. */
    String instead(Person person, Task task) {
        return bar(person, task) ? String.join(", ", others(task)) : "";
    }
}
