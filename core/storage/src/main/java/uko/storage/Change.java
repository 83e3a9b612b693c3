package uko.storage;

import static uko.storage.Awaited.await;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import java.util.function.Function;
import uko.spi.portlet.Outcome;
import uko.spi.storage.Writes;

/**
 * One change that a person asked for, as one transaction: scope, switch, idempotency key, the work itself, the audit
 * row, commit. Two round trips besides the work. What comes to a refusal is undone with its key, which the corrected form
 * bears again.
 */
final class Change {

    private static final String BEGIN_CHANGE = """
        select uko.begin_change($1, $2, $3) as answer from (values (uko.set_scope($4, $5, $6))) as scope (is_set)
         where is_set\
        """;
    private static final String WRITE_AUDIT = "select uko.write_audit($1, $2, $3, $4)";
    private static final String TRANSACTION_HAS_FAILED = "25P02";

    private final PluginPool pool;
    private final CallScope scope;

    Change(PluginPool pool, CallScope scope) {
        this.pool = pool;
        this.scope = scope;
    }

    <T> T carryOut(Function<Writes, T> work) {
        UUID key = requireKey();
        SqlConnection connection = pool.await(Pool::getConnection);
        boolean committed = false;
        try {
            begin(connection, key);
            PgWrites writes = new PgWrites(connection);
            T result = work.apply(writes);
            if (result instanceof Outcome.Refused) {
                return result;
            }
            commit(connection, writes.auditDetail());
            committed = true;
            return result;
        } finally {
            end(connection, committed);
        }
    }

    private UUID requireKey() {
        UUID key = scope.key();
        if (key == null) {
            throw new IllegalStateException("Only an action may write; %s was only shown.".formatted(scope.module()));
        }
        if (!scope.written().compareAndSet(false, true)) {
            throw new IllegalStateException("Action %s of %s writes a second time; one action is one transaction."
                    .formatted(scope.action(), scope.module()));
        }
        return key;
    }

    private void begin(SqlConnection connection, UUID key) {
        connection.query("begin").execute();
        Tuple parameters = Parameters.withScope(Tuple.of(scope.module(), scope.action(), key), scope);
        String answer = await(connection.preparedQuery(BEGIN_CHANGE).execute(parameters))
                .iterator()
                .next()
                .getString("answer");
        switch (answer) {
            case "new" -> {}
            case "done" -> throw new AlreadyDone();
            default -> throw new SwitchedOff(scope.module());
        }
    }

    /**
     * Sends the audit row and the commit together. PostgreSQL answers the commit of a transaction that has failed by
     * undoing it, without an error; but the audit row fails in it too, and what it answers is what counts.
     */
    private void commit(SqlConnection connection, String auditDetail) {
        Tuple audited = Tuple.of(scope.requestId(), scope.module(), scope.action(), auditDetail);
        Future<?> audit = connection.preparedQuery(WRITE_AUDIT).execute(audited);
        Future<?> commit = connection.query("commit").execute();
        await(audit.recover(failure -> Future.failedFuture(explained(failure))));
        await(commit);
    }

    private Throwable explained(Throwable failure) {
        return failure instanceof PgException refused && TRANSACTION_HAS_FAILED.equals(refused.getSqlState())
                ? new IllegalStateException(
                        "Nothing of action %s of %s was stored: a statement of it had failed, and the action went on. Let the exception of a statement pass."
                                .formatted(scope.action(), scope.module()),
                        failure)
                : failure;
    }

    private static void end(SqlConnection connection, boolean committed) {
        if (committed) {
            connection.close();
        } else {
            connection.query("rollback").execute().onComplete(done -> connection.close());
        }
    }
}
