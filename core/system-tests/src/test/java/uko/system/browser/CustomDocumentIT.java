package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A type that nobody has heard of is declared in the browser; its first document goes the whole way to its readers. */
@ExtendWith(OnStage.class)
class CustomDocumentIT {

    private static final String SAID = "[role=status]";

    @AutoClose
    private final Office office = Office.of("custom-document");

    private final WholeWay way = new WholeWay(office);

    @Test
    void goesFromAnUndeclaredTypeToItsReaders() {
        way.as("olga", "types", CustomDocumentIT::declaresAType);
        way.as("olga", "types", page -> {
            page.click("a:text-is('Правила телефонного приёма')");
            saysWhichWayItGoes(page);
            laysItOut(page);
        });
        way.as("nina", "editor", CustomDocumentIT::writes);
        way.isReviewed();
        way.isApproved();
        way.as(
                "oleg",
                "revisions",
                page -> assertThat(page.locator(".deliverable-history")).containsText("Ждёт подписи"));
        way.comesIntoForce("приказ № 21-ОД");
        way.isAskedToBeRead();
        way.isAcknowledgedByThree(CustomDocumentIT::reads);
    }

    private static void declaresAType(Page page) {
        assertThat(page.locator("uko-portlet")).containsText("Видов пока нет");
        page.fill("#custom-document-ru", "Правила телефонного приёма");
        page.click("button:text-is('Описать')");
        assertThat(page.locator(SAID)).containsText("Вид документа готов");
        page.click("a[aria-label='Новое поле: Раздел']");
        assertThat(page.locator("h2:has-text('Новое поле: Раздел')")).isVisible();
        page.fill("#custom-document-ru", "Что говорим и делаем");
        page.check("label:has-text('Без него документ нельзя подать') input");
        page.click("button:text-is('Сохранить')");
        assertThat(page.locator(SAID)).containsText("Вид документа изменён");
        page.click("a[aria-label='Новое поле: Раздел']");
        assertThat(page.locator("h2:has-text('Новое поле: Раздел')")).isVisible();
        page.fill("#custom-document-ru", "Кто отвечает");
        page.selectOption("#custom-document-form", "person");
        page.click("button:text-is('Сохранить')");
        assertThat(page.locator("th a:text-is('Кто отвечает')")).isVisible();
    }

    private static void saysWhichWayItGoes(Page page) {
        page.click("a:text-is('Изменить путь документа')");
        page.fill("#custom-document-name-approved-ru", "Ждёт подписи");
        page.fill("#custom-document-fact-approved", "phone-rules-agreed");
        page.click("button:text-is('Сохранить')");
        assertThat(page.locator(SAID)).containsText("Вид документа изменён");
    }

    private static void laysItOut(Page page) {
        page.click("a:text-is('Изменить вид на бумаге')");
        Locator sheets = page.locator(".custom-document-sheets [role=img]");
        assertThat(sheets).hasCount(3);
        page.uncheck("label:has-text('В начале — содержание') input");
        page.fill("#custom-document-signatures", "Руководитель ЦЗН");
        page.click("button:text-is('Посмотреть')");
        assertThat(page.locator(SAID)).containsText("Примерка готова");
        assertThat(sheets).hasCount(2);
        assertThat(sheets.first()).hasJSProperty("width", 595);
        page.click("button:text-is('Сохранить')");
        assertThat(page.locator(SAID)).containsText("Вид документа изменён");
    }

    private static void writes(Page page) {
        EditorPage editor = new EditorPage(page);
        editor.create("Правила телефонного приёма ЦЗН Заречного");
        editor.addChapter("Первые слова");
        editor.open("Первые слова");
        editor.type("Снимаем трубку до третьего гудка и называем себя.");
        assertThat(editor.state()).hasText("Сохранено");
        names(page, "Дутова Вера Павловна");
        assertThat(editor.state()).hasText("Сохранено");
        Assertions.assertThat(Axe.issues(page, "uko-portlet")).isEmpty();
    }

    /** As somebody does who has no mouse. */
    private static void names(Page page, String name) {
        page.focus("label:text-is('Кто отвечает') ~ input");
        page.keyboard().press("Control+A");
        page.keyboard().type(name);
    }

    private static void reads(Page page) {
        Locator reader = page.locator("uko-portlet");
        assertThat(reader).containsText("приказ № 21-ОД");
        assertThat(reader).containsText("Снимаем трубку до третьего гудка");
        assertThat(reader).containsText("Дутова Вера Павловна");
    }
}
