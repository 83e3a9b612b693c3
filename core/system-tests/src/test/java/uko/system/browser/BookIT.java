package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The employee book goes its whole way in browsers: written, reviewed, approved, put in force, read, acknowledged. */
@ExtendWith(OnStage.class)
class BookIT {

    @AutoClose
    private final Office office = Office.open();

    @Test
    void goesFromTheFirstWordToItsReaders() {
        as("nina", "editor", this::writes);
        as("nina", "revisions", page -> {
            page.check("label:has-text('Дутова Вера Павловна') input");
            page.click("button:text-is('Отправить на согласование')");
            assertThat(page.locator("[role=status]")).containsText("отправлена на согласование");
        });
        as("vera", "revisions", page -> {
            page.click("button:text-is('Согласовать')");
            assertThat(page.locator("[role=status]")).containsText("согласие записано");
        });
        as("oleg", "revisions", page -> {
            page.fill("#deliverable-approve-words", "протокол рабочей группы № 4, пункт 2");
            page.click("button:text-is('Записать решение')");
            assertThat(page.locator("[role=status]")).containsText("редакция утверждена");
            page.fill("#deliverable-put-in-force-words", "приказ № 17-ОД");
            page.click("button:text-is('Ввести в действие')");
            assertThat(page.locator("[role=status]")).containsText("введена в действие");
        });
        as("oleg", "acknowledgements", page -> {
            page.fill("#deliverable-days", "10");
            page.click("button:text-is('Попросить ознакомиться')");
            assertThat(page.locator("[role=status]")).containsText("Сохранено");
        });
        for (String employee : List.of("anna", "marat", "lidia")) {
            as(employee, "reader", BookIT::readsAndAcknowledges);
        }
        as("oleg", "acknowledgements", page -> {
            assertThat(page.locator("uko-portlet")).containsText("Ознакомились 3 из");
        });
    }

    private void writes(Page page) {
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

    private static void readsAndAcknowledges(Page page) {
        Locator reader = page.locator("uko-portlet");
        assertThat(reader).containsText("приказ № 17-ОД");
        Locator chapter = reader.locator("a:has-text('Первый день')").first();
        if (chapter.isVisible()) {
            chapter.click();
        }
        assertThat(reader).containsText("Вас встретит наставник.");
        page.click("button:text-is('Подтверждаю ознакомление')");
        assertThat(page.locator("[role=status]")).containsText("Ознакомление записано");
    }

    private interface Deed {
        void in(Page page);
    }

    private void as(String login, String portlet, Deed deed) {
        try (Visit visit = office.visit(login, portlet)) {
            deed.in(visit.page());
            assertThat(visit.complaints()).isEmpty();
        }
    }
}
