package uko.employeebook.care;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.spi.storage.Row;

/**
 * That somebody answers for a chapter.
 *
 * @param months after how many it is looked through once more
 * @param confirmedOn when its owner last said that it was still right
 */
record Care(String chapter, UUID owner, long months, LocalDate dueOn, Optional<LocalDate> confirmedOn, long version) {

    static Care of(Row row) {
        return new Care(
                row.text("chapter"),
                Objects.requireNonNull(row.id("owner_id")),
                row.number("months"),
                Objects.requireNonNull(row.date("due_on")),
                Optional.ofNullable(row.date("confirmed_on")),
                row.number("version"));
    }

    boolean isOverdue(LocalDate today) {
        return today.isAfter(dueOn);
    }

    boolean isDueWithin(int days, LocalDate today) {
        return !today.plusDays(days).isBefore(dueOn);
    }
}
