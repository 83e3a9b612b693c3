package uko.storage;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.spi.storage.Json;
import uko.spi.storage.Row;

/** A row of the driver's, columns by name. */
record PgRow(io.vertx.sqlclient.Row row) implements Row {

    @Override
    public String text(String column) {
        Object value = row.getValue(column);
        return value == null ? "" : value.toString();
    }

    @Override
    public long number(String column) {
        Long value = row.getLong(column);
        return value == null ? 0 : value;
    }

    @Override
    public boolean flag(String column) {
        return Boolean.TRUE.equals(row.getBoolean(column));
    }

    @Override
    public @Nullable UUID id(String column) {
        return row.getUUID(column);
    }

    @Override
    public @Nullable LocalDate date(String column) {
        return row.getLocalDate(column);
    }

    @Override
    public @Nullable Instant instant(String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    @Override
    public byte[] bytes(String column) {
        Buffer value = row.getBuffer(column);
        return value == null ? new byte[0] : value.getBytes();
    }

    @Override
    public Json json(String column) {
        Object value = row.getJson(column);
        return new Json(value == null ? "null" : io.vertx.core.json.Json.encode(value));
    }
}
