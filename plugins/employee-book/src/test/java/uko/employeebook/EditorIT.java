package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/** One author writes the book from its first chapter on; others look over the shoulder. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditorIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private final Page vera = PORTAL.holderOf("author");
    private final Page second = PORTAL.someone("boris-author", "Сотрудник 2", "author");
    private final Page reviewer = PORTAL.someone("reviewer-1", "Рецензентова Ирина Львовна", "reviewer");

    private static String document() {
        return PORTAL.rows("select id from deliverable.document").getFirst().getFirst();
    }

    private static Answer open(Page page, String section, String... more) {
        String[] parameters = new String[more.length + 2];
        parameters[0] = "document=" + document();
        parameters[1] = "section=" + section;
        System.arraycopy(more, 0, parameters, 2, more.length);
        return page.view("editor", parameters);
    }

    private static Answer add(Page page, String parent, String kind, String title) {
        Answer there = parent.isEmpty() ? page.view("editor", "document=" + document()) : open(page, parent);
        FilledForm form = there.form("add-section", "parent=" + parent);
        return (there.html().select("form[action*=add-section] select").isEmpty() ? form : form.with("kind", kind))
                .with("title", title)
                .send();
    }

    private static List<String> outline(Page page) {
        return page.view("editor", "document=" + document())
                .html()
                .select("[data-uko-outline] > li > a")
                .eachText();
    }

    private static Answer save(Answer shown, String text) {
        return shown.form("save-section").with("field-text", text).send();
    }

    @Test
    @Order(1)
    void beginsEmpty() {
        assertThat(vera.view("editor")).shows("Документов пока нет.");
        assertThat(vera.view("editor").form("create-document").with("title", "").send())
                .hasProblem("title", "");
        Answer created = vera.view("editor")
                .form("create-document")
                .with("title", "Книга сотрудника ЦЗН Заречного")
                .send();
        assertThat(created).confirms("Документ создан");
        assertThat(created).shows("Книга сотрудника ЦЗН Заречного", "Разделов пока нет.");
        assertThat(PORTAL.count("uko.fact where kind = 'document.drafted'")).isEqualTo(1);
        assertThat(vera.view("editor").html().select("form[action*=create-document]"))
                .isEmpty();
        assertThat(vera.act("editor", "create-document", "type=employee-book", "title=Вторая"))
                .refuses(409, "deliverable.only-one");
    }

    @Test
    @Order(2)
    void growsAnOutline() {
        assertThat(add(vera, "", "chapter", "Добро пожаловать")).confirms("Раздел добавлен");
        add(vera, "", "chapter", "Первый день");
        add(vera, "dobro-pozhalovat", "section", "Наша миссия");
        add(vera, "dobro-pozhalovat", "section", "Наши ценности");
        add(vera, "dobro-pozhalovat", "term", "Клиент");
        assertThat(outline(vera))
                .containsExactly(
                        "1 Добро пожаловать", "1.1 Наша миссия", "1.2 Наши ценности", "Клиент", "2 Первый день");
        assertThat(vera.act("editor", "add-section", "title=Ничей", "kind=chapter"))
                .isAbsent();
    }

    @Test
    @Order(3)
    void movesSectionsByStepsAndByDropping() {
        shift("nashi-tsennosti", "up");
        assertThat(outline(vera)).startsWith("1 Добро пожаловать", "1.1 Наши ценности", "1.2 Наша миссия");
        shift("nasha-missiya", "in");
        assertThat(outline(vera)).startsWith("1 Добро пожаловать", "1.1 Наши ценности", "1.1.1 Наша миссия");
        shift("nasha-missiya", "out");
        Answer dropped = drop("nasha-missiya", "dobro-pozhalovat", "nashi-tsennosti");
        assertThat(dropped).confirms("Раздел перемещён");
        assertThat(outline(vera)).startsWith("1 Добро пожаловать", "1.1 Наша миссия", "1.2 Наши ценности");
        assertThat(drop("dobro-pozhalovat", "nasha-missiya", "")).hasProblem("parent", "стоять не может");
        assertThat(drop("klient", "", "")).hasProblem("parent", "стоять не может");
    }

    private void shift(String section, String way) {
        assertThat(open(vera, section).form("shift-section", "way=" + way).send())
                .confirms("Раздел перемещён");
    }

    private Answer drop(String section, String parent, String before) {
        Answer page = open(vera, section);
        String version = page.html()
                .select("[data-uko-section=" + section + "][data-uko-version]")
                .attr("data-uko-version");
        return page.form("move-section")
                .with("section", section)
                .with("parent", parent)
                .with("before", before)
                .with("version", version)
                .send();
    }

    @Test
    @Order(4)
    void savesWhatIsWrittenAndSanitisesIt() {
        Answer saved = save(
                open(vera, "nasha-missiya"),
                "<p>Мы помогаем людям найти работу.</p><p>И делаем это с уважением.<script>alert(1)</script></p>");
        assertThat(saved).confirms("Сохранено");
        assertThat(open(second, "nasha-missiya")
                        .html()
                        .select("textarea[data-uko-rich]")
                        .text())
                .isEqualTo("<p>Мы помогаем людям найти работу.</p><p>И делаем это с уважением.</p>");
        Answer plain = save(open(vera, "nashi-tsennosti"), "Внимание & уважение\n\nОтветственность");
        assertThat(plain.html().select("textarea[data-uko-rich]").text())
                .isEqualTo("<p>Внимание &amp; уважение</p><p>Ответственность</p>");
        assertThat(open(vera, "nasha-missiya")
                        .form("save-section")
                        .with("title", " ")
                        .send())
                .hasProblem("title", "");
        assertThat(save(open(vera, "nasha-missiya"), "<p>⟦раз‖два⟧</p>")).hasProblem("field-text", "скобки");
    }

    @Test
    @Order(5)
    void aDoubleClickSavesOnce() {
        FilledForm form =
                open(vera, "pervyy-den").form("save-section").with("field-text", "<p>Приходите к девяти.</p>");
        assertThat(form.send()).confirms("Сохранено");
        assertThat(form.send().status()).isEqualTo(200);
        assertThat(PORTAL.count("deliverable.former_section where key = 'pervyy-den'"))
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void aLateSaveOfOtherWordsShowsBothAndTheMerge() {
        FilledForm late = open(second, "nasha-missiya").form("save-section");
        save(open(vera, "nasha-missiya"), "<p>Мы помогаем каждому найти работу.</p><p>И делаем это с уважением.</p>");
        Answer both = late.with("field-text", "<p>Мы помогаем людям найти работу.</p><p>И делаем это бережно.</p>")
                .send();
        assertThat(both).confirms("Ваш текст цел");
        assertThat(both).shows("Пока вы писали, раздел сохранил другой человек: Орлова Вера Павловна", "объединены");
        assertThat(open(vera, "nasha-missiya")).showsNo("Пока вы писали");
        Answer again = open(second, "nasha-missiya");
        assertThat(again.html().select("textarea[data-uko-rich]").text())
                .isEqualTo("<p>Мы помогаем каждому найти работу.</p><p>И делаем это бережно.</p>");
        assertThat(again.form("save-section").send()).confirms("Сохранено");
        assertThat(open(second, "nasha-missiya")).showsNo("Пока вы писали");
    }

    @Test
    @Order(7)
    void aLateSaveOfTheSameWordsIsDecidedByAPerson() {
        FilledForm late = open(second, "nasha-missiya").form("save-section");
        save(open(vera, "nasha-missiya"), "<p>Мы помогаем всем найти работу.</p><p>И делаем это бережно.</p>");
        Answer both = late.with("field-text", "<p>Мы помогаем жителям найти работу.</p><p>И делаем это бережно.</p>")
                .send();
        assertThat(both).shows("оставьте нужное");
        assertThat(both.html().select("textarea[data-uko-rich]").text()).contains("⟦жителям‖всем⟧");
        assertThat(both.form("save-section").send()).hasProblem("field-text", "скобки");
        assertThat(both.form("drop-unsaved").send()).confirms("убран");
        assertThat(open(second, "nasha-missiya")).showsNo("Пока вы писали");
    }

    @Test
    @Order(8)
    void aScriptGetsBothTextsAsJson() {
        FilledForm late = open(second, "nashi-tsennosti").form("save-section");
        save(open(vera, "nashi-tsennosti"), "<p>Внимание и уважение</p><p>Ответственность</p>");
        Answer stale = background(late, "<p>Внимание &amp; уважение</p><p>Надёжность</p>");
        assertThat(stale).refuses(409, "stale");
        var field = stale.card().getJsonArray("fields").getJsonObject(0);
        assertThat(field.getString("field")).isEqualTo("field-text");
        assertThat(field.getString("merged")).isEqualTo("<p>Внимание и уважение</p><p>Надёжность</p>");
        assertThat(field.getBoolean("clash")).isFalse();
        // Nothing was done, so the very same request is still stale: its key was not spent.
        assertThat(late.send()).refuses(409, "stale");
        Answer saved = background(
                late.with("_version", stale.card().getValue("version").toString()), field.getString("merged"));
        assertThat(saved.status()).as("%s", saved).isEqualTo(200);
        assertThat(saved.header("X-Uko-Parameters"))
                .contains("section=nashi-tsennosti", "version=" + (stale.card().getLong("version") + 1));
    }

    private static Answer background(FilledForm form, String text) {
        return form.with("background", "yes").with("field-text", text).send();
    }

    @Test
    @Order(9)
    void commentsStayAtTheirPhrase() {
        Answer page = open(reviewer, "nasha-missiya");
        assertThat(page.html().select("form[action*=save-section]")).isEmpty();
        Answer said = page.form("comment")
                .with("field", "field-text")
                .with("quote", "делаем это бережно")
                .with("words", "Скажем проще?")
                .send();
        assertThat(said).confirms("Замечание добавлено");
        save(open(vera, "nasha-missiya"), "<p>Мы помогаем всем.</p><p>И делаем это очень бережно.</p>");
        Answer seen = open(vera, "nasha-missiya");
        assertThat(seen.html().select("[data-uko-comments]").attr("data-uko-comments"))
                .contains("\"quote\":\"делаем это очень бережно\"");
        assertThat(seen.html().select("[data-uko-outline] .uko-badge").text()).isEqualTo("1");
        assertThat(seen.form("answer-comment").with("words", "Да, подумаю.").send())
                .confirms("Ответ добавлен");
        assertThat(open(reviewer, "nasha-missiya")).shows("Да, подумаю.");
        assertThat(open(vera, "nasha-missiya").form("resolve-comment").send()).confirms("закрыто");
        save(open(vera, "nasha-missiya"), "<p>Мы помогаем всем.</p>");
        assertThat(open(vera, "nasha-missiya")).shows("этой фразы в тексте уже нет", "Закрыто: Орлова");
    }

    @Test
    @Order(10)
    void suggestionsAreTakenOverOrRefusedWithAReason() {
        assertThat(open(reviewer, "nasha-missiya").form("suggest").send()).hasProblem("", "ничего не изменили");
        suggest("<p>Мы помогаем всем и каждому.</p>");
        suggest("<p>Мы помогаем только некоторым.</p>");
        assertThat(open(vera, "nasha-missiya")).shows("Предложения", "и каждому");
        Answer page = open(vera, "nasha-missiya");
        String second = page.html()
                .select("form[action*=reject-suggestion] [name=suggestion]")
                .getFirst()
                .val();
        assertThat(page.form("reject-suggestion", "suggestion=" + second).send())
                .hasProblem("reason", "");
        assertThat(page.form("reject-suggestion", "suggestion=" + second)
                        .with("reason", "Это не так.")
                        .send())
                .confirms("отклонено");
        assertThat(open(vera, "nasha-missiya").form("accept-suggestion").send()).confirms("принято");
        assertThat(open(reviewer, "nasha-missiya")).shows("Это не так.", "Принято: Орлова");
        assertThat(open(vera, "nasha-missiya")
                        .html()
                        .select("textarea[data-uko-rich]")
                        .text())
                .isEqualTo("<p>Мы помогаем всем и каждому.</p>");
    }

    private void suggest(String text) {
        assertThat(open(reviewer, "nasha-missiya")
                        .form("suggest")
                        .with("field-text", text)
                        .send())
                .confirms("Предложение отправлено");
    }

    @Test
    @Order(11)
    void formerTextsComeBack() {
        String version = PORTAL.rows("""
            select min(version) from deliverable.former_section
            where key = 'nasha-missiya' and fields ->> 'text' like '%каждому найти%'
            """).getFirst().getFirst();
        Answer history = open(vera, "nasha-missiya").follow("Версия " + version);
        assertThat(history).shows("Что изменилось после версии " + version, "уважением");
        assertThat(history.form("restore-section").send()).confirms("Прежний текст возвращён");
        assertThat(open(vera, "nasha-missiya")
                        .html()
                        .select("textarea[data-uko-rich]")
                        .text())
                .isEqualTo("<p>Мы помогаем каждому найти работу.</p><p>И делаем это с уважением.</p>");
    }

    @Test
    @Order(12)
    void removedSectionsComeBackWithWhatIsInThem() {
        FilledForm late = open(second, "nashi-tsennosti").form("save-section");
        assertThat(open(vera, "dobro-pozhalovat").form("remove-section").send()).confirms("Раздел удалён");
        assertThat(outline(vera)).containsExactly("1 Первый день");
        assertThat(late.send()).refuses(409, "deliverable.section-removed", "Наши ценности");
        Answer document = vera.view("editor", "document=" + document());
        assertThat(document.form("put-back-section", "section=nasha-missiya").send())
                .hasProblem("", "Сначала верните");
        for (String key : List.of("dobro-pozhalovat", "nasha-missiya", "nashi-tsennosti", "klient")) {
            assertThat(vera.view("editor", "document=" + document())
                            .form("put-back-section", "section=" + key)
                            .send())
                    .confirms("снова на месте");
        }
        assertThat(outline(vera)).hasSize(5);
    }

    @Test
    @Order(13)
    void eachSeesWhoElseIsThere() {
        assertThat(open(second, "klient").form("be-present").send().status()).isEqualTo(200);
        assertThat(open(vera, "klient").html().select("[data-uko-present]").text())
                .isEqualTo("Сейчас здесь: Сотрудник 2");
        assertThat(open(second, "klient").html().select("[data-uko-present]").text())
                .isEmpty();
    }

    @Test
    @Order(14)
    void takesANewEditionOverWithoutLosingOwnEdits() {
        Answer page = vera.view("editor", "document=" + document());
        assertThat(page.form("upgrade")
                        .with("file", "a.json", "{".getBytes(StandardCharsets.UTF_8))
                        .send())
                .hasProblem("file", "Это не JSON");
        assertThat(upgrade("Будьте вежливы.", "Приходите к девяти.")).confirms("принята");
        assertThat(outline(vera)).contains("2 Правила");
        save(open(vera, "pravila"), "<p>Будьте очень вежливы.</p>");
        Answer merged = upgrade("Будьте вежливы. Всегда.", "Приходите к десяти.");
        assertThat(merged).confirms("принята");
        assertThat(open(vera, "pravila")
                        .html()
                        .select("textarea[data-uko-rich]")
                        .text())
                .isEqualTo("<p>Будьте очень вежливы. Всегда.</p>");
        Answer clash = upgrade("Будьте весьма вежливы. Всегда.", "Приходите к десяти.");
        assertThat(clash).confirms("стоит рядом как предложение");
        Answer decide = open(vera, "pravila").form("accept-suggestion").send();
        assertThat(decide).confirms("решите, что оставить");
        Answer done = decide.form("save-section")
                .with("field-text", "<p>Будьте весьма вежливы. Всегда.</p>")
                .send();
        assertThat(done).confirms("Сохранено");
        assertThat(open(vera, "pravila")).shows("Принято: Орлова");
    }

    private Answer upgrade(String rule, String day) {
        String file = """
            {"format": "uko-document/1", "type": "employee-book", "title": "Типовая книга сотрудника", "sections": [
              {"key": "pervyy-den", "kind": "chapter", "title": "Первый день", "fields": {"text": "<p>%s</p>"}},
              {"key": "pravila", "kind": "chapter", "title": "Правила", "fields": {"text": "<p>%s</p>"}}]}
            """.formatted(day, rule);
        return vera.view("editor", "document=" + document())
                .form("upgrade")
                .with("file", "книга.json", file.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    @Test
    @Order(15)
    void anotherCentreSeesNothing() {
        Page elsewhere = vera.at(PORTAL.town().bely());
        assertThat(elsewhere.view("editor", "document=" + document())).isAbsent();
        assertThat(PORTAL.employee().view("editor").status()).isEqualTo(403);
        assertThat(vera.view("editor", "document=nonsense")).isAbsent();
        assertThat(vera.view("editor", "document=00000000-0000-0000-0000-000000000001"))
                .isAbsent();
    }
}
