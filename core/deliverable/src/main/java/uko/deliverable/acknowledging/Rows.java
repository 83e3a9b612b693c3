package uko.deliverable.acknowledging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uko.spi.storage.Row;

/** Reads rows: {@code database::list} outside of a transaction, {@code writes::list} within. */
@FunctionalInterface
interface Rows {

    <T> List<T> list(String sql, Function<Row, T> shape, @Nullable Object... parameters);
}
