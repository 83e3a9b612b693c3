package uko.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the schemas up to date: the core's own, then one per plugin, and writes the protection of every table. Run
 * as the owner, by JDBC, on a thread that may block.
 */
public final class Schemas {

    private static final String HISTORY = "flyway_history";
    private static final String WITHOUT_CENTRE = """
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = ? and c.relkind in ('r', 'p') and c.relname <> 'flyway_history'
           and not exists (select from pg_attribute a
                            where a.attrelid = c.oid and a.attname = 'centre_id' and a.attnotnull)
         order by 1\
        """;

    private final DatabaseUri owner;
    private final String statementTimeout;

    public Schemas(DatabaseUri owner, String statementTimeout) {
        this.owner = owner;
        this.statementTimeout = statementTimeout;
    }

    /** Answers the database as the role that may read everything and change nothing. */
    public static DatabaseUri backup(DatabaseUri owner) {
        return new Roles(owner).backup();
    }

    /** Brings the core's schema {@code uko} up to date and makes the roles. */
    public void migrateCore() throws SQLException {
        try (Connection connection = connect()) {
            new Roles(owner).make(connection, statementTimeout);
            migrate("uko", "classpath:uko/storage/migrations", Schemas.class.getClassLoader());
            protect(connection, "uko");
        }
    }

    /**
     * Brings a plugin's schema up to date, where it has migrations.
     *
     * @throws FlywayException when a migration is broken: the plugin must not start
     * @throws IllegalStateException when a table has no {@code centre_id}
     */
    public void migrate(String plugin, ClassLoader loader) throws SQLException {
        if (loader.getResource("migrations") == null) {
            return;
        }
        String schema = plugin.replace('-', '_');
        migrate(schema, "classpath:migrations", loader);
        try (Connection connection = connect()) {
            requireCentres(connection, schema);
            protect(connection, schema);
        }
    }

    /**
     * Brings the schema of a kit up to date: {@code uko/<kit>/migrations} of its jar.
     *
     * @throws FlywayException when a migration is broken
     */
    public void migrateKit(String kit, ClassLoader loader) throws SQLException {
        migrate(kit, "classpath:uko/" + kit + "/migrations", loader);
        try (Connection connection = connect()) {
            requireCentres(connection, kit);
            protect(connection, kit);
        }
    }

    private void migrate(String schema, String location, ClassLoader loader) {
        var configuration = Flyway.configure(loader)
                .dataSource(dataSource())
                .schemas(schema)
                .table(HISTORY)
                .locations(location)
                .connectRetries(3);
        // CREATE INDEX CONCURRENTLY would wait for Flyway's own transactional lock for ever.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        configuration.load().migrate();
    }

    // Not by address: Flyway would look for the driver through the plugin's class loader, where there is none.
    private PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(owner.jdbc());
        source.setUser(owner.user());
        source.setPassword(owner.password());
        return source;
    }

    private static void requireCentres(Connection connection, String schema) throws SQLException {
        List<String> without = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(WITHOUT_CENTRE)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    without.add(schema + "." + rows.getString(1));
                }
            }
        }
        if (!without.isEmpty()) {
            throw new IllegalStateException("Without a column \"centre_id uuid not null\" rows can't be kept apart: "
                    + String.join(", ", without) + ". Add it, first in the primary key.");
        }
    }

    private static void protect(Connection connection, String schema) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement name = connection.prepareStatement(
                        "select set_config('uko.protected_schema', ?, true), pg_advisory_xact_lock(hashtext('uko'))");
                Statement statement = connection.createStatement()) {
            name.setString(1, schema);
            name.execute();
            statement.execute(sql("protect.sql"));
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(owner.jdbc(), owner.user(), owner.password());
    }

    static String sql(String resource) {
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar of storage");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
