package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;
import static uko.employeebook.Bookcase.change;
import static uko.employeebook.Bookcase.chapter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

class AcknowledgingIT {

    private static final String OFFICE = "Отдел трудоустройства";
    private static final String MONEY = "Бухгалтерия";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Yekaterinburg"));
    private static final String SIGNED = """
        deliverable.acknowledgement where document_id = ? and revision_hash = ? and since_hash = ?
        """;

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private final Page anna = PORTAL.employee();
    private final Page head = PORTAL.holderOf("centre-head");
    private final Page pyotr = PORTAL.hired("pyotr", "Королёв Пётр Ильич", "Бухгалтер", MONEY);
    private Bookcase book;
    private String document;
    private String first;

    @BeforeEach
    void aBookIsInForce() {
        book = Bookcase.with(PORTAL);
        document = "document=" + book.document();
        first = book.publish(1, "first", TODAY.minusDays(2), chapters("Приём с девяти."));
    }

    private static List<uko.deliverable.Section> chapters(String hours) {
        return List.of(
                chapter("hours", "Часы работы", hours),
                chapter("jobs", "Подбор вакансий", "Подбираем вместе с человеком."),
                chapter("money", "Отчёты", "Сдаём до пятого числа."));
    }

    private void ask(String... departments) {
        FilledForm form = head.view("acknowledgements", document).form("ask").with("days", "10");
        for (String department : departments) {
            form.with(box(department), "on");
        }
        assertThat(form.send()).confirms("Сохранено");
    }

    private String box(String title) {
        return head.view("acknowledgements", document).html().select("label.uko-choice").stream()
                .filter(label -> label.text().equals(title))
                .map(label -> label.select("input").attr("name"))
                .findFirst()
                .orElseThrow();
    }

    private FilledForm signing(Page page) {
        return page.mine("reader", document).form("acknowledge");
    }

    private long signatures(String hash, String since) {
        return PORTAL.count(SIGNED, book.document(), hash, since);
    }

    @Test
    void anEmployeeReadsAndSignsWithOneButton() {
        assertThat(anna.mine("reader", document)).showsNo("Ознакомьтесь");
        ask();
        assertThat(anna.view("debts")).shows("Книга сотрудника", "прочитать целиком");
        assertThat(anna.mine("reader", document)).shows("Ознакомьтесь с документом до", "редакцию № 1");
        FilledForm form = signing(anna);
        assertThat(form.send()).confirms("Ознакомление записано");
        assertThat(form.send().status()).isEqualTo(200);
        assertThat(signatures(first, "")).isEqualTo(1);
        assertThat(anna.mine("reader", document)).shows("Вы ознакомились с редакцией № 1");
        assertThat(head.view("acknowledgements", document))
                .shows("Ознакомились: 1 из", OFFICE, MONEY, "Королёв Пётр Ильич")
                .showsNo("Соколова Анна Петровна");
        assertThat(head.view("acknowledgements", document)
                        .html()
                        .select("tr:contains(" + MONEY + ") td")
                        .first()
                        .text())
                .isEqualTo("0");
        assertThat(anna.in("en").mine("reader", document)).shows("You acknowledged revision 1");
    }

    @Test
    void whoReadsAgainSeesWhatChangedForHimAlone() {
        ask();
        signing(anna).send();
        signing(pyotr).send();
        String second = book.publish(
                2,
                "substantial",
                TODAY.minusDays(1),
                chapters("Приём с восьми."),
                change("hours"),
                change("money", "department:" + MONEY));
        assertThat(anna.mine("reader", document))
                .shows("С редакцией № 1 вы ознакомились", "Часы работы", "Приём с восьми")
                .showsNo("Отчёты", "Подбор вакансий");
        assertThat(pyotr.mine("reader", document)).shows("Часы работы", "Отчёты");
        assertThat(signing(anna).send()).confirms("Ознакомление записано");
        assertThat(signatures(second, first)).isEqualTo(1);
        assertThat(anna.mine("reader", document)).showsNo("изменилось для вас");
        assertThat(pyotr.view("debts")).shows("изменилось 2 раздела");
    }

