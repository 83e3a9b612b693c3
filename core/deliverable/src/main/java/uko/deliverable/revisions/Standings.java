package uko.deliverable.revisions;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uko.deliverable.tools.Calendar;
import uko.spi.storage.Database;
import uko.spi.storage.Row;

/** How the documents of one module stand. */
final class Standings {

    private static final String ALL = """
        select d.id, d.type, d.title, coalesce(current.number, 0) as in_force, coalesce(next.number, 0) as under_way,
            case when next.in_force_from > $2 then 'coming' else coalesce(next.state, '') end as state
        from deliverable.document d
        left join deliverable.revision current on current.document_id = d.id
            and current.in_force_from <= $2 and (current.ended_on is null or current.ended_on > $2)
        left join deliverable.revision next on next.document_id = d.id
            and (next.state in ('review', 'approved') or next.in_force_from > $2)
        where d.module = $1
        order by d.title, d.id
        limit 500
        """;

    private final Database database;
    private final String module;
    private final Calendar calendar;

    Standings(Database database, String module, Calendar calendar) {
        this.database = database;
        this.module = module;
        this.calendar = calendar;
    }

    /** By title. */
    List<Standing> all() {
        return database.list(ALL, Standing::of, module, calendar.today());
    }

    /**
     * A document and how it stands.
     *
     * @param inForce the number of the revision in force, 0 where none is
     * @param underWay the number of the revision that is reviewed, waits for an act or for its day, 0 where none is
     * @param state of the one under way
     */
    record Standing(UUID document, String type, String title, long inForce, long underWay, String state) {
        private static Standing of(Row row) {
            return new Standing(
                    Objects.requireNonNull(row.id("id")),
                    row.text("type"),
                    row.text("title"),
                    row.number("in_force"),
                    row.number("under_way"),
                    row.text("state"));
        }
    }
}
