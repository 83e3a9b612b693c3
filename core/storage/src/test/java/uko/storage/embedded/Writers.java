package uko.storage.embedded;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Eight writers who remember what was acknowledged to them, until their server dies. */
final class Writers {

    static final int COUNT = 8;
    private static final String TABLE =
            "create table if not exists written (writer int, round int, n int, primary key (writer, round, n))";
    private static final String WRITE = "insert into written values (?, ?, ?)";
    private static final String STORED = "select writer, round, n from written";

    private final Set<List<Integer>> acknowledged = ConcurrentHashMap.newKeySet();

    List<Thread> startedOn(PostgresUri uri, int round) throws SQLException {
        try (var connection = DriverManager.getConnection(uri.jdbc(), uri.credentials());
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        var threads = new ArrayList<Thread>();
        for (int writer = 0; writer < COUNT; writer++) {
            int name = writer;
            threads.add(Thread.ofPlatform().start(() -> write(uri, name, round)));
        }
        return threads;
    }

    private void write(PostgresUri uri, int writer, int round) {
        try (var connection = DriverManager.getConnection(uri.jdbc(), uri.credentials());
                var statement = connection.prepareStatement(WRITE)) {
            for (int n = 0; ; n++) {
                statement.setInt(1, writer);
                statement.setInt(2, round);
                statement.setInt(3, n);
                statement.executeUpdate();
                acknowledged.add(List.of(writer, round, n));
            }
        } catch (SQLException killed) {
            // The server died under this writer, as it was meant to: what was acknowledged before is what counts.
            return;
        }
    }

    Set<List<Integer>> acknowledged() {
        return acknowledged;
    }

    static Set<List<Integer>> storedIn(PostgresUri uri) throws SQLException {
        var stored = ConcurrentHashMap.<List<Integer>>newKeySet();
        try (var connection = DriverManager.getConnection(uri.jdbc(), uri.credentials());
                var rows = connection.createStatement().executeQuery(STORED)) {
            while (rows.next()) {
                stored.add(List.of(rows.getInt(1), rows.getInt(2), rows.getInt(3)));
            }
        }
        return stored;
    }
}
