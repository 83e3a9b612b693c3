package uko.hiringcriteria;

import java.util.UUID;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/**
 * Who opened marks that others submitted. It is remembered for good: a person who is made an assessor later adds no
 * mark where he knows those of his colleagues.
 */
final class Looks {

    private static final String HAS = """
        select looked_at
        from hiring_criteria.look
        where vacancy_id = $1 and occasion = $2 and person_id = $3
        """;

    private static final String NOTE = """
        insert into hiring_criteria.look (vacancy_id, occasion, person_id, person)
        values ($1, $2, $3, $4)
        on conflict (centre_id, vacancy_id, occasion, person_id) do nothing
        """;

    private final Database database;

    Looks(Database database) {
        this.database = database;
    }

    boolean has(Person person, UUID vacancy, String occasion) {
        return database.find(HAS, row -> true, vacancy, occasion, person.id()).isPresent();
    }

    /** @throws PortletException {@code conflict} where the person has seen marks of this vacancy's candidates */
    void requireNone(Person person, UUID vacancy, String occasion) {
        if (has(person, vacancy, occasion)) {
            throw PortletException.conflict("hiring-criteria.marks-were-seen");
        }
    }

    /** The first look counts; a later one changes nothing. */
    static void note(Writes writes, Person person, UUID vacancy, String occasion) {
        writes.execute(NOTE, vacancy, occasion, person.id(), person.name());
    }
}
