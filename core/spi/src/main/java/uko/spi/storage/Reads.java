package uko.spi.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads within one snapshot; each answer is awaited only when it is asked for. Implemented by {@code storage}. */
public interface Reads {

    <T> Supplier<List<T>> list(String sql, Function<Row, T> shape, @Nullable Object... parameters);

    <T> Supplier<Optional<T>> find(String sql, Function<Row, T> shape, @Nullable Object... parameters);
}
