package uko.hiringcriteria;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** The vacancies of this centre and their weights, and all the SQL about them. */
final class Vacancies {

    private static final String VACANCY = """
        select v.id, v.title, v.revision_hash, v.opened_on, v.closed_on, v.version,
            (select count(*) from hiring_criteria.candidate c where c.vacancy_id = v.id) as candidates
        from hiring_criteria.vacancy v
        """;

    private static final String ALL = VACANCY + "order by v.closed_on is not null, v.opened_on desc, v.title limit 200";

    private static final String ONE = VACANCY + "where v.id = $1";

    private static final String WEIGHTS = """
        select competency, weight
        from hiring_criteria.weight
        where vacancy_id = $1
        """;

    private static final String OPEN = """
        insert into hiring_criteria.vacancy (title, revision_hash, opened_on)
        values ($1, $2, $3)
        returning id
        """;

    private static final String WEIGH = """
        insert into hiring_criteria.weight (vacancy_id, competency, weight)
        values ($1, $2, $3)
        on conflict (centre_id, vacancy_id, competency) do update set weight = excluded.weight
        """;

    private static final String TOUCH = """
        update hiring_criteria.vacancy set version = version + 1
        where id = $1 and version = $2 and closed_on is null
        """;

    private static final String CLOSE = """
        update hiring_criteria.vacancy set closed_on = $2, version = version + 1
        where id = $1 and closed_on is null
        """;

    private final Database database;

    Vacancies(Database database) {
        this.database = database;
    }

    /** Open ones first, the latest first. */
    List<Vacancy> all() {
        return database.list(ALL, Vacancy::of);
    }

    /** @throws PortletException {@code not-found} */
    Vacancy require(UUID id) {
        return database.find(ONE, Vacancy::of, id).orElseThrow(() -> PortletException.notFound("vacancy"));
    }

    /** By the key of the competency. */
    Map<String, Integer> weights(UUID vacancy) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        database.list(WEIGHTS, row -> Map.entry(row.text("competency"), (int) row.number("weight")), vacancy)
                .forEach(weight -> weights.put(weight.getKey(), weight.getValue()));
        return weights;
    }

    static UUID open(Writes writes, String title, Criteria criteria, Profile profile, LocalDate today) {
        Optional<UUID> id = writes.find(
                OPEN,
                row -> Objects.requireNonNull(row.id("id")),
                title,
                criteria.revision().hash(),
                today);
        weigh(writes, id.orElseThrow(), profile.weights());
        return id.orElseThrow();
    }

    /** Sets the weights; false where somebody was faster, or the vacancy is closed: nothing is changed. */
    static boolean weigh(Writes writes, UUID vacancy, long version, Map<String, Integer> weights) {
        if (writes.execute(TOUCH, vacancy, version) == 0) {
            return false;
        }
        weigh(writes, vacancy, weights);
        return true;
    }

    private static void weigh(Writes writes, UUID vacancy, Map<String, Integer> weights) {
        List<Object[]> rows = weights.entrySet().stream()
                .map(weight -> new Object[] {vacancy, weight.getKey(), weight.getValue()})
                .toList();
        writes.executeAll(WEIGH, rows);
    }

    static boolean close(Writes writes, UUID vacancy, LocalDate today) {
        return writes.execute(CLOSE, vacancy, today) == 1;
    }
}
