package uko.system.browser;

import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uko.deliverable.Content;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.spi.documents.RichText;
import uko.testkit.Portal;

/**
 * The ethics code of an attacked centre: standards, the cases of its trainer, what Анна asked the commission, what its member
 * Нина answered, masked and published.
 *
 * @param cases those that say all attacks between them
 * @param questions the same of questions
 */
record AttackedCode(List<UUID> cases, List<UUID> questions) {

    private static final String PAGE = "insert into ethics_code.client_page (open, changed_by) values (true, ?)";

    private static final String CASES = """
        insert into ethics_code.trainer_case (title, situation)
        select left(attack, 120), attack\
        """ + AttackedCentre.EACH;

    private static final String CASE = "insert into ethics_code.trainer_case (id, title, situation) values (?, ?, ?)";

    private static final String CHOICE = """
        insert into ethics_code.trainer_choice (case_id, number, words, why, standard, is_right)
        values (?, ?, ?, ?, 'w1', ?)
        """;

    /** Where none are written yet. */
    private static final String SHORT_CHOICES = """
        insert into ethics_code.trainer_choice (case_id, number, words, why, standard, is_right)
        select id, number, situation, situation, 'w1', number = 1
        from ethics_code.trainer_case, generate_series(1, 2) number
        """;

    private static final String ANSWERED = """
        insert into ethics_code.trainer_answer (case_id, case_version, choice)
        select id, version, 2
        from ethics_code.trainer_case
        """;

    private static final String BEGUN = "insert into ethics_code.asker (question_id) values (?)";
    private static final String ASKED =
            "insert into ethics_code.question (id, asked_on, named_id) values (?, current_date, uko.person())";
    private static final String WORDS =
            "insert into ethics_code.wording (question_id, topic, question) values (?, left(?, 120), ?)";
    /** A question for each attack, too, whose topic it is: topics are short. */
    private static final String EACH_ASKED = """
        insert into ethics_code.asker (question_id)
        select md5(attack)::uuid from jsonb_array_elements_text(?::jsonb) attack;
        insert into ethics_code.question (id, asked_on, named_id)
        select md5(attack)::uuid, current_date, uko.person() from jsonb_array_elements_text(?::jsonb) attack
        """;

    private static final String EACH_WORDED = """
        insert into ethics_code.wording (question_id, topic, question)
        select md5(attack)::uuid, left(attack, 120), attack\
        """ + AttackedCentre.EACH;

    private static final String OPENED =
            "insert into ethics_code.question_access (question_id, deed) select id, 'opened' from ethics_code.question";
    private static final String SAID = "update ethics_code.wording set answer = question";
    private static final String TURNED =
            "update ethics_code.question set state = 'answered', answered_on = current_date";
    // Offered, so that the asker is shown it, too.
    private static final String MASKED = """
        insert into ethics_code.masking (question_id, topic, question, answer, kept, offered)
        select question_id, topic, question, answer, topic, 1
        from ethics_code.wording
        """;

    /** Two attacks to a row: so many rows a page shows. */
    private static final String PUBLISHED = """
        insert into ethics_code.published_answer (topic, question, answer, published_on)
        select left(string_agg(attack, ' '), 120), string_agg(attack, ' '), string_agg(attack, ' '), current_date\
        """ + AttackedCentre.EACH + " group by n / 2";

    static AttackedCode of(Portal portal, List<String> attacks) {
        String all = new JsonArray(attacks).encode();
        AttackedCentre.document(portal, UUID.randomUUID(), "ethics-code", text(attacks));
        portal.given(PAGE, String.join(" ", attacks));
        portal.given(CASES, all);
        portal.given(SHORT_CHOICES);
        List<UUID> cases = cases(portal, heaps(attacks, 480));
        portal.givenBy("nina", ANSWERED);
        List<UUID> questions = heaps(attacks, 3_900).stream()
                .map(heap -> asked(portal, attacks.getFirst(), heap))
                .toList();
        portal.givenBy("anna", EACH_ASKED, all, all);
        portal.givenBy("anna", EACH_WORDED, all);
        for (String done : List.of(OPENED, SAID, TURNED, MASKED)) {
            portal.givenBy("nina", done);
        }
        portal.givenBy("nina", PUBLISHED, all);
        return new AttackedCode(cases, questions);
    }

    /** What Анна opens. */
    Stream<String> ofAsker() {
        Stream<String> own = questions.stream().map(each -> "ethics-code/questions?question=" + each);
        return Stream.concat(own, Stream.of("ethics-code/answers", "ethics-code/answers?words=alert"));
    }

    /** What Нина opens. */
    Stream<String> ofCommission() {
        Stream<String> all = Stream.of("reader", "trainer", "cases", "client-page");
        Stream<String> each = cases.stream().flatMap(one -> Stream.of("trainer?case=" + one, "cases?case=" + one));
        Stream<String> asked = questions.stream().map(question -> "commission?question=" + question);
        return Stream.of(all, each, asked).flatMap(pages -> pages).map(page -> "ethics-code/" + page);
    }

    private static List<UUID> cases(Portal portal, List<String> heaps) {
        List<UUID> cases = new ArrayList<>();
        for (int from = 0; from < heaps.size(); from += 4) {
            cases.add(written(portal, heaps.subList(from, Math.min(from + 4, heaps.size()))));
        }
        return cases;
    }

    private static UUID written(Portal portal, List<String> choices) {
        UUID id = UUID.randomUUID();
        portal.given(CASE, id, choices.getFirst().lines().findFirst().orElseThrow(), String.join("\n", choices));
        for (int n = 0; n < choices.size(); n++) {
            portal.given(CHOICE, id, n + 1, choices.get(n), choices.get(n), n == 0);
        }
        return id;
    }

    private static UUID asked(Portal portal, String topic, String question) {
        UUID id = UUID.randomUUID();
        portal.givenBy("anna", BEGUN + "; " + ASKED, id, id);
        portal.givenBy("anna", WORDS, id, topic, question);
        return id;
    }

    /** All of them in texts of at most so many characters. */
    private static List<String> heaps(List<String> attacks, int most) {
        List<String> heaps = new ArrayList<>(List.of(""));
        for (String attack : attacks) {
            String heap = heaps.getLast() + attack + "\n";
            if (heap.length() <= most) {
                heaps.set(heaps.size() - 1, heap);
            } else {
                heaps.add(attack + "\n");
            }
        }
        return heaps.stream().map(String::strip).toList();
    }

    /** With a standard for each attack. */
    private static Content text(List<String> attacks) {
        List<Section> standards = IntStream.rangeClosed(1, attacks.size())
                .mapToObj(n -> standard(n, attacks.get(n - 1)))
                .toList();
        Map<String, Value> fields = Map.of("text", AttackedCentre.rich(attacks.getFirst()));
        Section all = new Section("all", "section", attacks.getFirst(), fields, List.of(), standards);
        // A title before all others: pages that list no more than so many texts list this one.
        return new Content("ethics-code", "! " + attacks.getFirst(), 1, List.of(all));
    }

    private static Section standard(int n, String attack) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("contour", new Value.Plain("external"));
        fields.put("situation", AttackedCentre.rich(attack));
        fields.put("whatWeDo", new Value.Items(List.of(new RichText(attack))));
        fields.put("whatWeNeverDo", new Value.Items(List.of(new RichText(attack))));
        fields.put("phrase", new Value.Plain(attack));
        Section wording = new Section("w" + n, "wording", attack, fields, List.of(), List.of());
        Map<String, Value> value = Map.of("value", new Value.Plain(attack));
        return new Section("s" + n, "standard", attack, value, List.of(), List.of(wording));
    }
}
