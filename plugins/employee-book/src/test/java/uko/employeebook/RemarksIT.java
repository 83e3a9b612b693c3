package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;

/** What others say of a text and offer for it, and what a new edition of the typical book brings. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemarksIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private static final WritingDesk DESK = WritingDesk.begun(PORTAL);

    private final Page vera = PORTAL.holderOf("author");
    private final Page reviewer = PORTAL.someone("reviewer-1", "Рецензентова Ирина Львовна", "reviewer");

    @BeforeAll
    static void aSectionIsWritten() {
        Page vera = PORTAL.holderOf("author");
        WritingDesk.save(
                DESK.open(vera, "nasha-missiya"), "<p>Мы помогаем всем найти работу.</p><p>И делаем это бережно.</p>");
        WritingDesk.save(DESK.open(vera, "pervyy-den"), "<p>Приходите к девяти.</p>");
    }

    @Test
    @Order(1)
    void commentsStayAtTheirPhrase() {
        Answer page = DESK.open(reviewer, "nasha-missiya");
        assertThat(page.html().select("form[action*=save-section]")).isEmpty();
        Answer said = page.form("comment")
                .with("field", "field-text")
                .with("quote", "делаем это бережно")
                .with("words", "Скажем проще?")
                .send();
        assertThat(said).confirms("Замечание добавлено");
        WritingDesk.save(
                DESK.open(vera, "nasha-missiya"), "<p>Мы помогаем всем.</p><p>И делаем это очень бережно.</p>");
        Answer seen = DESK.open(vera, "nasha-missiya");
        assertThat(seen.html().select("[data-uko-comments]").attr("data-uko-comments"))
                .contains("\"quote\":\"делаем это очень бережно\"");
        assertThat(PORTAL.count("deliverable.comment where quote = 'делаем это очень бережно'"))
                .as("kept with the text, so that the next edit begins from there")
                .isEqualTo(1);
        assertThat(seen.html().select("[data-uko-outline] .uko-badge").text()).isEqualTo("1");
        assertThat(seen.form("answer-comment").with("words", "Да, подумаю.").send())
                .confirms("Ответ добавлен");
        assertThat(DESK.open(reviewer, "nasha-missiya")).shows("Да, подумаю.");
        assertThat(DESK.open(vera, "nasha-missiya").form("resolve-comment").send())
                .confirms("закрыто");
        WritingDesk.save(DESK.open(vera, "nasha-missiya"), "<p>Мы помогаем всем.</p>");
        assertThat(DESK.open(vera, "nasha-missiya")).shows("этой фразы в тексте уже нет", "Закрыто: Орлова");
    }

    @Test
    @Order(2)
    void suggestionsAreTakenOverOrRefusedWithAReason() {
        assertThat(DESK.open(reviewer, "nasha-missiya").form("suggest").send()).hasProblem("", "ничего не изменили");
        suggest("<p>Мы помогаем всем и каждому.</p>");
        suggest("<p>Мы помогаем только некоторым.</p>");
        assertThat(DESK.open(vera, "nasha-missiya")).shows("Предложения", "и каждому");
        Answer page = DESK.open(vera, "nasha-missiya");
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
        assertThat(DESK.open(vera, "nasha-missiya").form("accept-suggestion").send())
                .confirms("принято");
        assertThat(DESK.open(reviewer, "nasha-missiya")).shows("Это не так.", "Принято: Орлова");
        assertThat(DESK.open(vera, "nasha-missiya")
                        .html()
                        .select("textarea[data-uko-rich]")
                        .text())
                .isEqualTo("<p>Мы помогаем всем и каждому.</p>");
    }

    @Test
    @Order(3)
    void takesANewEditionOverWithoutLosingOwnEdits() {
        Answer page = vera.view("editor", "document=" + DESK.document());
        assertThat(page.form("upgrade")
                        .with("file", "a.json", "{".getBytes(StandardCharsets.UTF_8))
                        .send())
                .hasProblem("file", "Это не JSON");
        assertThat(upgrade("Будьте вежливы.", "Приходите к девяти.")).confirms("принята");
        assertThat(DESK.outline(vera)).contains("3 Правила");
        WritingDesk.save(DESK.open(vera, "pravila"), "<p>Будьте очень вежливы.</p>");
        Answer merged = upgrade("Будьте вежливы. Всегда.", "Приходите к десяти.");
        assertThat(merged).confirms("принята");
        assertThat(DESK.open(vera, "pravila")
                        .html()
                        .select("textarea[data-uko-rich]")
                        .text())
                .isEqualTo("<p>Будьте очень вежливы. Всегда.</p>");
        Answer clash = upgrade("Будьте весьма вежливы. Всегда.", "Приходите к десяти.");
        assertThat(clash).confirms("стоит рядом как предложение");
        Answer decide = DESK.open(vera, "pravila").form("accept-suggestion").send();
        assertThat(decide).confirms("решите, что оставить");
        Answer done = decide.form("save-section")
                .with("field-text", "<p>Будьте весьма вежливы. Всегда.</p>")
                .send();
        assertThat(done).confirms("Сохранено");
        assertThat(DESK.open(vera, "pravila")).shows("Принято: Орлова");
    }

    @Test
    @Order(4)
    void whatANewEditionCouldNotSettleIsSaidOnTheSections() {
        WritingDesk.save(DESK.open(vera, "pervyy-den"), "<p>Приходите к восьми.</p>");
        assertThat(sent("""
            {"format": "uko-document/1", "type": "employee-book", "title": "Типовая книга 2", "sections": [
              {"key": "pravila", "kind": "chapter", "title": "Правила",
               "fields": {"text": "<p>Будьте весьма вежливы. Всегда.</p>"}}]}
            """)).confirms("записано у разделов");
        assertThat(DESK.open(vera, "pervyy-den"))
                .shows("раздела «Первый день» больше нет. Здесь он изменён, поэтому остался.");
        assertThat(DESK.open(vera, "dobro-pozhalovat")).shows("называется теперь «Типовая книга 2»");
        assertThat(PORTAL.count("deliverable.comment where section_key = 'pervyy-den' and resolved_at is null"))
                .isEqualTo(1);
    }

    private void suggest(String text) {
        assertThat(DESK.open(reviewer, "nasha-missiya")
                        .form("suggest")
                        .with("field-text", text)
                        .send())
                .confirms("Предложение отправлено");
    }

    private Answer upgrade(String rule, String day) {
        String file = """
            {"format": "uko-document/1", "type": "employee-book", "title": "Типовая книга сотрудника", "sections": [
              {"key": "pervyy-den", "kind": "chapter", "title": "Первый день", "fields": {"text": "<p>%s</p>"}},
              {"key": "pravila", "kind": "chapter", "title": "Правила", "fields": {"text": "<p>%s</p>"}}]}
            """.formatted(day, rule);
        return sent(file);
    }

    private Answer sent(String file) {
        return vera.view("editor", "document=" + DESK.document())
                .form("upgrade")
                .with("file", "книга.json", file.getBytes(StandardCharsets.UTF_8))
                .send();
    }
}
