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
import uko.storage.embedded.EmbeddedPostgres;
import uko.storage.embedded.LentCluster;

/**
 * The PostgreSQL of a JVM's tests: the embedded one, started once, or the one that {@code -Duko.database} names. Each
 * test class takes an empty database of its own.
 */
public final class TestPostgres {

    private TestPostgres() {}

    /** Makes an empty database and answers it as its owner. */
    public static DatabaseUri emptyDatabase() {
        return Running.SERVER.copy("template1");
    }

    /** Makes a database with the core's schema in it, as a start leaves it: a copy, which is sooner made. */
    public static DatabaseUri coreDatabase() {
        // The settings of roles are no part of a copy.
        return migrated(Running.SERVER.copy(Core.ORIGINAL.database()));
    }

    private static DatabaseUri migrated(DatabaseUri database) {
        try {
            new Schemas(database, StorageSettings.DEFAULTS.statementTimeout()).migrateCore();
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Core {
        static final DatabaseUri ORIGINAL = migrated(emptyDatabase());
    }

    /** Connects as the server does, by UTC: the driver alone would bring the zone of this JVM, and with it another day. */
    public static Connection connect(DatabaseUri uri) throws SQLException {
        Connection connection = DriverManager.getConnection(uri.jdbc(), uri.user(), uri.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
        }
        return connection;
    }

    @FunctionalInterface
    private interface Server {
        DatabaseUri make(String name, String original);

        default DatabaseUri copy(String original) {
            return make("test_" + UUID.randomUUID().toString().replace("-", ""), original);
        }
    }

    private static final class Running {
        private static final long ENOUGH_MEMORY = 4L << 30;
        static final Server SERVER = start();

        private static Server start() {
            String external = System.getProperty("uko.database", "");
            if (!external.isBlank()) {
                return (name, original) -> make(DatabaseUri.parse(external), name, original);
            }
            try {
                Path data = Files.createTempDirectory(place(), "uko-test-");
                LentCluster.to(data);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(data, line -> {});
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    postgres.stop();
                    delete(data);
                }));
                return (name, original) -> DatabaseUri.parse(
                        postgres.createDatabase(name, original).withPassword());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Memory where there is enough of it: most of a database's making is the making of its files. */
        private static Path place() throws IOException {
            Path memory = Path.of("/dev/shm");
            boolean enough =
                    Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() >= ENOUGH_MEMORY;
            return enough ? memory : Path.of(System.getProperty("java.io.tmpdir"));
        }

        private static DatabaseUri make(DatabaseUri server, String name, String original) {
            try (Connection connection = connect(server);
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name + " template " + original);
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
