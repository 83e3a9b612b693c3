package uko.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import uko.storage.DatabaseUri;
import uko.storage.TestPostgres;

/**
 * One connection for each role, kept while a portal lasts: to prove a password takes twenty times as long as to count
 * some rows. Any thread; one piece of work at a time.
 */
final class KeptConnections implements AutoCloseable {

    private final Map<String, Connection> kept = new HashMap<>();

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Does it as this role, and keeps all of it or nothing. */
    synchronized <T> T as(DatabaseUri role, Work<T> work) {
        try {
            Connection connection = connection(role);
            try {
                T done = work.with(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection(DatabaseUri role) throws SQLException {
        Connection former = kept.get(role.user());
        if (former != null && former.isValid(5)) {
            return former;
        }
        Connection fresh = TestPostgres.connect(role);
        fresh.setAutoCommit(false);
        kept.put(role.user(), fresh);
        return fresh;
    }

    @Override
    public synchronized void close() {
        for (Connection connection : kept.values()) {
            try {
                connection.close();
            } catch (SQLException gone) {
                // Its database ended before it.
            }
        }
        kept.clear();
    }
}
