package uko.employeebook.onboarding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uko.spi.storage.Row;

/**
 * Somebody who has joined and goes along the path.
 *
 * @param done when he ticked which step
 */
record Newcomer(UUID person, UUID mentor, LocalDate firstDay, long version, Map<UUID, LocalDate> done) {

    Newcomer {
        done = Map.copyOf(done);
    }

    static Newcomer of(Row row) {
        return new Newcomer(
                Objects.requireNonNull(row.id("person_id")),
                Objects.requireNonNull(row.id("mentor_id")),
                Objects.requireNonNull(row.date("first_day")),
                row.number("version"),
                ticks(row.text("ticks")));
    }

    private static Map<UUID, LocalDate> ticks(String written) {
        Map<UUID, LocalDate> ticks = new LinkedHashMap<>();
        for (String tick : written.split(",")) {
            int space = tick.indexOf(' ');
            if (space > 0) {
                ticks.put(UUID.fromString(tick.substring(0, space)), LocalDate.parse(tick.substring(space + 1)));
            }
        }
        return ticks;
    }
}
