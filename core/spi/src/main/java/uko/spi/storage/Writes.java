package uko.spi.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and changes rows within one transaction, in the order of the calls. Implemented by {@code storage}.
 *
 * <p>The core adds to the same transaction: the idempotency key, one audit row (who, which action, on which request)
 * and the check that the module is still on.
 *
 * <p>A statement that fails ends the transaction, and the action with it: let its exception pass. Whoever catches it and
 * returns is refused at the end, for nothing would be stored.
 */
public interface Writes {

    <T> List<T> list(String sql, Function<Row, T> shape, @Nullable Object... parameters);

    <T> Optional<T> find(String sql, Function<Row, T> shape, @Nullable Object... parameters);

    /** Changes rows and answers how many. */
    int execute(String sql, @Nullable Object... parameters);

    /** Runs one statement for each set of parameters, in one round trip, and answers how many rows it changed. */
    int executeAll(String sql, List<Object[]> parameters);

    /** Adds to the audit row what was changed: no personal data, at most 500 characters. */
    void audit(String detail);
}
