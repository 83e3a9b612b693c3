package uko.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
        select format('%I.%I', c.table_schema, c.table_name), format('%I::text', c.column_name)
        from information_schema.columns c
        where c.data_type in ('text', 'jsonb', 'ARRAY') and c.is_generated = 'NEVER' and c.column_name !~ ('^' || ? || '$')
            and c.table_name <> 'flyway_history'
            and (c.table_schema in (select replace(module, '-', '_') || each from uko.module_switch, unnest(array['', '_personal']) each)
                or c.table_schema = 'deliverable'
                or c.table_schema = 'uko' and c.table_name in ('person', 'department', 'centre', 'notice', 'offer'))
        order by 1, 2
        """;

    /** As they are, or as JSON writes them. */
    private static final String STANDING = """
        select count(*) from jsonb_array_elements_text(?::jsonb) attack
        where exists (select from %s
            where strpos(%s, left(attack, 120)) > 0 or strpos(%s, trim(both '"' from to_jsonb(attack)::text)) > 0)
        """;

    private AttackedColumns() {}

    /** Those in which fewer of the attacks than so many stand, each with their number; a short field takes their beginnings. */
    static List<String> withFewer(Portal portal, String attacks, int least) {
        List<List<String>> columns =
                portal.rows(COLUMNS, OUR_OWN).stream().distinct().toList();
        assertThat(columns).as("what was looked at").hasSizeGreaterThan(80);
        return columns.stream()
                .map(column -> standing(portal, attacks, column.get(0), column.get(1)))
                .filter(standing -> Integer.parseInt(standing.getFirst()) < least)
                .map(standing -> String.join(" in ", standing))
                .toList();
    }

    private static List<String> standing(Portal portal, String attacks, String table, String column) {
        String count = portal.rows(STANDING.formatted(table, column, column), attacks)
                .getFirst()
                .getFirst();
        return List.of(count, table + ": " + column);
    }
}
