package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ethics code goes its whole way in browsers, from empty to acknowledged, and its external contour on to clients. */
@ExtendWith(OnStage.class)
class EthicsCodeIT {

    private static final String STANDARD = "Встречаем и знакомимся";

    @AutoClose
    private final Office office = Office.of("ethics-code");

    private final WholeWay way = new WholeWay(office);

    @Test
    void goesFromTheFirstWordToItsReadersAndToClients() {
        way.as("nina", "editor", EthicsCodeIT::writes);
        way.isReviewed();
        way.isApproved();
        way.comesIntoForce("приказ № 21-ОД");
        way.isAskedToBeRead();
        way.isAcknowledgedByThree(EthicsCodeIT::reads);
        way.as("oleg", "client-page", page -> {
            page.check("label:has-text('можно показать всем') input");
            page.click("button:text-is('Открыть для всех')");
            assertThat(page.locator("[role=status]")).containsText("Страница для клиентов открыта");
        });
        try (Visit client = office.stranger("for-clients")) {
            promises(client.page());
            assertThat(client.complaints()).isEmpty();
        }
    }

    private static void writes(Page page) {
        EditorPage editor = new EditorPage(page);
        editor.create("Этический кодекс");
        page.selectOption("#deliverable-add-kind", "section");
        editor.addChapter("Уважение");
        editor.openChapter("Уважение");
        editor.addInside("Стандарт взаимодействия", STANDARD);
        page.fill("input[name=field-value]", "Доброжелательность");
        assertThat(editor.state()).hasText("Сохранено");
        words(editor, "external", "Встречаем каждого", "Человек здесь впервые.", "Здравствуйте!");
        editor.openChapter(STANDARD);
        words(editor, "internal", "Здороваемся", "Коллега вернулся из отпуска.", "Доброе утро!");
    }

    private static void words(EditorPage editor, String contour, String title, String situation, String phrase) {
        Page page = editor.page();
        editor.addInside("Стандарт в одном контуре", title);
        page.selectOption("select[name=field-contour]", contour);
        editor.type(situation);
        item(page, "Как мы поступаем", "Здороваемся первыми.");
        item(page, "Чего мы не делаем", "Не проходим мимо.");
        page.fill("input[name=field-phrase]", phrase);
        assertThat(editor.state()).hasText("Сохранено");
    }

    private static void item(Page page, String list, String words) {
        page.locator("fieldset:has-text('" + list + "') .uko-text").first().click();
        page.keyboard().type(words);
    }

    private static void reads(Page page) {
        Locator reader = page.locator("uko-portlet");
        assertThat(reader).containsText("приказ № 21-ОД");
        page.click(".uko-tabs a:has-text('Внешний контур')");
        assertThat(page.locator(".uko-tabs [aria-current]")).hasText("Внешний контур");
        page.click(".deliverable-contents a:has-text('" + STANDARD + "')");
        assertThat(reader).containsText("Здравствуйте!");
        assertThat(reader).not().containsText("Доброе утро!");
        page.click(".uko-tabs a:has-text('Все')");
        page.click(".deliverable-contents a:has-text('" + STANDARD + "')");
        assertThat(reader).containsText("Доброе утро!");
    }

    private static void promises(Page page) {
        Locator main = page.locator("main");
        assertThat(main).containsText("Человек здесь впервые.");
        assertThat(main).not().containsText("Доброе утро!");
        assertThat(main).not().containsText("Коллега");
        assertThat(Axe.issues(page, "html")).isEmpty();
        page.setViewportSize(320, 800);
        WithoutBarriersIT.noScrollingSideways(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".ethics-code-for-clients-contents")).isHidden();
        assertThat(main).containsText("Здравствуйте!");
    }
}
