package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The outline of a book grows, is put in order, shrinks and comes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditorIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private static final WritingDesk DESK = new WritingDesk(PORTAL);

    private final Page vera = PORTAL.holderOf("author");
    private final Page second = PORTAL.someone("boris-author", "Сотрудник 2", "author");

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
        assertThat(DESK.add(vera, "", "chapter", "Добро пожаловать")).confirms("Раздел добавлен");
        DESK.add(vera, "", "chapter", "Первый день");
        DESK.add(vera, "dobro-pozhalovat", "section", "Наша миссия");
        DESK.add(vera, "dobro-pozhalovat", "section", "Наши ценности");
        DESK.add(vera, "dobro-pozhalovat", "term", "Клиент");
        assertThat(DESK.outline(vera))
                .containsExactly(
                        "1 Добро пожаловать", "1.1 Наша миссия", "1.2 Наши ценности", "Клиент", "2 Первый день");
        assertThat(vera.act("editor", "add-section", "title=Ничей", "kind=chapter"))
                .isAbsent();
    }

    @Test
    @Order(3)
    void movesSectionsByStepsAndByDropping() {
        shift("nashi-tsennosti", "up");
        assertThat(DESK.outline(vera)).startsWith("1 Добро пожаловать", "1.1 Наши ценности", "1.2 Наша миссия");
        shift("nasha-missiya", "in");
        assertThat(DESK.outline(vera)).startsWith("1 Добро пожаловать", "1.1 Наши ценности", "1.1.1 Наша миссия");
        shift("nasha-missiya", "out");
        Answer dropped = drop("nasha-missiya", "dobro-pozhalovat", "nashi-tsennosti");
        assertThat(dropped).confirms("Раздел перемещён");
        assertThat(DESK.outline(vera)).startsWith("1 Добро пожаловать", "1.1 Наша миссия", "1.2 Наши ценности");
        assertThat(drop("dobro-pozhalovat", "nasha-missiya", "")).hasProblem("parent", "стоять не может");
        assertThat(drop("klient", "", "")).hasProblem("parent", "стоять не может");
    }

    @Test
    @Order(4)
    void removedSectionsComeBackWithWhatIsInThem() {
        FilledForm late = DESK.open(second, "nashi-tsennosti").form("save-section");
        assertThat(DESK.open(vera, "dobro-pozhalovat").form("remove-section").send())
                .confirms("Раздел удалён");
        assertThat(DESK.outline(vera)).containsExactly("1 Первый день");
        assertThat(late.send()).refuses(409, "deliverable.section-removed", "Наши ценности");
        Answer document = vera.view("editor", "document=" + DESK.document());
        assertThat(document.form("put-back-section", "section=nasha-missiya").send())
                .hasProblem("", "Сначала верните");
        for (String key : List.of("dobro-pozhalovat", "nasha-missiya", "nashi-tsennosti", "klient")) {
            assertThat(vera.view("editor", "document=" + DESK.document())
                            .form("put-back-section", "section=" + key)
                            .send())
                    .confirms("снова на месте");
        }
        assertThat(DESK.outline(vera)).hasSize(5);
    }

    /** Whichever of its versions a late page puts back, the section goes on from the last. */
    @Test
    @Order(5)
    void whatALatePagePutBackCanBeSavedAgain() {
        DESK.open(vera, "klient").form("remove-section").send();
        Answer document = vera.view("editor", "document=" + DESK.document());
        FilledForm late = vera.view("editor", "document=" + DESK.document()).form("put-back-section", "section=klient");
        assertThat(document.form("put-back-section", "section=klient").send()).confirms("снова на месте");
        DESK.open(vera, "klient").form("remove-section").send();
        assertThat(late.send()).confirms("снова на месте");
        assertThat(DESK.open(vera, "klient")
                        .form("save-section")
                        .with("title", "Клиент центра")
                        .send())
                .confirms("охранен");
        assertThat(DESK.open(vera, "klient")
                        .form("save-section")
                        .with("title", "Клиент")
                        .send())
                .confirms("охранен");
    }

    @Test
    @Order(6)
    void eachSeesWhoElseIsThere() {
        assertThat(DESK.open(second, "klient").form("be-present").send().status())
                .isEqualTo(200);
        assertThat(DESK.open(vera, "klient").html().select("[data-uko-present]").text())
                .isEqualTo("Сейчас здесь: Сотрудник 2");
        assertThat(DESK.open(second, "klient")
                        .html()
                        .select("[data-uko-present]")
                        .text())
                .isEmpty();
    }

    @Test
    @Order(7)
    void anotherCentreSeesNothing() {
        Page elsewhere = vera.at(PORTAL.town().bely());
        assertThat(elsewhere.view("editor", "document=" + DESK.document())).isAbsent();
        assertThat(PORTAL.employee().view("editor").status()).isEqualTo(403);
        assertThat(vera.view("editor", "document=nonsense")).isAbsent();
        assertThat(vera.view("editor", "document=00000000-0000-0000-0000-000000000001"))
                .isAbsent();
    }

    private void shift(String section, String way) {
        assertThat(DESK.open(vera, section).form("shift-section", "way=" + way).send())
                .confirms("Раздел перемещён");
    }

    private Answer drop(String section, String parent, String before) {
        Answer page = DESK.open(vera, section);
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
}
