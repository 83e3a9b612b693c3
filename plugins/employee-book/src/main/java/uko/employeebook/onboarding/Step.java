package uko.employeebook.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uko.spi.people.Colleague;
import uko.spi.storage.Row;

/**
 * One thing that a newcomer reads or does.
 *
 * @param byDay one of {@link #DAYS}: by the end of which of his days
 * @param chapter the key of the section of the book that is to be read; empty where something is to be done
 * @param department for whom it is, and so {@code position}; empty is for everybody
 */
record Step(
        UUID id,
        long byDay,
        long place,
        String title,
        String details,
        String chapter,
        String department,
        String position,
        long version) {

    /** The first day, week, month and quarter. */
    static final List<Long> DAYS = List.of(1L, 7L, 30L, 90L);

    static Step of(Row row) {
        return new Step(
                Objects.requireNonNull(row.id("id")),
                row.number("by_day"),
                row.number("place"),
                row.text("title"),
                row.text("details"),
                row.text("chapter"),
                row.text("department"),
                row.text("position"),
                row.number("version"));
    }

    boolean isFor(Colleague colleague) {
        return means(department, colleague.department()) && means(position, colleague.position());
    }

    private static boolean means(String whom, String who) {
        return whom.isEmpty() || whom.equalsIgnoreCase(who.strip());
    }

    /** The first day itself is day 1. */
    static LocalDate due(LocalDate firstDay, long byDay) {
        return firstDay.plusDays(byDay - 1);
    }
}