    @Test
    void neitherASmallEditNorAChangeForOthersAsksAgain() {
        ask();
        signing(anna).send();
        book.publish(2, "small", TODAY, chapters("Приём с 9."), change("hours"));
        assertThat(anna.mine("reader", document)).shows("Вы ознакомились с редакцией № 1");
        book.publish(3, "substantial", TODAY, chapters("Приём с 9"), change("money", "department:" + MONEY));
        assertThat(anna.mine("reader", document)).shows("Вы ознакомились с редакцией № 1");
    }

    @Test
    void aTextThatWasNotReadIsNeverSigned() {
        ask();
        FilledForm seen = signing(anna);
        String second = book.publish(2, "substantial", TODAY, chapters("Приём с восьми."), change("hours"));
        assertThat(seen.send()).confirms("Пока вы читали, текст изменился").shows("редакцию № 2");
        assertThat(signatures(first, "") + signatures(second, "")).isZero();
        assertThat(signing(anna).with("hash", first).send()).confirms("Пока вы читали, текст изменился");
        assertThat(signing(anna).with("shown", first).send()).confirms("Пока вы читали, текст изменился");
        assertThat(signing(anna).send()).confirms("Ознакомление записано");
        assertThat(signatures(second, "")).isEqualTo(1);
    }

    @Test
    void onlyThoseWhoAreAskedOwe() {
        ask(MONEY);
        assertThat(anna.mine("reader", document)).showsNo("Ознакомьтесь");
        assertThat(pyotr.mine("reader", document)).shows("Ознакомьтесь");
        assertThat(head.view("acknowledgements", document)).shows("Ознакомились: 0 из 1 (0 %)");
        assertThat(anna.act("reader", "acknowledge", document, "hash=" + first, "shown=" + first))
                .confirms("уже ознакомлены");
        assertThat(signatures(first, "")).isZero();
    }

    @Test
    void joinersAndMoversFollowByThemselves() {
        ask(OFFICE);
        assertThat(head.view("acknowledgements", document)).shows("из 1 (0 %)");
        Page newcomer = PORTAL.hired("vera-" + UUID.randomUUID(), "Юрьева Вера Ильинична", "Инспектор", OFFICE);
        assertThat(head.view("acknowledgements", document)).shows("из 2 (0 %)", "Юрьева Вера Ильинична");
        assertThat(newcomer.mine("reader", document)).shows("Ознакомьтесь");
        PORTAL.arranged("""
            update uko.person p set department_id = d.id, placed_on = current_date
            from uko.department d where d.name = 'Бухгалтерия' and p.name = 'Юрьева Вера Ильинична'
            """);
        assertThat(head.view("acknowledgements", document)).shows("из 1 (0 %)").showsNo("Юрьева");
        assertThat(newcomer.mine("reader", document)).showsNo("Ознакомьтесь");
        PORTAL.arranged("update uko.person set left_on = '2026-01-31' where name = 'Юрьева Вера Ильинична'");
    }

    @Test
    void factsSayTheShareAtEachTenthAlone() {
        ask(MONEY);
        signing(pyotr).send();
        assertThat(facts()).containsExactly("100 %: 1 of 1");
        assertThat(head.view("acknowledgements", document)).shows("Ознакомились все.");
    }

    @Test
    void factsFollowThoseWhoLeaveJoinAndAreAskedElsewhere() {
        ask(MONEY);
        signing(pyotr).send();
        assertThat(facts()).containsExactly("100 %: 1 of 1");
        PORTAL.hired("zoya-" + book.document(), "Юрьева Зоя Ильинична", "Кассир", MONEY);
        assertThat(facts()).containsExactly("100 %: 1 of 1");
        PORTAL.daily(TODAY);
        assertThat(facts()).as("a debt has come with her").containsExactly("50 %: 1 of 2");
        PORTAL.arranged("update uko.person set left_on = current_date - 1 where name = 'Юрьева Зоя Ильинична'");
        PORTAL.daily(TODAY.plusDays(1));
        assertThat(facts()).as("and gone with her").containsExactly("100 %: 1 of 1");
        ask(OFFICE);
        assertThat(facts()).as("more are asked").containsExactly("50 %: 1 of 2");
    }

