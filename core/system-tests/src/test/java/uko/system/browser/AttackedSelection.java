package uko.system.browser;

import io.vertx.core.json.JsonArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uko.deliverable.Content;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.content.Hash;
import uko.spi.documents.RichText;
import uko.testkit.Portal;

/**
 * The selection of an attacked centre: a criterion, a vacancy and a candidate for each attack, and what Нина and another
 * noted of two candidates.
 *
 * @param vacancy of the first candidate, whose scorecards are submitted
 * @param candidate the first
 * @param draft of the second
 * @param submitted of the first
 */
record AttackedSelection(UUID vacancy, UUID candidate, UUID draft, UUID submitted) {

    private static final String VACANCIES = """
        insert into hiring_criteria.vacancy (title, revision_hash, opened_on)
        select attack, ?, current_date - n::int\
        """ + AttackedCentre.EACH;

    private static final String WEIGHTS = """
        insert into hiring_criteria.weight (vacancy_id, competency, weight)
        select id, 'all', 5
        from hiring_criteria.vacancy
        """;

    private static final String CANDIDATES = """
        insert into hiring_criteria.candidate (number, vacancy_id, registered_on)
        select current_date - opened_on, id, current_date
        from hiring_criteria.vacancy
        """;

    private static final String AT_THE_DOOR = """
        update hiring_criteria.candidate set stage = stage
        from jsonb_array_elements_text(?::jsonb) with ordinality as each (attack, n)
        where number = n and exists (select from hiring_criteria_personal.%s)
        """;

    private static final String REGISTERED =
            AT_THE_DOOR.formatted("register(id, attack, attack, current_date, current_date + 30, attack)");
    private static final String OPENED = AT_THE_DOOR.formatted("open(id, attack, attack, current_date)");

    private static final String CARD = """
        insert into hiring_criteria.scorecard (id, candidate_id, occasion, assessor_id, assessor, revision_hash)
        select ?, id, 'selection', ?, ?, ?
        from hiring_criteria.candidate
        where number = ?
        """;

    /** Of the first candidate, by as many others, who marked nothing. */
    private static final String CARDS = """
        insert into hiring_criteria.scorecard (candidate_id, occasion, assessor_id, assessor, revision_hash)
        select (select id from hiring_criteria.candidate where number = 1), 'selection', gen_random_uuid(), attack, ?\
        """ + AttackedCentre.EACH;

    private static final String MARKS = """
        insert into hiring_criteria.mark (scorecard_id, item, mark, quote)
        select ?, 'i' || n, 1 + n % 5, attack\
        """ + AttackedCentre.EACH;

    private static final String SUBMITTED = """
        update hiring_criteria.scorecard set submitted_at = now()
        where candidate_id = (select id from hiring_criteria.candidate where number = 1)
        """;

    private static final String LOOKED = """
        insert into hiring_criteria.look (vacancy_id, occasion, person_id, person)
        select id, 'probation', gen_random_uuid(), title
        from hiring_criteria.vacancy
        """;

    static AttackedSelection of(Portal portal, List<String> attacks) {
        String all = new JsonArray(attacks).encode();
        Content approaches = text(attacks);
        AttackedCentre.document(portal, UUID.randomUUID(), "hiring-criteria", approaches);
        String hash = Hash.of(ContentWriter.canonical(approaches));
        portal.given(VACANCIES, hash, all);
        portal.given(WEIGHTS);
        portal.given(CANDIDATES);
        portal.given(REGISTERED, all);
        portal.givenBy("nina", OPENED, all);
        UUID nina = one(portal, "select id from uko.person where login = ?", "nina");
        UUID draft = UUID.randomUUID();
        UUID submitted = UUID.randomUUID();
        UUID another = UUID.randomUUID();
        portal.given(CARD, draft, nina, attacks.getFirst(), hash, 2);
        portal.given(CARD, submitted, nina, attacks.getFirst(), hash, 1);
        portal.given(CARD, another, UUID.randomUUID(), attacks.getLast(), hash, 1);
        for (UUID card : List.of(draft, submitted, another)) {
            portal.given(MARKS, card, all);
        }
        portal.given(CARDS, hash, all);
        portal.given(SUBMITTED);
        portal.given(LOOKED);
        return new AttackedSelection(
                one(portal, "select vacancy_id from hiring_criteria.candidate where number = ?", 1),
                one(portal, "select id from hiring_criteria.candidate where number = ?", 1),
                draft,
                submitted);
    }

    /** What Нина opens. */
    Stream<String> pages() {
        return Stream.of(
                        "vacancies",
                        "vacancies?vacancy=" + vacancy,
                        "candidates",
                        "candidates?candidate=" + candidate,
                        "scorecards",
                        "scorecards?card=" + submitted,
                        "scorecards?competency=all&card=" + draft,
                        "comparison",
                        "comparison?vacancy=" + vacancy + "&candidate=" + candidate,
                        "access-journal")
                .map(page -> "hiring-criteria/" + page);
    }

    private static UUID one(Portal portal, String select, Object parameter) {
        return UUID.fromString(portal.rows(select, parameter).getFirst().getFirst());
    }

    private static Content text(List<String> attacks) {
        List<Section> items = IntStream.rangeClosed(1, attacks.size())
                .mapToObj(n -> item(n, attacks.get(n - 1)))
                .toList();
        Map<String, Value> definition = Map.of("definition", AttackedCentre.rich(attacks.getFirst()));
        Section task = task("t0", attacks.getFirst());
        Section all = new Section("all", "competency", attacks.getFirst(), definition, List.of(), with(task, items));
        List<Section> profiles = IntStream.rangeClosed(1, attacks.size())
                .mapToObj(n -> profile(n, attacks.get(n - 1)))
                .toList();
        Map<String, Value> text = Map.of("text", AttackedCentre.rich(attacks.getFirst()));
        Section chapter = new Section("profiles", "chapter", attacks.getFirst(), text, List.of(), profiles);
        // A title before all others: pages that list no more than so many texts list this one.
        return new Content("hiring-criteria", "! " + attacks.getFirst(), 1, List.of(all, chapter));
    }

    private static List<Section> with(Section first, List<Section> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static Section item(int n, String attack) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("conduct", AttackedCentre.rich(attack));
        fields.put("source", new Value.Plain(attack));
        for (int level = 1; level <= 5; level++) {
            fields.put("level" + level, new Value.Plain(attack));
        }
        Map<String, Value> listen = Map.of("listen", new Value.Items(List.of(new RichText(attack))));
        Section question = new Section("q" + n, "question", attack, listen, List.of(), List.of());
        return new Section("i" + n, "standard", attack, fields, List.of(), List.of(question, task("t" + n, attack)));
    }

    private static Section task(String key, String attack) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("situation", AttackedCentre.rich(attack));
        fields.put("expected", new Value.Items(List.of(new RichText(attack))));
        return new Section(key, "case-task", attack, fields, List.of(), List.of());
    }

    private static Section profile(int n, String attack) {
        Map<String, Value> weights = Map.of("weights", new Value.Rows(List.of(List.of(attack, "5"))));
        return new Section("p" + n, "profile", attack, weights, List.of(), List.of());
    }
}
