package uko.storage.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What our schemas hold: the schemas that belong to the database's owner, the core's and each plugin's. */
record Layout(List<Table> tables, List<String> migrations) {

    /** Restricts a query on pg_namespace to our schemas. */
    static final String OURS = """
        nspname !~ '^pg_' and nspname <> 'information_schema'
        and nspowner = (select datdba from pg_catalog.pg_database where datname = current_database())
        """;

    // Partitions are copied one by one, as the ordinary tables that they are; generated columns are not copied.
    private static final String COLUMNS = """
        select nspname, relname, attname, pg_catalog.format_type(atttypid, atttypmod)
        from pg_catalog.pg_class
        join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace
        left join pg_catalog.pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
            and attgenerated = ''
        where relkind = 'r' and %s
        order by nspname collate "C", relname collate "C", attnum
        """.formatted(OURS);

    private static final String SEQUENCES = """
        select nspname, relname, seqincrement
        from pg_catalog.pg_class
        join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace
        join pg_catalog.pg_sequence on seqrelid = pg_class.oid
        where %s
        order by nspname collate "C", relname collate "C"
        """.formatted(OURS);

    private static final String POSITION =
            "select case when is_called then last_value + %d else last_value end from %s";
    private static final String MIGRATIONS = "select version, checksum from %s where success order by installed_rank";
    private static final List<String> OF_HISTORY = List.of("installed_rank", "version", "checksum", "success");

    /** Reads the layout. Types outside pg_catalog are named with their schema. */
    static Layout of(Connection connection) throws SQLException {
        execute(connection, "set local search_path = ''");
        var tables = tables(connection);
        execute(connection, "set local search_path to default");
        return new Layout(tables, migrations(connection, tables));
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                add(tables, rows);
            }
        }
        return tables;
    }

    private static void add(List<Table> tables, ResultSet row) throws SQLException {
        String schema = row.getString(1);
        String name = row.getString(2);
        if (tables.isEmpty() || !tables.getLast().title().equals(schema + "." + name)) {
            tables.add(new Table(schema, name, new ArrayList<>()));
        }
        if (row.getString(3) != null) {
            tables.getLast().columns().add(new Table.Column(row.getString(3), row.getString(4)));
        }
    }

    // Equal columns do not mean equal schemas: a migration may have changed only a function, a policy or rows.
    private static List<String> migrations(Connection connection, List<Table> tables) throws SQLException {
        var migrations = new ArrayList<String>();
        for (Table table : tables) {
            var names = table.columns().stream().map(Table.Column::name).toList();
            if (names.containsAll(OF_HISTORY)) {
                addMigrations(connection, table, migrations);
            }
        }
        return migrations;
    }

    private static void addMigrations(Connection connection, Table history, List<String> migrations)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(MIGRATIONS.formatted(history.quoted()))) {
            while (rows.next()) {
                migrations.add("%s %s %s".formatted(history.schema(), rows.getString(1), rows.getString(2)));
            }
        }
    }

    /** Reads where the sequences stand. They keep no snapshot, so ask after the tables: no value is given twice. */
    static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                var sequence = new Manifest.Sequence(rows.getString(1), rows.getString(2), 0);
                long next = next(connection, sequence, rows.getLong(3));
                sequences.add(new Manifest.Sequence(sequence.schema(), sequence.name(), next));
            }
        }
        return sequences;
    }

    private static long next(Connection connection, Manifest.Sequence sequence, long increment) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(POSITION.formatted(increment, sequence.quoted()))) {
            row.next();
            return row.getLong(1);
        }
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
}
