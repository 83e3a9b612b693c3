package uko.storage.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One transaction that takes its time, ended as it deserves; the connection is left as it came. */
final class Session {

    /** What happens within the transaction. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run() throws SQLException, java.io.IOException;
    }

    private static final String PATIENT = """
        set local statement_timeout = 0;
        set local idle_in_transaction_session_timeout = 0;
        set local intervalstyle = 'postgres';
        set local datestyle = 'ISO'
        """;

    private Session() {}

    static <T extends @Nullable Object> T reading(Connection connection, Work<T> work)
            throws SQLException, java.io.IOException {
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            return writing(connection, work);
        } finally {
            connection.setReadOnly(false);
            connection.setTransactionIsolation(isolation);
        }
    }

    static <T extends @Nullable Object> T writing(Connection connection, Work<T> work)
            throws SQLException, java.io.IOException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            Layout.execute(connection, PATIENT);
            T result = work.run();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
