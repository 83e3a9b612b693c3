package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/** A chapter has an owner, who says in time that it is still right. */
class CareIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Yekaterinburg"));
    private static final String TOLD = "uko.notice where key like 'care-due first-day %'";

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private final Page marina = PORTAL.someone("marina", "Белова Марина Юрьевна", "author");
    private final Page viktor = PORTAL.someone("viktor", "Дамбаев Виктор Баирович", "reviewer");

    private FilledForm form() {
        return marina.view("care", "chapter=first-day").form("entrust");
    }

    private String idOf(String name) {
        return marina.view("care", "chapter=first-day").html().select("option").stream()
                .filter(option -> option.text().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name))
                .val();
    }

    @Test
    void theOwnerIsRemindedAndConfirmsOrOpensTheEditor() {
        assertThat(marina.view("care")).shows("Действующей книги пока нет");
        new Shelf(PORTAL).putInForce(UUID.randomUUID(), Shelf.content(Shelf.BOOK), 1, TODAY.minusDays(3));
        assertThat(marina.view("care")).shows("1 Добро пожаловать", "2 Первый день", "Ответственный не назначен");
        String viktors = idOf("Дамбаев");
        assertThat(marina.view("care", "chapter=first-day").text()).doesNotContain("Соколова");
        assertThat(form().with("owner", PORTAL.town().anna().toString()).send())
                .hasProblem("owner", "автора или рецензента");
        assertThat(form().with("owner", viktors)
                        .with("due-on", TODAY.minusDays(1).toString())
                        .send())
                .hasProblem("due-on", "от сегодняшнего");
        FilledForm late = form().with("owner", idOf("Белова"));
        assertThat(form().with("owner", viktors)
                        .with("months", "12")
                        .with("due-on", TODAY.plusDays(20).toString())
                        .send())
                .confirms("Ответственный и срок сохранены");
        assertThat(late.send()).refuses(409, "employee-book.care-changed", "Первый день");
        assertThat(marina.view("care")).shows("Ответственный: Дамбаев Виктор Баирович");

        PORTAL.daily(TODAY);
        assertThat(PORTAL.count(TOLD)).isZero();
        PORTAL.daily(TODAY.plusDays(10));
        PORTAL.daily(TODAY.plusDays(11));
        assertThat(PORTAL.count(TOLD)).isEqualTo(1);

        assertThat(marina.view("care").html().select("form[action*=confirm]")).isEmpty();
        PORTAL.given("update employee_book.care set due_on = ?, version = version + 1", TODAY.minusDays(2));
        String overdue = "uko.notice where key like 'care-overdue first-day %'";
        PORTAL.daily(TODAY.plusDays(12));
        PORTAL.daily(TODAY.plusDays(13));
        assertThat(PORTAL.count(overdue)).as("Viktor and Marina, each once").isEqualTo(2);
        PORTAL.arranged("update uko.person set left_on = current_date - 1 where login = 'viktor'");
        PORTAL.daily(TODAY.plusDays(14));
        PORTAL.daily(TODAY.plusDays(15));
        assertThat(PORTAL.count("uko.notice where key like 'care-left first-day %'"))
                .as("Marina may entrust it to another")
                .isEqualTo(1);
        PORTAL.arranged("update uko.person set left_on = null where login = 'viktor'");
        var page = viktor.view("care");
        assertThat(page).shows("1 главу пора просмотреть", "Открыть в редакторе");
        FilledForm confirm = page.form("confirm");
        assertThat(confirm.send()).confirms("глава по-прежнему верна");
        assertThat(PORTAL.count("uko.notice where key ~ '^care-(overdue|left) ' and read_at is null"))
                .as("neither that it is late nor that it has no owner")
                .isZero();
        assertThat(confirm.send().status()).as("a double click").isEqualTo(200);
        assertThat(viktor.view("care")).showsNo("пора просмотреть");
        assertThat(PORTAL.rows("select due_on, confirmed_on from employee_book.care"))
                .containsExactly(java.util.List.of(TODAY.plusMonths(12).toString(), TODAY.toString()));
    }
}
