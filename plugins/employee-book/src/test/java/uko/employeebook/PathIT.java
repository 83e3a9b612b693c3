package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;

/** Марина writes the path, Нина begins it, Пётр goes along it, and Анна helps him; nobody else learns of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PathIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Yekaterinburg"));
    private static final String TOLD = "uko.notice where key like ?";

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private static final Page MARINA = PORTAL.someone("marina", "Белова Марина Юрьевна", "author");
    private static final Page NINA = PORTAL.someone("nina", "Орлова Нина Олеговна", "personnel-officer");
    private static final Page PYOTR = PORTAL.hired("pyotr", "Королёв Пётр Ильич", "Бухгалтер", "Бухгалтерия");
    private static final Page VERA = PORTAL.hired("vera", "Юрьева Вера Ильинична", "Инспектор", "Отдел кадров");
    private static final Page ANNA = PORTAL.employee();

    private static Answer adds(String title, String day, String department, String chapter) {
        return MARINA.view("path-steps")
                .form("add")
                .with("title", title)
                .with("by-day", day)
                .with("department", department)
                .with("chapter", chapter)
                .send();
    }

    private static List<String> titles(Answer page) {
        return page.html().select(".employee-book-line .employee-book-title").eachText();
    }

    @Test
    @Order(1)
    void authorsWriteTheStepsAndPutThemInOrder() {
        new Shelf(PORTAL).putInForce(java.util.UUID.randomUUID(), Shelf.content(Shelf.BOOK), 1, TODAY.minusDays(3));
        assertThat(adds("Получите пропуск", "1", "", "")).confirms("Шаг добавлен");
        assertThat(adds("Прочитайте, как пройдёт первый день", "1", "", "first-day"))
                .confirms("Шаг добавлен");
        assertThat(adds("Изучите порядок приёма", "7", "Отдел кадров", "")).confirms("Шаг добавлен");
        assertThat(adds("Сверьте свой первый отчёт", "30", "Бухгалтерия", "")).confirms("Шаг добавлен");
        assertThat(adds(" ", "1", "", "")).hasProblem("title", "");
        assertThat(MARINA.act("path-steps", "add", "title=Отдохните", "by-day=2"))
                .hasProblem("by-day", "1, 7, 30");
        Answer steps = MARINA.view("path-steps");
        assertThat(steps).shows("К 1-му дню", "Отдел кадров");
        assertThat(steps.form("shift", "way=up").send()).confirms("Порядок изменён");
        assertThat(titles(MARINA.view("path-steps"))).startsWith("Прочитайте, как пройдёт первый день");
    }

    @Test
    @Order(2)
    void anEditNamesItsVersionAndALateOneGetsBothTexts() {
        var one = MARINA.view("path-steps").follow("Получите пропуск").form("save");
        var other = MARINA.view("path-steps").follow("Получите пропуск").form("save");
        assertThat(one.with("title", "Получите пропуск в кабинете 12").send()).confirms("Шаг сохранён");
        Answer late = other.with("title", "Возьмите пропуск").send();
        assertThat(late).refuses(409, "stale");
        assertThat(late.body()).contains("Возьмите пропуск", "в кабинете 12");
        assertThat(adds("Лишнее", "90", "", "")).confirms("Шаг добавлен");
        assertThat(MARINA.view("path-steps").follow("Лишнее").form("withdraw").send())
                .confirms("Шаг убран");
        assertThat(titles(MARINA.view("path-steps"))).hasSize(4).doesNotContain("Лишнее");
    }

    @Test
    @Order(3)
    void aNewcomerTicksWhatHeHasDone() {
        assertThat(PYOTR.view("path")).shows("нет пути новичка");
        var form = NINA.view("newcomers").form("begin");
        form.with("person", idOf("Королёв")).with("mentor", idOf("Королёв"));
        assertThat(form.send()).hasProblem("mentor", "собственным наставником");
        form = NINA.view("newcomers").form("begin");
        form.with("person", idOf("Королёв"))
                .with("mentor", idOf("Соколова"))
                .with("first-day", TODAY.minusDays(9).toString());
        assertThat(form.send()).confirms("Путь начат");
        assertThat(form.send().status()).as("a double click").isEqualTo(200);
        assertThat(PORTAL.count("employee_book_personal.newcomer")).isEqualTo(1);

        Answer path = PYOTR.view("path");
        assertThat(path)
                .shows("Наставник: Соколова Анна Петровна", "Сделано 0 из 3", "просрочено 2 шага")
                .showsNo("Изучите порядок приёма");
        assertThat(path.html().select("svg[role=img]").attr("aria-label")).isEqualTo("Путь новичка: сделано 0 из 3");
        assertThat(path.html().select("a[href*=first-day]").text()).startsWith("Прочитать в книге");
        var tick = path.form("tick");
        assertThat(tick.send()).confirms("Отмечено");
        assertThat(tick.send().status()).isEqualTo(200);
        String step = path.html().select("form input[name=step]").first().val();
        assertThat(PYOTR.act("path", "tick", "step=" + step).status()).isEqualTo(200);
        assertThat(PORTAL.count("employee_book_personal.tick")).isEqualTo(1);
        assertThat(PYOTR.view("path")).shows("Сделано 1 из 3", "просрочен 1 шаг");
        assertThat(PYOTR.view("path").form("untick").send()).confirms("Отметка снята");
        assertThat(PYOTR.view("path")).shows("Сделано 0 из 3");
        assertThat(PYOTR.view("path").form("tick").send()).confirms("Отмечено");
    }

    @Test
    @Order(4)
    void theMentorSeesHisNewcomersAndNobodyElseDoes() {
        assertThat(ANNA.view("path")).shows("Вы наставник", "Королёв Пётр Ильич", "Сделано 1 из 3", "Что просрочено");
        assertThat(NINA.view("newcomers")).shows("Королёв Пётр Ильич", "Наставник: Соколова Анна Петровна");
        assertThat(VERA.view("path")).shows("нет пути новичка").showsNo("Королёв");
        assertThat(MARINA.view("path")).showsNo("Королёв");
        assertThat(VERA.view("newcomers").status()).isEqualTo(403);
        assertThat(VERA.act("path", "tick", "step=" + aStep()).status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void theDatabaseItselfKeepsOthersOut() {
        String others = """
            insert into employee_book.step (by_day, place, title)
            select 90, 99, 'видно ' || case
                when uko.set_scope(uko.region()::text, uko.centre()::text, ?)
                then (select count(*) from employee_book_personal.newcomers()) end
            """;
        assertThat(PORTAL.given(others, PORTAL.town().boris().toString())).isEqualTo(1);
        assertThat(PORTAL.given(others, PORTAL.town().anna().toString())).isEqualTo(1);
        assertThat(PORTAL.rows("select title from employee_book.step where by_day = 90 and place = 99 order by title"))
                .containsExactly(List.of("видно 0"), List.of("видно 1"));
        PORTAL.given("delete from employee_book.step where place = 99");
        assertThatThrownBy(() -> PORTAL.given("delete from employee_book_personal.tick"))
                .hasStackTraceContaining("permission denied for table tick");
    }

    @Test
    @Order(6)
    void everyMorningTheNewcomerIsToldOfWhatIsDue() {
        PORTAL.daily(TODAY);
        PORTAL.daily(TODAY.plusDays(1));
        assertThat(PORTAL.count(TOLD, "path-due % 1")).isEqualTo(1);
        assertThat(PORTAL.count(TOLD, "path-due % 7"))
                .as("nothing is to be done by then")
                .isZero();
        assertThat(PORTAL.count(TOLD, "path-due % 30")).isZero();
        PORTAL.daily(TODAY.plusDays(19));
        assertThat(PORTAL.count(TOLD, "path-due % 30")).isEqualTo(1);
        assertThat(PYOTR.view("path").form("tick").send()).confirms("Отмечено");
        assertThat(PORTAL.count(TOLD + " and read_at is not null", "path-due % 1"))
                .as("what is done needs no reminder")
                .isEqualTo(1);
    }

    @Test
    @Order(7)
    void theOfficerNamesAnotherMentorAndEndsThePath() {
        var change = NINA.view("newcomers").follow("Изменить").form("change");
        var late = NINA.view("newcomers").follow("Изменить").form("change");
        assertThat(change.with("mentor", idOf("Юрьева")).send()).confirms("Сохранено");
        assertThat(late.send()).refuses(409, "employee-book.path-changed", "Королёв");
        assertThat(ANNA.view("path")).showsNo("Королёв");
        assertThat(VERA.view("path")).shows("Вы наставник", "Королёв Пётр Ильич");
        assertThat(NINA.view("newcomers").follow("Изменить").form("end").send()).confirms("Путь завершён");
        assertThat(PORTAL.count("employee_book_personal.tick")).isZero();
        assertThat(PYOTR.view("path")).shows("нет пути новичка");
    }

    private static String idOf(String name) {
        return NINA.view("newcomers").html().select("select[name=mentor] > option").stream()
                .filter(option -> option.text().startsWith(name))
                .findFirst()
                .orElseThrow()
                .val();
    }

    private static String aStep() {
        return PORTAL.rows("select id from employee_book.step limit 1")
                .getFirst()
                .getFirst();
    }
}
