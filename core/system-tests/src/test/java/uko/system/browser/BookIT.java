package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The employee book goes its whole way in browsers: written, reviewed, approved, put in force, read, acknowledged. */
@ExtendWith(OnStage.class)
class BookIT {

    @AutoClose
    private final Office office = Office.of("employee-book");

    private final WholeWay way = new WholeWay(office);

    @Test
    void goesFromTheFirstWordToItsReaders() {
        way.as("nina", "editor", BookIT::writes);
        way.isReviewed();
        way.isApproved();
        way.comesIntoForce("приказ № 17-ОД");
        way.isAskedToBeRead();
        way.isAcknowledgedByThree(BookIT::reads);
        leadsANewcomer();
        isAnswered();
    }

    /** Nina writes the path, Oleg begins it, Marat goes along it, and Anna, his mentor, sees how far he has come. */
    private void leadsANewcomer() {
        way.as("nina", "path-steps", page -> {
            page.fill("#employee-book-title", "Прочитайте, как пройдёт первый день");
            page.selectOption("#employee-book-chapter", new SelectOption().setLabel("2 Первый день"));
            page.click("button:text-is('Добавить шаг')");
            assertThat(page.locator("[role=status]")).containsText("Шаг добавлен");
        });
        way.as("oleg", "newcomers", page -> {
            page.selectOption("#employee-book-person", new SelectOption().setLabel("Гусев Марат Ильич, Специалист"));
            page.selectOption(
                    "#employee-book-mentor", new SelectOption().setLabel("Соколова Анна Петровна, Специалист"));
            page.click("button:text-is('Начать путь новичка')");
            assertThat(page.locator("[role=status]")).containsText("Путь начат");
        });
        way.as("marat", "path", page -> {
            assertThat(page.locator("uko-portlet")).containsText("Сделано 0 из 1");
            page.click("button:has-text('Сделано')");
            assertThat(page.locator("[role=status]")).containsText("Отмечено");
            assertThat(page.locator("uko-portlet svg[role=img]"))
                    .hasAttribute("aria-label", "Путь новичка: сделано 1 из 1");
        });
        way.as("anna", "path", page -> assertThat(page.locator("uko-portlet")).containsText("Гусев Марат Ильич"));
    }

    /** Marat says that a chapter did not help, and how it would. */
    private void isAnswered() {
        way.as("marat", "feedback", page -> {
            page.click("a:has-text('2 Первый день')");
            assertThat(page.locator("h2:has-text('2 Первый день')")).isVisible();
            page.click("button:text-is('Не помогла')");
            assertThat(page.locator("[role=status]")).containsText("предложите свой текст");
            page.click("li a:has-text('2 Первый день')");
            page.locator(".uko-text").click();
            page.keyboard().press("Control+End");
            page.keyboard().type(" Он ждёт у входа в 9:00.");
            page.click("button:text-is('Отправить авторам')");
            assertThat(page.locator("[role=status]")).containsText("передано авторам");
        });
        way.as("nina", "editor", page -> {
            new EditorPage(page).open("Книга сотрудника", "Первый день");
            assertThat(page.locator("uko-portlet")).containsText("Гусев Марат Ильич");
            assertThat(page.locator("uko-portlet")).containsText("Он ждёт у входа в 9:00.");
        });
    }

    private static void writes(Page page) {
        EditorPage editor = new EditorPage(page);
        editor.create("Книга сотрудника");
        editor.addChapter("Миссия и ценности");
        editor.addChapter("Первый день");
        editor.open("Миссия и ценности");
        editor.type("Мы помогаем людям найти работу.");
        assertThat(editor.state()).hasText("Сохранено");
        editor.open("Первый день");
        editor.type("Вас встретит наставник.");
        assertThat(editor.state()).hasText("Сохранено");
    }

    private static void reads(Page page) {
        Locator reader = page.locator("uko-portlet");
        assertThat(reader).containsText("приказ № 17-ОД");
        Locator chapter = reader.locator("a:has-text('Первый день')").first();
        if (chapter.isVisible()) {
            chapter.click();
        }
        assertThat(reader).containsText("Вас встретит наставник.");
    }
}
