package uko.hiringcriteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** The candidates of this centre by number, and all the SQL about them but for their personal data. */
final class Candidates {

    private static final String CANDIDATE = """
        select c.id, c.number, c.vacancy_id, v.title as vacancy_title, v.revision_hash, c.stage, c.registered_on,
            c.probation_until, c.erased_on
        from hiring_criteria.candidate c
        join hiring_criteria.vacancy v on v.id = c.vacancy_id
        """;

    private static final String ALL = CANDIDATE + "order by c.number desc limit 500";

    private static final String NUMBERS = """
        select id, number
        from hiring_criteria.candidate
        """;

    private static final String ONE = CANDIDATE + "where c.id = $1";

    private static final String OF_VACANCY = CANDIDATE + "where c.vacancy_id = $1 order by c.number";

    // Whose numbers follow one another wait for one another here; a closed vacancy takes nobody.
    private static final String LOCK = """
        select id
        from hiring_criteria.vacancy
        where closed_on is null
        order by id
        for update
        """;

    private static final String REGISTER = """
        insert into hiring_criteria.candidate (number, vacancy_id, stage, registered_on, probation_until)
        select coalesce(max(number), 0) + 1, $1::uuid, $2::text, $3::date, $4::date
        from hiring_criteria.candidate
        returning id
        """;

    private static final String EMPLOY = """
        update hiring_criteria.candidate set stage = 'probation', probation_until = $2
        where id = $1 and stage = 'selection' and erased_on is null
        """;

    private static final String END = """
        update hiring_criteria.candidate set stage = 'ended'
        where id = $1 and stage <> 'ended'
        """;

    private static final String FORGET = """
        update hiring_criteria.candidate set erased_on = $2
        where id = $1 and erased_on is null
        """;

    // Whoever notes words waits here for a deletion that is under way, and a deletion for him.
    private static final String KEPT = """
        select id
        from hiring_criteria.candidate
        where id = $1 and erased_on is null
        for share
        """;

    private final Database database;

    Candidates(Database database) {
        this.database = database;
    }

    /** The latest first. */
    List<Candidate> all() {
        return database.list(ALL, Candidate::of);
    }

    /** Of all that there ever were: candidates are told apart by number where names are not told. */
    Map<UUID, Long> numbers() {
        return database
                .list(NUMBERS, row -> Map.entry(Objects.requireNonNull(row.id("id")), row.number("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws PortletException {@code not-found} */
    Candidate require(UUID id) {
        return database.find(ONE, Candidate::of, id).orElseThrow(() -> PortletException.notFound("candidate"));
    }

    List<Candidate> of(UUID vacancy) {
        return database.list(OF_VACANCY, Candidate::of, vacancy);
    }

    /** Answers the id under which his personal data are to be kept; absent where the vacancy takes nobody. */
    static Optional<UUID> register(Writes writes, CandidateForm form, LocalDate today) {
        List<UUID> open = writes.list(LOCK, row -> Objects.requireNonNull(row.id("id")));
        if (!open.contains(form.vacancy())) {
            return Optional.empty();
        }
        return writes.find(
                REGISTER,
                row -> Objects.requireNonNull(row.id("id")),
                form.vacancy(),
                form.stage(),
                today,
                form.probationUntil().orElse(null));
    }

    static boolean employ(Writes writes, UUID candidate, LocalDate until) {
        return writes.execute(EMPLOY, candidate, until) == 1;
    }

    static boolean end(Writes writes, UUID candidate) {
        return writes.execute(END, candidate) == 1;
    }

    /** Answers whether his data are kept, and sees that they are until this change is done. */
    static boolean isKept(Writes writes, UUID candidate) {
        return writes.find(KEPT, row -> candidate, candidate).isPresent();
    }

    /** Notes that nothing tells any more who he is. */
    static void forget(Writes writes, UUID candidate, LocalDate today) {
        writes.execute(FORGET, candidate, today);
    }
}
