package uko.hiringcriteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uko.spi.portlet.Person;
import uko.spi.storage.Database;
import uko.spi.storage.Row;

/**
 * What assessors submitted. The database itself answers an assessor only marks of candidates whom he has assessed on the
 * same occasion: nobody leans on another's opinion before he has one. Whoever assesses nobody opens marks first, which
 * {@link Looks} remember.
 */
final class Assessments {

    static final String ASSESSOR = "assessor";

    private static final String VISIBLE = """
        select s.id, s.candidate_id, s.assessor, m.item, m.mark, m.quote
        from hiring_criteria.scorecard s
        join hiring_criteria.candidate c on c.id = s.candidate_id
        join hiring_criteria.mark m on m.scorecard_id = s.id
        where c.vacancy_id = $1 and s.occasion = $2 and s.submitted_at is not null and m.mark is not null
            and case when $4::boolean
                then exists (select from hiring_criteria.scorecard own
                    where own.candidate_id = s.candidate_id and own.occasion = s.occasion
                        and own.assessor_id = $3 and own.submitted_at is not null)
                else exists (select from hiring_criteria.look l
                    where l.vacancy_id = c.vacancy_id and l.occasion = s.occasion and l.person_id = $3) end
        order by s.submitted_at, s.id
        """;

    private static final String SUBMITTED = """
        select s.candidate_id, count(*) as submitted
        from hiring_criteria.scorecard s
        join hiring_criteria.candidate c on c.id = s.candidate_id
        where c.vacancy_id = $1 and s.occasion = $2 and s.submitted_at is not null
        group by s.candidate_id
        """;

    private final Database database;

    Assessments(Database database) {
        this.database = database;
    }

    /** Those of a vacancy's candidates that the reader may see, in the order in which they were submitted. */
    List<Assessment> visibleTo(Person reader, UUID vacancy, String occasion) {
        Map<UUID, Assessment> cards = new LinkedHashMap<>();
        Map<UUID, Map<String, Judgement>> judgements = new LinkedHashMap<>();
        database.list(VISIBLE, Line::of, vacancy, occasion, reader.id(), reader.is(ASSESSOR))
                .forEach(line -> {
                    cards.putIfAbsent(line.card(), line.assessment());
                    judgements
                            .computeIfAbsent(line.card(), card -> new LinkedHashMap<>())
                            .put(line.item(), line.judgement());
                });
        List<Assessment> all = new ArrayList<>();
        cards.forEach((id, card) -> all.add(
                new Assessment(id, card.candidate(), card.assessor(), Objects.requireNonNull(judgements.get(id)))));
        return List.copyOf(all);
    }

    /** How many assessors submitted, by candidate: that much everybody may know. */
    Map<UUID, Long> submitted(UUID vacancy, String occasion) {
        Map<UUID, Long> submitted = new LinkedHashMap<>();
        database.list(
                        SUBMITTED,
                        row -> Map.entry(Objects.requireNonNull(row.id("candidate_id")), row.number("submitted")),
                        vacancy,
                        occasion)
                .forEach(entry -> submitted.put(entry.getKey(), entry.getValue()));
        return submitted;
    }

    /** One mark with its scorecard. */
    private record Line(UUID card, UUID candidate, String assessor, String item, Judgement judgement) {

        static Line of(Row row) {
            return new Line(
                    Objects.requireNonNull(row.id("id")),
                    Objects.requireNonNull(row.id("candidate_id")),
                    row.text("assessor"),
                    row.text("item"),
                    new Judgement((int) row.number("mark"), row.text("quote")));
        }

        Assessment assessment() {
            return new Assessment(card, candidate, assessor, Map.of());
        }
    }
}
