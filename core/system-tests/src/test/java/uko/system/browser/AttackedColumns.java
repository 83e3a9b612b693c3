package uko.system.browser;

import java.util.List;
import uko.testkit.Portal;

/** The columns into which words of people come, of all modules and of the kit, and those of the platform that portlets show. */
final class AttackedColumns {

    /** What the product itself writes there, or takes only from a list of its own: ids, keys, hashes, kinds, states. */
    private static final String OUR_OWN =
            "(id|key|module|type|kind|form|file|field|parent|state|stage|size|deed|decision|what|"
                + "occasion|chapter|item|competency|standard|counted|stated|changes|code|number|login|password|zone|portlet|parameters|"
                + ".*(hash|_key|_id|_ref|_kind|_module|fingerprint|_on|_at))";

    private static final String COLUMNS = """
        select format('%I.%I where %I::text', c.table_schema, c.table_name, c.column_name)
        from information_schema.columns c
        where c.data_type in ('text', 'jsonb', 'ARRAY') and c.is_generated = 'NEVER' and c.column_name !~ ('^' || ? || '$')
            and c.table_name <> 'flyway_history'
            and (c.table_schema in (select replace(module, '-', '_') || each from uko.module_switch, unnest(array['', '_personal']) each)
                or c.table_schema = 'deliverable'
                or c.table_schema = 'uko' and c.table_name in ('person', 'department', 'centre', 'notice', 'offer'))
        order by 1
        """;

    private AttackedColumns() {}

    /** Each as what follows {@code from} in a query, up to what it is like. */
    static List<String> all(Portal portal) {
        return portal.rows(COLUMNS, OUR_OWN).stream()
                .map(List::getFirst)
                .distinct()
                .toList();
    }
}
