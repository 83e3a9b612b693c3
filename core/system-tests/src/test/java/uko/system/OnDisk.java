package uko.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import uko.storage.DatabaseUri;
import uko.storage.Schemas;
import uko.storage.StorageSettings;
import uko.storage.TestPostgres;
import uko.storage.embedded.EmbeddedPostgres;
import uko.storage.embedded.LentCluster;
import uko.testkit.TestNode;

/** A data folder with the {@link Land} and many employees in it, for a server process to be started on. */
record OnDisk(Path folder, DatabaseUri owner, Land land) {

    private static final String EMPLOYEES = """
        insert into uko.person (login, name, position, region_id, centre_id)
        select 'employee-' || n, 'Сотрудник ' || n, 'Специалист', ?, ? from generate_series(1, 20000) n\
        """;

    /** One for all tests of this JVM: they write as different people. */
    static OnDisk shared() {
        return Shared.DATA;
    }

    private static final class Shared {
        static final OnDisk DATA = make();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(DATA::remove));
        }
    }

    private static OnDisk make() {
        Path folder = emptyFolder();
        LentCluster.to(folder);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, line -> {})) {
            DatabaseUri owner = DatabaseUri.parse(postgres.uri().withPassword());
            new Schemas(owner, StorageSettings.DEFAULTS.statementTimeout()).migrateCore();
            Land land = Land.in(owner, TestNode.hash(Land.PASSWORD));
            employ(owner, land);
            return new OnDisk(folder, owner, land);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("uko-system-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void employ(DatabaseUri owner, Land land) throws SQLException {
        try (Connection connection = TestPostgres.connect(owner)) {
            connection.createStatement().execute("set role uko_platform");
            try (PreparedStatement statement = connection.prepareStatement(EMPLOYEES)) {
                statement.setObject(1, land.region());
                statement.setObject(2, land.zarechny());
                statement.executeUpdate();
            }
        }
    }

    /** Once a server was started on it and made the tables: whichever test comes first puts a code in force. */
    void putCodeInForce() throws SQLException {
        String inForce = "select count(*) from deliverable.revision where state = 'in-force' and centre_id = ?";
        if (value(inForce, land.zarechny()).equals("0")) {
            CodeInForce.in(owner, land, land.zarechny());
        }
    }

    /** Asks for one value as the backup does, past all row-level security. */
    String value(String sql, Object... parameters) {
        try (Connection connection = backup();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < parameters.length; n++) {
                statement.setObject(n + 1, parameters[n]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection backup() throws SQLException {
        return TestPostgres.connect(Schemas.backup(owner));
    }

    /** Stops what still runs on it, and removes it. */
    private void remove() {
        EmbeddedPostgres.start(folder, line -> {}).stop();
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException leftToTheSystem) {
            // A folder of temporary files that the system clears anyway.
        }
    }
}
