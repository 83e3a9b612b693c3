package uko.spi.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, columns by name. Implemented by {@code storage}.
 *
 * <p>A null is the neutral value of the type (empty text, 0, false), but for dates, instants and ids, where it is
 * {@code null}.
 */
public interface Row {

    String text(String column);

    long number(String column);

    boolean flag(String column);

    @Nullable
    UUID id(String column);

    @Nullable
    LocalDate date(String column);

    @Nullable
    Instant instant(String column);

    byte[] bytes(String column);

    Json json(String column);
}
