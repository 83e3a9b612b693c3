package uko.storage;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** Time zones by their names, as {@code Asia/Yekaterinburg}. */
public final class Zones {

    private Zones() {}

    /** Answers the zone of that name; nothing where there is none. */
    public static Optional<ZoneId> find(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