    private List<String> facts() {
        return PORTAL.rows("""
            select details ->> 'share' || ' %: ' || (details ->> 'acknowledged') || ' of ' || (details ->> 'of')
            from uko.fact
            where kind = 'document.acknowledged' and details ->> 'document' = ? and withdrawn_at is null
            """, book.document().toString()).stream()
                .map(List::getFirst)
                .toList();
    }

    @Test
    void signaturesOnPaperAreEnteredByTheCodesOfTheSheet() throws Exception {
        ask(MONEY, OFFICE);
        signing(anna).send();
        var sheet = head.download("acknowledgements", "sheet.pdf", document);
        assertThat(sheet.statusCode()).isEqualTo(200);
        Archive.accepts(sheet.body(), 100);
        UUID his = person(pyotr, "Королёв");
        String code = SheetOnPaper.of(sheet.body()).code();
        assertThat(code).isEqualToIgnoringCase("uko-" + first.substring(0, 16) + "-" + his);
        FilledForm form = head.view("acknowledgements", document).form("enter-paper");
        assertThat(form.with("codes", "UKO-0123456789ABCDEF-" + his).send()).hasProblem("codes", "другой редакции");
        assertThat(head.view("acknowledgements", document)
                        .form("enter-paper")
                        .with("codes", "мусор " + code + "\n" + code)
                        .with("day", TODAY.minusDays(1).toString())
                        .send())
                .confirms("Подписи с бумаги внесены");
        assertThat(PORTAL.count(
                        "deliverable.acknowledgement where person_id = ? and on_paper_by is not null and signed_on = ?",
                        his,
                        TODAY.minusDays(1)))
                .isEqualTo(1);
        assertThat(head.view("acknowledgements", document)).shows("Ознакомились все.");
    }

    @Test
    void theSheetNamesTheTextThatEachHasSigned() throws Exception {
        ask(MONEY, OFFICE);
        signing(anna).send();
        String second = book.publish(2, "small", TODAY, chapters("Приём с 9."), change("hours"));
        head.view("acknowledgements", document)
                .form("enter-paper")
                .with("signed-" + person(pyotr, "Королёв"), "on")
                .with("day", TODAY.toString())
                .send();
        SheetOnPaper sheet = SheetOnPaper.of(
                head.download("acknowledgements", "sheet.pdf", document).body());
        assertThat(sheet.line("Соколова"))
                .contains("Простая электронная подпись", "редакция № 1, отпечаток " + fingerprint(first))
                .doesNotContain("Подпись на бумаге");
        assertThat(sheet.line("Королёв"))
                .contains("Подпись на бумаге", "редакция № 2, отпечаток " + fingerprint(second));
        String third = book.publish(3, "substantial", TODAY, chapters("Приём с восьми."), change("hours"));
        signing(anna).send();
        sheet = SheetOnPaper.of(
                head.download("acknowledgements", "sheet.pdf", document).body());
        assertThat(sheet.line("Соколова")).contains("изменения по редакцию № 3, отпечаток " + fingerprint(third));
        assertThat(sheet.line("Королёв")).doesNotContain("одпись");
        assertThat(sheet.code()).containsIgnoringCase(third.substring(0, 16));
    }

    private static String fingerprint(String hash) {
        return uko.deliverable.Revision.fingerprint(hash);
    }

    @Test
    void anotherTitleIsReadAloneAndNotTheWholeBook() {
        ask();
        signing(anna).send();
        String second = book.publish(
                "Настольная книга сотрудника", 2, "substantial", TODAY, chapters("Приём с девяти."), change(""));
        assertThat(anna.view("debts")).shows("изменилось название");
        assertThat(anna.mine("reader", document))
                .shows("Документ называется иначе", "Настольная книга сотрудника")
                .showsNo("Часы работы", "целиком");
        assertThat(signing(anna).send()).confirms("Ознакомление записано");
        assertThat(signatures(second, first)).isEqualTo(1);
    }

