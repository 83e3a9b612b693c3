package uko.storage.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the server is started with, and what it must confirm. On the command line, where nothing can override it. */
final class SafeSettings {

    private static final String OPEN_DOORS = """
        select file_name || ':' || line_number from pg_hba_file_rules
        where auth_method is distinct from 'scram-sha-256' limit 1
        """;
    // ALTER ROLE and ALTER DATABASE would pass by what the command line says.
    private static final String LOOSE_ROLES = """
        select coalesce(nullif(setrole, 0)::regrole::text, datname)
        from pg_db_role_setting left join pg_database on pg_database.oid = setdatabase, unnest(setconfig) setting
        where setting like 'synchronous\\_commit=%' and setting <> 'synchronous_commit=on' limit 1
        """;

    // Rounds make it dear to guess a password that a person chose. Ours are 256 random bits, which nobody guesses: more
    // would only delay each connection of a cold start, by some 20 ms.
    static final String SCRAM_ITERATIONS = "1";

    // What an acknowledged write and a closed door depend on: asserted after every start.
    private static final Map<String, String> ASSERTED = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "data_checksums", "on",
            "password_encryption", "scram-sha-256",
            "listen_addresses", PostgresAddress.LOOPBACK,
            "default_text_search_config", "pg_catalog.russian");

    private SafeSettings() {}

    static String options(String build, PostgresAddress address, Path log) {
        return settings(build, address, log).entrySet().stream()
                .map(setting -> "-c " + quoted(setting.getKey() + "=" + setting.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> settings(String build, PostgresAddress address, Path log) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("cluster_name", build);
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("listen_addresses", PostgresAddress.LOOPBACK);
        settings.put("port", String.valueOf(address.port()));
        settings.put("unix_socket_directories", address.socketFolder().toString());
        settings.put("unix_socket_permissions", "0700");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("scram_iterations", SCRAM_ITERATIONS);
        settings.put("max_connections", "60");
        // PostgreSQL's default; pages are resident only once they were used.
        settings.put("shared_buffers", "128MB");
        // Not minimal: it would forbid a base backup and a standby, and would speed up nothing but bulk loads.
        settings.put("wal_level", "replica");
        settings.put("max_wal_size", "512MB");
        settings.put("wal_compression", "pglz");
        settings.put("checkpoint_timeout", "10min");
        settings.put("jit", "off");
        settings.put("max_logical_replication_workers", "0");
        settings.put("timezone", "UTC");
        settings.put("default_text_search_config", "pg_catalog.russian");
        settings.putAll(logging(log));
        return settings;
    }

    // Terse and without statements: a row in an error's detail would be personal data in a log.
    private static Map<String, String> logging(Path log) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("logging_collector", "on");
        settings.put("log_directory", log.toString());
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_timezone", "UTC");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        return settings;
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** Refuses a server that runs otherwise, or that is another build. */
    static void require(Connection superuser, String build) throws SQLException {
        requireShown(superuser, "cluster_name", build);
        for (var asserted : ASSERTED.entrySet()) {
            requireShown(superuser, asserted.getKey(), asserted.getValue());
        }
        requireNone(superuser, LOOSE_ROLES, loose -> new EmbeddedPostgresException("role-loose", loose));
        requireNone(superuser, OPEN_DOORS, file -> new EmbeddedPostgresException("door-open", file));
    }

    private static void requireShown(Connection superuser, String setting, String expected) throws SQLException {
        try (var statement = superuser.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (var row = statement.executeQuery()) {
                row.next();
                if (!expected.equals(row.getString(1))) {
                    throw new EmbeddedPostgresException("setting-unsafe", setting, expected, row.getString(1));
                }
            }
        }
    }

    private static void requireNone(
            Connection superuser, String sql, Function<String, EmbeddedPostgresException> refusal) throws SQLException {
        try (var statement = superuser.createStatement();
                var found = statement.executeQuery(sql)) {
            if (found.next()) {
                throw refusal.apply(found.getString(1));
            }
        }
    }
}
