package uko.hiringcriteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Writes;

/** One assessor's own scorecards: nobody else's are ever read here, see {@link Assessments}. */
final class Scorecards {

    private static final String CARD = """
        select s.id, s.candidate_id, c.number, c.vacancy_id, v.title as vacancy_title, s.occasion, s.revision_hash,
            s.submitted_at, s.version,
            (select count(m.mark) from hiring_criteria.mark m where m.scorecard_id = s.id) as marked
        from hiring_criteria.scorecard s
        join hiring_criteria.candidate c on c.id = s.candidate_id
        join hiring_criteria.vacancy v on v.id = c.vacancy_id
        where s.assessor_id = $1
        """;

    private static final String MINE = CARD + "order by s.submitted_at is not null, s.begun_at desc limit 200";

    private static final String ONE = CARD + "and s.id = $2";

    private static final String WAITING = """
        select c.id, c.number, c.vacancy_id, v.title as vacancy_title, v.revision_hash, c.stage, c.registered_on,
            c.probation_until, c.erased_on,
            exists (select from hiring_criteria.look l
                where l.vacancy_id = c.vacancy_id and l.occasion = c.stage and l.person_id = $1) as looked
        from hiring_criteria.candidate c
        join hiring_criteria.vacancy v on v.id = c.vacancy_id
        where c.stage <> 'ended' and c.erased_on is null
            and not exists (select from hiring_criteria.scorecard s
                where s.candidate_id = c.id and s.occasion = c.stage and s.assessor_id = $1)
        order by c.number
        limit 200
        """;

    private static final String MARKS = """
        select m.item, m.mark, m.quote
        from hiring_criteria.mark m
        join hiring_criteria.scorecard s on s.id = m.scorecard_id
        where s.id = $1 and s.assessor_id = $2
        """;

    private static final String BEGIN = """
        insert into hiring_criteria.scorecard (candidate_id, occasion, assessor_id, assessor, revision_hash)
        values ($1, $2, $3, $4, $5)
        on conflict (centre_id, candidate_id, occasion, assessor_id) do update set begun_at = scorecard.begun_at
        returning id
        """;

    private static final String TOUCH = """
        update hiring_criteria.scorecard set version = version + 1
        where id = $1 and assessor_id = $2 and version = $3 and submitted_at is null
        """;

    private static final String NOTE = """
        insert into hiring_criteria.mark (scorecard_id, item, mark, quote)
        values ($1, $2, nullif($3, 0), $4)
        on conflict (centre_id, scorecard_id, item) do update set mark = excluded.mark, quote = excluded.quote
        """;

    private static final String CLEAR = """
        delete from hiring_criteria.mark
        where scorecard_id = $1 and item = $2
        """;

    private static final String SUBMIT = """
        update hiring_criteria.scorecard set submitted_at = now(), version = version + 1
        where id = $1 and assessor_id = $2 and version = $3 and submitted_at is null
            and occasion = (select c.stage from hiring_criteria.candidate c where c.id = candidate_id)
        """;

    private static final String ERASE_QUOTES = """
        update hiring_criteria.mark m set quote = '', quote_erased = true
        from hiring_criteria.scorecard s
        where s.id = m.scorecard_id and s.candidate_id = $1
        """;

    private final Database database;

    Scorecards(Database database) {
        this.database = database;
    }

    /** Drafts first. */
    List<Scorecard> of(Person assessor) {
        return database.list(MINE, Scorecard::of, assessor.id());
    }

    /** @throws PortletException {@code not-found}, also where it is somebody else's */
    Scorecard require(Person assessor, UUID card) {
        return database.find(ONE, Scorecard::of, assessor.id(), card)
                .orElseThrow(() -> PortletException.notFound("scorecard"));
    }

    /**
     * Somebody whom the assessor has no scorecard of yet.
     *
     * @param looked whether he has seen colleagues' marks, so that another one assesses the candidate
     */
    record Waiting(Candidate candidate, boolean looked) {}

    List<Waiting> waitingFor(Person assessor) {
        return database.list(WAITING, row -> new Waiting(Candidate.of(row), row.flag("looked")), assessor.id());
    }

    /** By item. */
    Map<String, Mark> marks(Person assessor, UUID card) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        database.list(MARKS, Mark::of, card, assessor.id()).forEach(mark -> marks.put(mark.item(), mark));
        return marks;
    }

    /** Begins a scorecard, or answers the one that was begun. */
    static UUID begin(Writes writes, Candidate candidate, Person assessor) {
        Optional<UUID> id = writes.find(
                BEGIN,
                row -> Objects.requireNonNull(row.id("id")),
                candidate.id(),
                candidate.stage(),
                assessor.id(),
                assessor.name(),
                candidate.revisionHash());
        return id.orElseThrow();
    }

    /** Keeps what was noted; false where it was made on another version, or is submitted: nothing is changed. */
    static boolean note(Writes writes, Person assessor, MarkForm form, long version) {
        if (writes.execute(TOUCH, form.card(), assessor.id(), version) == 0) {
            return false;
        }
        List<Object[]> noted = new ArrayList<>();
        List<Object[]> cleared = new ArrayList<>();
        for (Mark mark : form.marks()) {
            if (mark.isEmpty()) {
                cleared.add(new Object[] {form.card(), mark.item()});
            } else {
                noted.add(new Object[] {form.card(), mark.item(), mark.mark(), mark.quote()});
            }
        }
        writes.executeAll(NOTE, noted);
        writes.executeAll(CLEAR, cleared);
        return true;
    }

    /** Once, and for good. */
    static boolean submit(Writes writes, Person assessor, Scorecard card) {
        return writes.execute(SUBMIT, card.id(), assessor.id(), card.version()) == 1;
    }

    static void eraseQuotes(Writes writes, UUID candidate) {
        writes.execute(ERASE_QUOTES, candidate);
    }
}
