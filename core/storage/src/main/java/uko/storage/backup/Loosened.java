package uko.storage.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What is taken off the tables while rows are copied in, and the statements that put each of it back as it was: forced
 * row security (COPY refuses it), our triggers (they would write facts and audit rows again) and foreign keys (they may
 * form circles, and are checked faster all at once).
 */
record Loosened(List<String> backAgain) {

    private static final String TABLES = """
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where relkind in ('r', 'p') and
        """ + Layout.OURS;

    private static final String NO_FORCE = """
        select format('alter table %I.%I no force row level security', nspname, relname)
        """ + TABLES + " and relforcerowsecurity";

    private static final String FORCE = """
        select format('alter table %I.%I force row level security', nspname, relname)
        """ + TABLES + " and relforcerowsecurity";

    private static final String FOREIGN_KEYS = """
        from pg_constraint
        join pg_class on pg_class.oid = conrelid
        join pg_namespace on pg_namespace.oid = relnamespace
        where contype = 'f' and conparentid = 0 and
        """ + Layout.OURS;

    private static final String DROP_KEYS = """
        select format('alter table %I.%I drop constraint %I', nspname, relname, conname)
        """ + FOREIGN_KEYS;

    private static final String ADD_KEYS = """
        select format('alter table %I.%I add constraint %I %s', nspname, relname, conname,
            pg_get_constraintdef(pg_constraint.oid))
        """ + FOREIGN_KEYS;

    private static final String TRIGGERS = """
        from pg_trigger
        join pg_class on pg_class.oid = tgrelid
        join pg_namespace on pg_namespace.oid = relnamespace
        where not tgisinternal and tgparentid = 0 and tgenabled <> 'D' and
        """ + Layout.OURS;

    private static final String DISABLE = """
        select format('alter table %I.%I disable trigger %I', nspname, relname, tgname)
        """ + TRIGGERS;

    private static final String ENABLE = """
        select format('alter table %I.%I enable %s trigger %I', nspname, relname,
            case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname)
        """ + TRIGGERS;

    static Loosened all(Connection owner) throws SQLException {
        // With an empty path the definitions name every table with its schema.
        Layout.execute(owner, "set local search_path = ''");
        var backAgain = new java.util.ArrayList<String>();
        for (String sql : List.of(ADD_KEYS, ENABLE, FORCE)) {
            backAgain.addAll(Layout.texts(owner, sql));
        }
        for (String sql : List.of(DROP_KEYS, DISABLE, NO_FORCE)) {
            executeAll(owner, Layout.texts(owner, sql));
        }
        Layout.execute(owner, "set local search_path to default");
        return new Loosened(List.copyOf(backAgain));
    }

    void tighten(Connection owner) throws SQLException {
        executeAll(owner, backAgain);
    }

    private static void executeAll(Connection owner, List<String> statements) throws SQLException {
        for (String statement : statements) {
            Layout.execute(owner, statement);
        }
    }
}
