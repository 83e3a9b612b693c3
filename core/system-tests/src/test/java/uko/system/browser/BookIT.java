package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
