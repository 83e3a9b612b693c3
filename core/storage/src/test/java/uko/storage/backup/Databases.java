package uko.storage.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uko.storage.embedded.EmbeddedPostgres;
import uko.storage.embedded.PostgresUri;

/** Makes databases of the test's schemas in one embedded PostgreSQL, and looks at them as the role of the backup. */
record Databases(EmbeddedPostgres postgres) {

    // Everything that a restore takes off and must put back.
    private static final String FIXTURES = """
        select 'force ' || oid::regclass || relforcerowsecurity || relrowsecurity from pg_class
        where relkind in ('r', 'p') and relnamespace in ('uko'::regnamespace, 'ethics_code'::regnamespace)
        union all select 'trigger ' || tgrelid::regclass || tgname || tgenabled::text from pg_trigger where not tgisinternal
        union all select 'key ' || conrelid::regclass || conname || convalidated || pg_get_constraintdef(oid)
        from pg_constraint where contype = 'f'
        order by 1
        """;

    PostgresUri withSchema(String name) throws SQLException, IOException {
        PostgresUri uri = postgres.createDatabase(name);
        run(uri, "schema.sql");
        return uri;
    }

    static void run(PostgresUri uri, String script) throws SQLException, IOException {
        try (var sql = Databases.class.getResourceAsStream(script);
                var owner = owner(uri)) {
            execute(owner, new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Connection owner(PostgresUri uri) throws SQLException {
        return DriverManager.getConnection(uri.jdbc(), uri.credentials());
    }

    static Connection backupRole(PostgresUri uri) throws SQLException {
        Connection connection = owner(uri);
        execute(connection, "set role uko_backup");
        return connection;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    static List<String> fixtures(PostgresUri uri) throws SQLException {
        try (var owner = owner(uri)) {
            return texts(owner, FIXTURES);
        }
    }

    static long acknowledgements(PostgresUri uri) throws SQLException {
        try (var connection = backupRole(uri)) {
            return Long.parseLong(texts(connection, "select count(*) from ethics_code.acknowledgement")
                    .getFirst());
        }
    }
}
