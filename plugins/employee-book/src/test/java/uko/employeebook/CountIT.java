package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;
import static uko.employeebook.Bookcase.chapter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uko.testkit.Page;
import uko.testkit.Portal;

/** Eighty people sign a book: all of them are counted at each tenth part and at the day's first signature, never else. */
class CountIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Yekaterinburg"));
    private static final String OFFICE = "Отдел восьмидесяти";
    private static final int PEOPLE = 80;
    private static final int TENTH = PEOPLE / 10;

    private static final String SIGNED_BESIDES = """
        insert into deliverable.acknowledgement (document_id, revision_hash, shown_hash, person_id, department)
        select ?, ?, ?, c.id, c.department from uko.colleagues(null) c where c.name = any (?)
        """;

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private final Page head = PORTAL.holderOf("centre-head");
    private Bookcase book;
    private String first;

    @BeforeEach
    void eightyAreAsked() {
        book = Bookcase.with(PORTAL);
        first = book.publish(
                1,
                "first",
                TODAY.minusDays(2),
                List.of(chapter("hours", "Часы работы", "Приём с девяти. " + book.document())));
        PORTAL.arranged("""
            insert into uko.department (centre_id, name) values (?, ?)
            on conflict (centre_id, name) do nothing
            """, PORTAL.town().zarechny(), OFFICE);
        PORTAL.arranged("""
            insert into uko.person (login, name, position, region_id, centre_id, department_id, password)
            select 'reader-' || n, 'Читатель ' || n, 'Инспектор', p.region_id, p.centre_id, d.id, p.password
            from generate_series(1, ?) n, uko.person p, uko.department d
            where p.login = 'anna' and d.name = ?
            on conflict (login) do nothing
            """, PEOPLE, OFFICE);
        var form = head.view("acknowledgements", document()).form("ask").with("days", "10");
        String office = head.view("acknowledgements", document()).html().select("label.uko-choice").stream()
                .filter(label -> label.text().equals(OFFICE))
                .map(label -> label.select("input").attr("name"))
                .findFirst()
                .orElseThrow();
        assertThat(form.with(office, "on").send()).confirms("Сохранено");
    }

    private String document() {
        return "document=" + book.document();
    }

    private void sign(int reader) {
        Page page = PORTAL.hired("reader-" + reader, "Читатель " + reader, "Инспектор", OFFICE);
        assertThat(page.mine("reader", document()).form("acknowledge").send()).confirms("Ознакомление записано");
    }

    /** Signatures of which nothing is told but their rows: a count finds them, and nothing else does. */
    private void signedBesides(int from, int to) {
        String[] names =
                IntStream.rangeClosed(from, to).mapToObj(n -> "Читатель " + n).toArray(String[]::new);
        assertThat(PORTAL.given(SIGNED_BESIDES, book.document(), first, first, names))
                .isEqualTo(to - from + 1);
    }

    /** As it is when so many have signed since the last count. */
    private void signedMeanwhile(int from, int to) {
        signedBesides(from, to);
        PORTAL.given("update deliverable.audience set awaited = awaited - ?", to - from + 1);
    }

    /** The share, how many of how many, that the facts say today. */
    private List<String> facts() {
        return PORTAL
                .rows(
                        "select details ->> 'share' || ' %: ' || (details ->> 'acknowledged') || ' of ' || (details"
                            + " ->> 'of') from uko.fact where kind = 'document.acknowledged' and object_hash = ? and"
                            + " withdrawn_at is null",
                        first)
                .stream()
                .map(List::getFirst)
                .toList();
    }

    private long awaited() {
        return Long.parseLong(PORTAL.rows(
                        "select awaited from deliverable.audience where document_id = ?::uuid and counted = ?",
                        book.document().toString(),
                        first)
                .getFirst()
                .getFirst());
    }

    @Test
    void eachTenthPartIsStatedAndNothingBetween() {
        sign(1);
        assertThat(awaited()).as("the first is counted").isEqualTo(TENTH - 1);
        assertThat(facts()).as("and is less than a tenth").isEmpty();
        for (int reader = 2; reader < TENTH; reader++) {
            sign(reader);
            assertThat(awaited()).isEqualTo(TENTH - reader);
            assertThat(facts()).isEmpty();
        }
        sign(TENTH);
        assertThat(facts()).containsExactly("10 %: 8 of 80");
        for (int tenth = 2; tenth <= 10; tenth++) {
            assertThat(awaited()).isEqualTo(TENTH);
            signedMeanwhile((tenth - 1) * TENTH + 1, tenth * TENTH - 1);
            assertThat(facts()).hasSize(1).first().asString().startsWith((tenth - 1) * 10 + " %");
            sign(tenth * TENTH);
            assertThat(facts()).containsExactly("%d %%: %d of 80".formatted(tenth * 10, tenth * TENTH));
        }
        assertThat(head.view("acknowledgements", document())).shows("Ознакомились все.");
    }

    @Test
    void betweenTwoTenthsNobodyIsCountedAndTheDaysFirstSignatureCountsAll() {
        sign(1);
        signedBesides(2, 40);
        sign(41);
        assertThat(awaited()).as("one less, for nobody looked who has signed").isEqualTo(TENTH - 2);
        assertThat(facts()).isEmpty();
        PORTAL.given("update deliverable.audience set counted_on = counted_on - 1");
        sign(42);
        assertThat(awaited()).as("42 of 80, and 48 are the next tenth").isEqualTo(6);
        assertThat(facts()).as("what was passed unseen is said now").containsExactly("52 %: 42 of 80");
        signedMeanwhile(43, 47);
        sign(48);
        assertThat(facts()).containsExactly("60 %: 48 of 80");
    }

    @Test
    void anotherTextIsCountedFromItsFirstSignature() {
        sign(1);
        signedBesides(2, 15);
        String second = book.publish(
                2, "first", TODAY, List.of(chapter("hours", "Часы работы", "Приём с восьми, без перерыва.")));
        assertThat(second).isNotEqualTo(first);
        first = second;
        signedBesides(2, TENTH);
        sign(1);
        assertThat(facts()).containsExactly("10 %: 8 of 80");
        assertThat(awaited()).isEqualTo(TENTH);
    }
}
