package uko.deliverable.revisions;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import uko.spi.storage.Database;
import uko.spi.storage.Row;

/** How the documents of one module stand. */
final class Standings {

    private static final String ALL = """
        select d.id, d.title, coalesce(current.number, 0) as in_force, coalesce(next.number, 0) as under_way,
            coalesce(next.state, '') as state
        from deliverable.document d
        left join deliverable.revision current on current.document_id = d.id and current.state = 'in-force'
        left join deliverable.revision next on next.document_id = d.id and next.state in ('review', 'approved')
        where d.module = $1
        order by d.title, d.id
        limit 500
        """;

    private final Database database;
    private final String module;

    Standings(Database database, String module) {
        this.database = database;
        this.module = module;
    }

    /** By title. */
    List<Standing> all() {
        return database.list(ALL, Standing::of, module);
    }

    /**
     * A document and how it stands.
     *
     * @param inForce the number of the revision in force, 0 where none is
     * @param underWay the number of the revision that is reviewed or waits for an act, 0 where none is
     * @param state of the one under way
     */
    record Standing(UUID document, String title, long inForce, long underWay, String state) {
        private static Standing of(Row row) {
            return new Standing(
                    Objects.requireNonNull(row.id("id")),
                    row.text("title"),
                    row.number("in_force"),
                    row.number("under_way"),
                    row.text("state"));
        }
    }
}
