package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The steps that the only document of an office's module goes through, from its draft to its readers, each by the
 * colleague who may take it, in a browser of his own, without a complaint of that browser.
 */
record WholeWay(Office office) {

    private static final String SAID = "[role=status]";

    /** What somebody does in the window that is open before him. */
    @FunctionalInterface
    interface Deed {
        void in(Page page);
    }

    void as(String login, String portlet, Deed deed) {
        try (Visit visit = office.visit(login, portlet)) {
            deed.in(visit.page());
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** Nina sends her draft to Vera, who agrees. */
    void isReviewed() {
        as("nina", "revisions", page -> {
            page.check("label:has-text('Дутова Вера Павловна') input");
            page.click("button:text-is('Отправить на согласование')");
            assertThat(page.locator(SAID)).containsText("отправлена на согласование");
        });
        as("vera", "revisions", page -> {
            page.fill("#deliverable-agree-reason", "Прочитано и сверено с тем, как мы работаем.");
            page.click("button:text-is('Согласовать')");
            assertThat(page.locator(SAID)).containsText("согласие записано");
        });
    }

    void isApproved() {
        as("oleg", "revisions", page -> {
            page.fill("#deliverable-approve-words", "протокол рабочей группы № 4, пункт 2");
            page.click("button:text-is('Записать решение')");
            assertThat(page.locator(SAID)).containsText("редакция утверждена");
        });
    }

    void comesIntoForce(String act) {
        as("oleg", "revisions", page -> {
            page.fill("#deliverable-put-in-force-words", act);
            page.click("button:text-is('Ввести в действие')");
            assertThat(page.locator(SAID)).containsText("введена в действие");
        });
    }

    /** Oleg asks everybody to acknowledge it within ten days. */
    void isAskedToBeRead() {
        as("oleg", "acknowledgements", page -> {
            page.fill("#deliverable-days", "10");
            page.click("button:text-is('Попросить ознакомиться')");
            assertThat(page.locator(SAID)).containsText("Сохранено");
        });
    }

    /** Anna, Marat and Lidia read it and acknowledge it, and Oleg sees that they did. */
    void isAcknowledgedByThree(Deed reading) {
        for (String employee : List.of("anna", "marat", "lidia")) {
            as(employee, "reader", page -> {
                reading.in(page);
                page.click("button:text-is('Подтверждаю ознакомление')");
                assertThat(page.locator(SAID)).containsText("Ознакомление записано");
            });
        }
        as(
                "oleg",
                "acknowledgements",
                page -> assertThat(page.locator("uko-portlet")).containsText("Ознакомились: 3 из"));
    }
}
