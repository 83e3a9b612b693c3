package uko.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import uko.testkit.Portal;

/** Looks at the tables that the migrations made. */
record Tables(Portal portal, String schema) {

    private static final String TABLES = """
        pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relkind in ('r', 'p') and c.relname <> 'flyway_history'\
        """;
    private static final String WITH_CENTRE_FIRST = TABLES + """
        and exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                     where i.indrelid = c.oid and i.indisprimary and a.attname = 'centre_id' and a.attnotnull)\
        """;
    private static final String WITH_ROW_SECURITY = TABLES + """
        and c.relrowsecurity and c.relforcerowsecurity
        and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'in_centre')\
        """;
    private static final String OUTSIDE = """
        pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not in ('uko', 'deliverable', ?, ? || '_personal', 'pg_catalog', 'information_schema', 'pg_toast')
        and c.relkind in ('r', 'p')\
        """;

    long seen() {
        return portal.count(TABLES, schema);
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        long all = seen();
        lacking(
                problems,
                all - portal.count(WITH_CENTRE_FIRST, schema),
                "no centre_id first in the primary key. Write: primary key (centre_id, id)");
        lacking(
                problems,
                all - portal.count(WITH_ROW_SECURITY, schema),
                "no row security. The suite adds it at the start; do not take it away in a migration");
        lacking(
                problems,
                portal.count(OUTSIDE, schema, schema),
                "no place in the schema of the plugin. Write " + schema + ".<table>");
        return problems;
    }

    private static void lacking(List<String> problems, long tables, String sentence) {
        if (tables > 0) {
            problems.add(tables + " tables have " + sentence + ".");
        }
    }
}
