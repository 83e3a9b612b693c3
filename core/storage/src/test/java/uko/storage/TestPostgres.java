package uko.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Function;
import uko.storage.embedded.EmbeddedPostgres;

/**
 * The PostgreSQL of a JVM's tests: the embedded one, started once, or the one that {@code -Duko.database} names. Each
 * test class takes an empty database of its own.
 */
public final class TestPostgres {

    private TestPostgres() {}

    /** Makes an empty database and answers it as its owner. */
    public static DatabaseUri emptyDatabase() {
        return Running.SERVER.apply("test_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** Makes a database with the core's schema in it. */
    public static DatabaseUri coreDatabase() {
        DatabaseUri database = emptyDatabase();
        try {
            new Schemas(database, StorageSettings.DEFAULTS.statementTimeout()).migrateCore();
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Connection connect(DatabaseUri uri) throws SQLException {
        return DriverManager.getConnection(uri.jdbc(), uri.user(), uri.password());
    }

    private static final class Running {
        static final Function<String, DatabaseUri> SERVER = start();

        private static Function<String, DatabaseUri> start() {
            String external = System.getProperty("uko.database", "");
            if (!external.isBlank()) {
                return name -> make(DatabaseUri.parse(external), name);
            }
            try {
                Path data = Files.createTempDirectory("uko-test-");
                EmbeddedPostgres postgres = EmbeddedPostgres.start(data, line -> {});
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    postgres.stop();
                    delete(data);
                }));
                return name -> DatabaseUri.parse(postgres.createDatabase(name).withPassword());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static DatabaseUri make(DatabaseUri server, String name) {
            try (Connection connection = connect(server);
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return server.at(name);
            } catch (SQLException e) {
                throw new IllegalStateException("No database could be made in " + server, e);
            }
        }

        private static void delete(Path folder) {
            try (var paths = Files.walk(folder)) {
                paths.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException leftToTheSystem) {
                // A folder of temporary files that the system clears anyway.
            }
        }
    }
}
