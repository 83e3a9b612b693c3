package uko.storage.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes the owner's role and the database where they are absent; killed half-way, the next start goes on. */
record UkoDatabase(PostgresUri superuser, Secret ownerPassword) {

    static final String OWNER = "uko_owner";
    static final String NAME = "uko";

    private static final String DATABASE_EXISTS = "select 1 from pg_database where datname = ?";
    private static final String ROLE_EXISTS = "select 1 from pg_roles where rolname = ?";
    // No superuser, no BYPASSRLS, no new databases: it owns one database and makes the roles that the server works as.
    private static final String CREATE_OWNER =
            "create role uko_owner login nosuperuser nobypassrls nocreatedb createrole password '%s'";
    // Into template1, so that every later database has them too.
    private static final String CREATE_EXTENSIONS = """
        create extension if not exists pg_trgm;
        create extension if not exists pgcrypto;
        create extension if not exists unaccent;
        create extension if not exists btree_gist
        """;

    static Connection connect(PostgresUri uri) throws SQLException {
        var properties = uri.credentials();
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "120");
        properties.setProperty("ApplicationName", "uko-start");
        return DriverManager.getConnection(uri.jdbc(), properties);
    }

    /** Asserts the settings and answers whether the database is there. */
    boolean isReady(String build) throws SQLException {
        try (var connection = connect(superuser.in("postgres"))) {
            SafeSettings.require(connection, build);
            return exists(connection, DATABASE_EXISTS, NAME);
        }
    }

    void create() throws SQLException {
        try (var template = connect(superuser.in("template1"))) {
            execute(template, CREATE_EXTENSIONS);
        }
        try (var connection = connect(superuser.in("postgres"))) {
            if (!exists(connection, ROLE_EXISTS, OWNER)) {
                execute(connection, CREATE_OWNER.formatted(ownerPassword.text()));
            }
        }
        create(NAME, "template1");
    }

    /**
     * Makes one more database of the same owner, with what is in the original: its files are copied, where PostgreSQL by
     * itself would write every page to its log as well.
     */
    void create(String name, String original) throws SQLException {
        try (var connection = connect(superuser.in("postgres"))) {
            execute(
                    connection,
                    "create database %s owner %s template %s strategy file_copy"
                            .formatted(quoted(name), OWNER, quoted(original)));
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
