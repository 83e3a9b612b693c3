package uko.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    private static final String CORE = "uko";
    private static final String CORE_MIGRATIONS = "uko/storage/migrations";
    private static final String PLUGIN_MIGRATIONS = "migrations";
    private static final String PERSONAL_MIGRATIONS = "migrations-personal";

    private final DatabaseUri owner;
    private final String statementTimeout;
    private final Survey survey;

    public Schemas(DatabaseUri owner, String statementTimeout) {
        this(owner, statementTimeout, Survey.none());
    }

    /** Leaves alone what the survey found as the last start left it. */
    public Schemas(DatabaseUri owner, String statementTimeout, Survey survey) {
        this.owner = owner;
        this.statementTimeout = statementTimeout;
        this.survey = survey;
    }

    /** Answers the database as the role that may read everything and change nothing. */
    public static DatabaseUri backup(DatabaseUri owner) {
        return new Roles(owner).backup();
    }

    /** Answers the database as the role that requests have, bound by every policy. */
    public static DatabaseUri app(DatabaseUri owner) {
        return new Roles(owner).app();
    }

    /**
     * Brings the core's schema {@code uko} up to date and makes the roles.
     *
     * @return whether there was anything to do
     */
    public boolean migrateCore() throws SQLException {
        ClassLoader loader = Schemas.class.getClassLoader();
        String done = done(loader, CORE_MIGRATIONS);
        if (survey.foundAsLeft(CORE, done)) {
            return false;
        }
        try (Connection connection = connect()) {
            new Roles(owner).make(connection, statementTimeout);
            migrate(CORE, "classpath:" + CORE_MIGRATIONS, loader);
            protect(connection, CORE);
            note(connection, CORE, done);
        }
        return true;
    }

    /**
     * Brings a plugin's schema up to date, where it has migrations, and the one beside it for personal data, where it
     * has {@code migrations-personal}: {@code <schema>_personal}, whose tables only the plugin's own doors reach.
     *
     * @throws FlywayException when a migration is broken: the plugin must not start
     * @throws IllegalStateException when a table has no {@code centre_id}
     */
    public void migrate(String plugin, ClassLoader loader) throws SQLException {
        String schema = plugin.replace('-', '_');
        if (loader.getResource(PLUGIN_MIGRATIONS) != null) {
            bringUpToDate(schema, PLUGIN_MIGRATIONS, loader);
        }
        if (loader.getResource(PERSONAL_MIGRATIONS) != null) {
            bringUpToDate(schema + "_personal", PERSONAL_MIGRATIONS, loader);
        }
    }

    /**
     * Brings the schema of a kit up to date: {@code uko/<kit>/migrations} of its jar.
     *
     * @throws FlywayException when a migration is broken
     */
    public void migrateKit(String kit, ClassLoader loader) throws SQLException {
        bringUpToDate(kit, "uko/" + kit + "/migrations", loader);
    }

    private void bringUpToDate(String schema, String migrations, ClassLoader loader) throws SQLException {
        String done = done(loader, migrations);
        if (survey.foundAsLeft(schema, done)) {
            return;
        }
        migrate(schema, "classpath:" + migrations, loader);
        try (Connection connection = connect()) {
            requireCentres(connection, schema);
            protect(connection, schema);
            note(connection, schema, done);
        }
    }

    /** A hash of all that is done to a schema. */
    private String done(ClassLoader loader, String migrations) {
        MessageDigest digest = sha256();
        for (String statements : List.of(sql("protect.sql"), sql("state.sql"), Roles.statements(statementTimeout))) {
            digest.update(statements.getBytes(StandardCharsets.UTF_8));
        }
        Migrations.into(digest, loader, migrations);
        return "uko " + Migrations.hex(digest);
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

    /** Writes down what was done and what came of it, for the {@link Survey} of the next start. */
    private static void note(Connection connection, String schema, String done) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql("state.sql"));
            statement.getMoreResults();
            String state = state(statement.getResultSet(), schema);
            if (!state.isEmpty()) {
                statement.execute("comment on schema \"%s\" is '%s %s'".formatted(schema, done, state));
            }
        }
    }

    /** Empty for a schema that belongs to somebody else, who alone may write notes on it. */
    private static String state(ResultSet rows, String schema) throws SQLException {
        while (rows.next()) {
            if (rows.getString("schema").equals(schema)) {
                return rows.getString("state");
            }
        }
        return "";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
