package uko.deliverable.types;

import java.util.Optional;
import uko.deliverable.DocumentType;
import uko.deliverable.Layout;
import uko.deliverable.content.LayoutFile;
import uko.deliverable.content.LayoutWriter;
import uko.deliverable.content.TypeRefused;
import uko.spi.portlet.Person;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** Layouts that somebody looks at before he keeps one. */
record TriedLayouts(Database database, String module) {

    private static final String FIND = """
        select layout
        from deliverable.tried_layout
        where module = $1 and type = $2 and person_id = $3
        """;

    private static final String KEEP = """
        insert into deliverable.tried_layout (module, type, person_id, layout)
        values ($1, $2, $3, $4)
        on conflict (centre_id, module, type, person_id)
        do update set layout = excluded.layout, tried_at = now()
        """;

    private static final String FORGET = """
        delete from deliverable.tried_layout
        where module = $1 and type = $2
        """;

    /** What no longer fits the type, as when a field was removed since, is as good as forgotten. */
    Optional<Layout> find(DocumentType type, Person person) {
        return database.find(FIND, row -> row.text("layout"), module, type.id(), person.id())
                .flatMap(yaml -> fitting(yaml, type));
    }

    private static Optional<Layout> fitting(String yaml, DocumentType type) {
        try {
            return Optional.of(LayoutFile.read(yaml, type.kinds()));
        } catch (TypeRefused outdated) {
            return Optional.empty();
        }
    }

    void keep(Writes writes, DocumentType type, Layout layout, Person person) {
        writes.execute(KEEP, module, type.id(), person.id(), LayoutWriter.yaml(layout));
    }

    /** A changed type is looked at anew. */
    void forget(Writes writes, String type) {
        writes.execute(FORGET, module, type);
    }
}
