package uko.deliverable.drafting;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import uko.spi.portlet.Person;
import uko.spi.storage.Reads;
import uko.spi.storage.Writes;

/** Who has a section open; whoever sends no sign any more is forgotten. */
final class Presence {

    /** Between two signs of a browser; two may be lost. */
    static final int SECONDS = 30;

    private static final String OTHERS = """
        select p.name
        from deliverable.presence p
        where p.document_id = $1 and p.section_key = $2 and p.person_id <> $3 and p.until > now()
        order by p.name
        """;

    private static final String BE = """
        insert into deliverable.presence (document_id, section_key, person_id, name, until)
        values ($1, $2, $3, $4, now() + make_interval(secs => $5))
        on conflict (centre_id, document_id, section_key, person_id)
        do update set until = excluded.until
        """;

    private static final String FORGET = """
        delete from deliverable.presence
        where document_id = $1 and until < now()
        """;

    Supplier<List<String>> others(Reads reads, UUID document, String section, Person but) {
        return reads.list(OTHERS, row -> row.text("name"), document, section, but.id());
    }

    void be(Writes writes, UUID document, String section, Person person) {
        writes.execute(FORGET, document);
        writes.execute(BE, document, section, person.id(), person.name(), (double) SECONDS * 3);
    }
}
