package uko.storage;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uko.spi.storage.Database;
import uko.spi.storage.Reads;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The database of plugins: a scope around everything, one round trip where one can do. */
final class PgDatabase implements Database {

    private final PluginPool pool;
    private final ScopedSql scopedSql = new ScopedSql();

    PgDatabase(PluginPool pool) {
        this.pool = pool;
    }

    @Override
    public <T> List<T> list(String sql, Function<Row, T> shape, @Nullable Object... parameters) {
        CallScope scope = CallScope.current();
        String statement = scopedSql.of(sql, parameters.length);
        Tuple tuple = Parameters.of(scope, parameters);
        return shaped(
                pool.await(connections -> connections.preparedQuery(statement).execute(tuple)), shape);
    }

    @Override
    public <T> Optional<T> find(String sql, Function<Row, T> shape, @Nullable Object... parameters) {
        return single(list(sql, shape, parameters));
    }

    @Override
    public <T> T read(Function<Reads, T> work) {
        CallScope scope = CallScope.current();
        SqlConnection connection = pool.await(Pool::getConnection);
        try {
            return work.apply(new PgReads(connection, scope));
        } finally {
            connection.query("commit").execute().onComplete(done -> connection.close());
        }
    }

    @Override
    public <T> T write(Function<Writes, T> work) {
        return new Change(pool, CallScope.current()).carryOut(work);
    }

    static <T> List<T> shaped(RowSet<io.vertx.sqlclient.Row> rows, Function<Row, T> shape) {
        List<T> list = new ArrayList<>(rows.size());
        for (io.vertx.sqlclient.Row row : rows) {
            list.add(shape.apply(new PgRow(row)));
        }
        return List.copyOf(list);
    }

    static <T> Optional<T> single(List<T> rows) {
        if (rows.size() > 1) {
            throw new IllegalStateException("At most one row was expected and " + rows.size() + " came.");
        }
        return rows.stream().findFirst();
    }
}
