package uko.storage;

import static uko.storage.Awaited.await;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;

/** Reads that are all sent before the first answer is awaited: the driver pipelines them. */
final class PgReads implements Reads {

    private final SqlConnection connection;

    PgReads(SqlConnection connection, CallScope scope) {
        this.connection = connection;
        connection.query("begin isolation level repeatable read read only").execute();
        connection.preparedQuery("select uko.set_scope($1, $2, $3)").execute(Parameters.of(scope));
    }

    @Override
    public <T> Supplier<List<T>> list(String sql, Function<Row, T> shape, @Nullable Object... parameters) {
        Future<List<T>> rows = connection
                .preparedQuery(sql)
                .execute(Parameters.of(parameters))
                .map(answer -> PgDatabase.shaped(answer, shape));
        return () -> await(rows);
    }

    @Override
    public <T> Supplier<Optional<T>> find(String sql, Function<Row, T> shape, @Nullable Object... parameters) {
        Supplier<List<T>> rows = list(sql, shape, parameters);
        return () -> PgDatabase.single(rows.get());
    }
}
