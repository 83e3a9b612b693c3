package uko.storage;

import static uko.storage.Awaited.await;

import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The inside of one transaction. */
final class PgWrites implements Writes {

    private final SqlConnection connection;
    private String auditDetail = "";

    PgWrites(SqlConnection connection) {
        this.connection = connection;
    }

    @Override
    public <T> List<T> list(String sql, Function<Row, T> shape, @Nullable Object... parameters) {
        return PgDatabase.shaped(run(sql, parameters), shape);
    }

    @Override
    public <T> Optional<T> find(String sql, Function<Row, T> shape, @Nullable Object... parameters) {
        return PgDatabase.single(list(sql, shape, parameters));
    }

    @Override
    public int execute(String sql, @Nullable Object... parameters) {
        return run(sql, parameters).rowCount();
    }

    @Override
    public int executeAll(String sql, List<Object[]> parameters) {
        if (parameters.isEmpty()) {
            return 0;
        }
        var answer = await(connection
                .preparedQuery(sql)
                .executeBatch(parameters.stream().map(Parameters::of).toList()));
        int changed = 0;
        for (RowSet<?> rows = answer; rows != null; rows = rows.next()) {
            changed += rows.rowCount();
        }
        return changed;
    }

    @Override
    public void audit(String detail) {
        auditDetail = detail;
    }

    String auditDetail() {
        return auditDetail;
    }

    private RowSet<io.vertx.sqlclient.Row> run(String sql, @Nullable Object... parameters) {
        return await(connection.preparedQuery(sql).execute(Parameters.of(parameters)));
    }
}
