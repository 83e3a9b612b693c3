package uko.deliverable.acknowledging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import uko.spi.people.Colleague;

/** All who are to acknowledge one document, and how each stands to it. */
record Roster(List<Entry> entries) {

    Roster {
        entries = List.copyOf(entries);
    }

    /** One of them. */
    record Entry(Colleague colleague, Standing standing) {

        boolean isDone() {
            return !standing.isAsked();
        }
    }

    /** How many of how many have done it. */
    record Share(long done, long of) {

        static Share of(List<Entry> entries) {
            return new Share(entries.stream().filter(Entry::isDone).count(), entries.size());
        }

        /** Rounded down: a hundred is everybody. */
        long percent() {
            return of == 0 ? 0 : done * 100 / of;
        }

        /** How many more make the next tenth part whole. */
        long untilMilestone() {
            return Math.ceilDiv((tenth() + 1) * of, 10) - done;
        }

        /** How many tenth parts are whole: each is worth a word. */
        long tenth() {
            return percent() / 10;
        }
    }

    /** A department and its share; empty is the name of those without one. */
    record Department(String name, Share share) {}

    static Roster of(Duty duty, List<Colleague> colleagues, Map<UUID, List<Signature>> signatures) {
        return new Roster(colleagues.stream()
                .filter(duty::means)
                .map(each -> new Entry(each, duty.of(each, signatures.getOrDefault(each.id(), List.of()))))
                .toList());
    }

    Share share() {
        return Share.of(entries);
    }

    List<Department> departments() {
        Map<String, List<Entry>> each = new TreeMap<>();
        for (Entry entry : entries) {
            each.merge(entry.colleague().department(), List.of(entry), Roster::joined);
        }
        return each.entrySet().stream()
                .map(department -> new Department(department.getKey(), Share.of(department.getValue())))
                .toList();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Those who have not done it, the most urgent first. */
    List<Entry> pending() {
        return entries.stream()
                .filter(entry -> !entry.isDone())
                .sorted(Comparator.comparing(
                                (Entry entry) -> entry.standing().due().orElse(LocalDate.MAX))
                        .thenComparing(entry -> entry.colleague().name()))
                .toList();
    }

    long overdue(LocalDate today) {
        return entries.stream()
                .filter(entry -> entry.standing().isOverdue(today))
                .count();
    }
}