    private UUID person(Page page, String name) {
        Element box = head.view("acknowledgements", document).html().select("label.uko-choice").stream()
                .filter(label -> label.text().contains(name))
                .findFirst()
                .orElseThrow();
        return UUID.fromString(box.select("input").attr("name").replace("signed-", ""));
    }

    @Test
    void theTableOpensInASpreadsheet() {
        ask(MONEY, OFFICE);
        signing(anna).send();
        var table = head.download("acknowledgements", "acknowledgements.csv", document);
        String csv = new String(table.body(), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF\"Фамилия, имя, отчество\";")
                .contains("\"Соколова Анна Петровна\";\"Отдел трудоустройства\";\"Специалист\";\"подпись есть\"")
                .contains("\"Королёв Пётр Ильич\";\"Бухгалтерия\";\"Бухгалтер\";\"ожидается\"");
    }

    @Test
    void remindsOnceThreeDaysBeforeAndOnceOnTheDay() {
        ask(MONEY);
        LocalDate due = TODAY.plusDays(10);
        String told = "uko.notice where key like ? || ' " + book.document() + " ' || ? and read_at is null";
        assertThat(PORTAL.count(told, "acknowledge", first)).isEqualTo(1);
        PORTAL.daily(TODAY);
        PORTAL.daily(TODAY.plusDays(1));
        assertThat(PORTAL.count(told, "acknowledge", first)).isEqualTo(1);
        assertThat(PORTAL.count(told, "acknowledge-soon", first)).isZero();
        PORTAL.daily(due.minusDays(3));
        PORTAL.daily(due.minusDays(2));
        assertThat(PORTAL.count(told, "acknowledge-soon", first)).isEqualTo(1);
        PORTAL.daily(due);
        PORTAL.daily(due.plusDays(1));
        assertThat(PORTAL.count(told, "acknowledge-due", first)).isEqualTo(1);
        signing(pyotr).send();
        assertThat(PORTAL.count(told, "%", first)).isZero();
    }

    @Test
    void whoIsLateIsSeen() {
        ask(MONEY);
        PORTAL.given(
                "update deliverable.audience set since = since - 40, days = 1 where document_id = ?", book.document());
        PORTAL.given(
                "update deliverable.revision set in_force_from = in_force_from - 40, approved_on = approved_on - 40"
                        + " where document_id = ?",
                book.document());
        PORTAL.arranged("update uko.person set placed_on = placed_on - 90 where login = 'pyotr'");
        assertThat(head.view("acknowledgements", document)).shows("Срок прошёл у 1 сотрудника", "срок прошёл");
        assertThat(pyotr.view("debts")).shows("срок прошёл");
        assertThat(pyotr.mine("reader", document)).shows("срок прошёл");
        PORTAL.arranged("update uko.person set placed_on = placed_on + 90 where login = 'pyotr'");
    }

    @Test
    void whoeverComesLateSeesBothChoices() {
        FilledForm mine = head.view("acknowledgements", document).form("ask").with("days", "5");
        ask(MONEY);
        Answer late = mine.send();
        assertThat(late).refuses(409, "stale");
        assertThat(late.body()).contains("за 5 дней", "Бухгалтерия");
        assertThat(head.view("acknowledgements", document).form("release").send())
                .confirms("больше не требуется");
        assertThat(anna.mine("reader", document)).showsNo("Ознакомьтесь");
    }

    @Test
    void whatIsAskedInOneCentreIsUnknownInAnother() {
        ask();
        assertThat(PORTAL.colleague().view("debts")).shows("Вы ознакомлены со всем");
        assertThat(PORTAL.colleague()
                        .act("reader", "acknowledge", document, "hash=" + first, "shown=" + first)
                        .status())
                .isEqualTo(404);
        assertThat(anna.view("acknowledgements")).refuses(403, "forbidden");
    }
}
