package uko.storage;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.spi.storage.Json;

/** Turns what plugins pass into what the driver takes. */
final class Parameters {

    private Parameters() {}

    static Tuple of(@Nullable Object... parameters) {
        Tuple tuple = Tuple.tuple();
        for (Object parameter : parameters) {
            tuple.addValue(value(parameter));
        }
        return tuple;
    }

    /** The parameters of a statement, then the scope's three. */
    static Tuple of(CallScope scope, @Nullable Object... parameters) {
        return withScope(of(parameters), scope);
    }

    static Tuple withScope(Tuple tuple, CallScope scope) {
        return tuple.addValue(scope.region().toString())
                .addValue(scope.centre().toString())
                .addValue(scope.person().toString());
    }

    private static @Nullable Object value(@Nullable Object parameter) {
        return switch (parameter) {
            case null -> null;
            case Json json -> io.vertx.core.json.Json.decodeValue(json.text());
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case byte[] bytes -> Buffer.buffer(bytes);
            case List<?> list when !list.isEmpty() && list.getFirst() instanceof UUID -> list.toArray(UUID[]::new);
            case List<?> list -> list.toArray(String[]::new);
            case Enum<?> word -> word.name();
            default -> parameter;
        };
    }
}
