package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/** What is written is saved once, sanitised, never over what somebody else saved, and comes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SavingIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private static final WritingDesk DESK = WritingDesk.begun(PORTAL);

    private final Page vera = PORTAL.holderOf("author");
    private final Page second = PORTAL.someone("boris-author", "Сотрудник 2", "author");

    @Test
    @Order(1)
    void savesWhatIsWrittenAndSanitisesIt() {
        Answer saved = WritingDesk.save(
                DESK.open(vera, "nasha-missiya"),
                "<p>Мы помогаем людям найти работу.</p><p>И делаем это с уважением.<script>alert(1)</script></p>");
        assertThat(saved).confirms("Сохранено");
        assertThat(DESK.open(second, "nasha-missiya")
                        .html()
                        .select("textarea[data-uko-rich]")
                        .text())
                .isEqualTo("<p>Мы помогаем людям найти работу.</p><p>И делаем это с уважением.</p>");
        Answer plain = WritingDesk.save(DESK.open(vera, "nashi-tsennosti"), "Внимание & уважение\n\nОтветственность");
        assertThat(plain.html().select("textarea[data-uko-rich]").text())
                .isEqualTo("<p>Внимание &amp; уважение</p><p>Ответственность</p>");
        assertThat(DESK.open(vera, "nasha-missiya")
                        .form("save-section")
                        .with("title", " ")
                        .send())
                .hasProblem("title", "");
        assertThat(WritingDesk.save(DESK.open(vera, "nasha-missiya"), "<p>⟦раз‖два⟧</p>"))
                .hasProblem("field-text", "скобки");
    }

    @Test
    @Order(2)
    void aDoubleClickSavesOnce() {
        FilledForm form =
                DESK.open(vera, "pervyy-den").form("save-section").with("field-text", "<p>Приходите к девяти.</p>");
        assertThat(form.send()).confirms("Сохранено");
        assertThat(form.send().status()).isEqualTo(200);
        assertThat(PORTAL.count("deliverable.former_section where key = 'pervyy-den'"))
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    void aLateSaveOfOtherWordsShowsBothAndTheMerge() {
        FilledForm late = DESK.open(second, "nasha-missiya").form("save-section");
        WritingDesk.save(
                DESK.open(vera, "nasha-missiya"),
                "<p>Мы помогаем каждому найти работу.</p><p>И делаем это с уважением.</p>");
        Answer both = late.with("field-text", "<p>Мы помогаем людям найти работу.</p><p>И делаем это бережно.</p>")
                .send();
        assertThat(both).confirms("Ваш текст цел");
        assertThat(both).shows("Пока вы писали, раздел сохранил другой человек: Орлова Вера Павловна", "объединены");
        assertThat(DESK.open(vera, "nasha-missiya")).showsNo("Пока вы писали");
        Answer again = DESK.open(second, "nasha-missiya");
        assertThat(again.html().select("textarea[data-uko-rich]").text())
                .isEqualTo("<p>Мы помогаем каждому найти работу.</p><p>И делаем это бережно.</p>");
        assertThat(again.form("save-section").send()).confirms("Сохранено");
        assertThat(DESK.open(second, "nasha-missiya")).showsNo("Пока вы писали");
    }

    @Test
    @Order(4)
    void aLateSaveOfTheSameWordsIsDecidedByAPerson() {
        FilledForm late = DESK.open(second, "nasha-missiya").form("save-section");
        WritingDesk.save(
                DESK.open(vera, "nasha-missiya"), "<p>Мы помогаем всем найти работу.</p><p>И делаем это бережно.</p>");
        Answer both = late.with("field-text", "<p>Мы помогаем жителям найти работу.</p><p>И делаем это бережно.</p>")
                .send();
        assertThat(both).shows("оставьте нужное");
        assertThat(both.html().select("textarea[data-uko-rich]").text()).contains("⟦жителям‖всем⟧");
        assertThat(both.form("save-section").send()).hasProblem("field-text", "скобки");
        assertThat(both.form("drop-unsaved").send()).confirms("убран");
        assertThat(DESK.open(second, "nasha-missiya")).showsNo("Пока вы писали");
    }

    @Test
    @Order(5)
    void aScriptGetsBothTextsAsJson() {
        FilledForm late = DESK.open(second, "nashi-tsennosti").form("save-section");
        WritingDesk.save(DESK.open(vera, "nashi-tsennosti"), "<p>Внимание и уважение</p><p>Ответственность</p>");
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

    @Test
    @Order(6)
    void formerTextsComeBack() {
        String version = PORTAL.rows("""
            select min(version) from deliverable.former_section
            where key = 'nasha-missiya' and fields ->> 'text' like '%каждому найти%'
            """).getFirst().getFirst();
        Answer history = DESK.open(vera, "nasha-missiya").follow("Версия " + version);
        assertThat(history).shows("Что изменилось после версии " + version, "уважением");
        assertThat(history.form("restore-section").send()).confirms("Прежний текст возвращён");
        assertThat(DESK.open(vera, "nasha-missiya")
                        .html()
                        .select("textarea[data-uko-rich]")
                        .text())
                .isEqualTo("<p>Мы помогаем каждому найти работу.</p><p>И делаем это с уважением.</p>");
    }

    private static Answer background(FilledForm form, String text) {
        return form.with("background", "yes").with("field-text", text).send();
    }

    @Test
    @Order(90)
    void saysForWhomASectionIsByBoxes() {
        PORTAL.hired("pyotr", "Королёв Пётр Ильич", "Бухгалтер", "Бухгалтерия");
        Answer shown = DESK.open(vera, "pervyy-den");
        FilledForm form = shown.form("save-section");
        assertThat(form.with(box(shown, "Бухгалтерия"), "department:Бухгалтерия")
                        .with(box(shown, "Руководитель ЦЗН"), "role:centre-head")
                        .send())
                .confirms("Сохранено");
        String audience = "deliverable.section where key = 'pervyy-den' and audience = ?::jsonb";
        assertThat(PORTAL.count(audience, "[\"department:Бухгалтерия\", \"role:centre-head\"]"))
                .isEqualTo(1);
        Answer later = DESK.open(vera, "pervyy-den");
        assertThat(later.html().select("[name^=audience-][checked]").eachAttr("value"))
                .containsExactly("department:Бухгалтерия", "role:centre-head");
        assertThat(later.form("save-section")
                        .with("audience-1", "department:Бухгалтирея")
                        .send())
                .hasProblem("audience-1", "В центре нет «Бухгалтирея»");
        assertThat(PORTAL.count(audience, "[\"department:Бухгалтерия\", \"role:centre-head\"]"))
                .isEqualTo(1);
        assertThat(DESK.open(vera.in("en"), "pervyy-den")).shows("Head of the").showsNo("centre-head");
    }

    private static String box(Answer shown, String title) {
        return shown.html().select("[data-uko-autosave] label.uko-choice").stream()
                .filter(label -> label.text().equals(title))
                .map(label -> label.select("input").attr("name"))
                .findFirst()
                .orElseThrow();
    }
}
