package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the product is for: the code is read and acknowledged in somebody else's page, and the region decides where. */
@ExtendWith(OnStage.class)
class MainJobIT {

    private static final String READER = "ethics-code/reader";
    private static final String CENTRE = "ЦЗН города Светлоозёрска";
    /** Looked for with every frame that the browser paints: an assertion would look now and then, up to a second apart. */
    private static final String CARD = """
        () => document.querySelector("uko-portlet[name='%s']").shadowRoot.querySelector('.uko-card.uko-quiet')
        """.formatted(READER);

    private static final String ACKNOWLEDGE = "Подтверждаю ознакомление";

    @Test
    void anEmployeeReadsAndAcknowledgesInAForeignPageAndFindsItOnAnotherNode(Stage stage) throws IOException {
        try (Visit visit = stage.foreign("kovaleva.m")) {
            Locator reader = visit.portlet(READER);
            readsOneContour(reader);
            opensOneStandard(reader);
            String fingerprint = acknowledges(reader);
            visit.page().reload();
            assertThat(reader.locator(".uko-mine .uko-success")).containsText(fingerprint);
            assertThat(downloaded(visit.page(), reader)).startsWith("%PDF-");
            seesOnAnotherNode(stage, fingerprint);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void readsOneContour(Locator reader) {
        Locator standards = reader.locator(".deliverable-contents .deliverable-depth-2");
        assertThat(standards).hasCount(29);
        reader.locator(".uko-tabs >> text=Внешний контур").click();
        assertThat(standards).hasCount(19);
        assertThat(reader.locator(".uko-tabs [aria-current]")).containsText("Внешний контур");
    }

    private static void opensOneStandard(Locator reader) {
        reader.locator("text=Говорим понятно").click();
        assertThat(reader.locator("h3")).hasText(new String[] {"1.2 Говорим понятно"});
        assertThat(reader.locator(".deliverable-label"))
                .hasText(new String[] {"Ситуация", "Как мы поступаем", "Чего мы не делаем", "Пример фразы"});
    }

    private static String acknowledges(Locator reader) {
        String said = reader.locator(".uko-mine .uko-toolbar .uko-meta").innerText();
        String fingerprint = said.substring(said.indexOf(':') + 1).strip();
        assertThat(fingerprint).matches("[0-9a-f]{4}( [0-9a-f]{4})+");
        reader.locator("button:has-text('" + ACKNOWLEDGE + "')").click();
        assertThat(reader.locator("[role=status]")).containsText("Ознакомление записано");
        assertThat(reader.locator(".uko-mine .uko-success")).containsText(fingerprint);
        return fingerprint;
    }

    private static String downloaded(Page page, Locator reader) throws IOException {
        Download download =
                page.waitForDownload(() -> reader.locator("text=Скачать PDF").click());
        assertThat(download.suggestedFilename()).endsWith(".pdf");
        try (InputStream content = download.createReadStream()) {
            return new String(content.readNBytes(8), StandardCharsets.ISO_8859_1);
        }
    }

    private static void seesOnAnotherNode(Stage stage, String fingerprint) {
        try (Demo.SecondNode second = stage.demo().secondNode();
                Visit visit = stage.visit(Stage.window())) {
            stage.signIn(visit.page(), second.origin(), "kovaleva.m");
            assertThat(visit.portlet(READER).locator(".uko-mine .uko-success")).containsText(fingerprint);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void anIntranetWithoutABackEndHasItsPeopleSignInInOurWindow(Stage stage) {
        try (Visit visit = stage.foreign("lebedev.s")) {
            Locator reader = visit.portlet(READER);
            reader.evaluate("element => element.removeAttribute('token-url')");
            Page window = visit.page()
                    .waitForPopup(
                            () -> reader.locator("button:has-text('Войти')").click());
            window.fill("#login", "lebedev.s");
            window.fill("#password", stage.demo().password());
            window.click("button:has-text('Войти')");
            assertThat(reader.locator(".uko-tabs")).isVisible();
            assertThat(reader.locator(".uko-mine button")).isVisible();
            assertThat(window.isClosed()).isTrue();
            assertThat(visit.complaints()).allMatch(said -> said.contains("401"));
        }
    }

    @Test
    void aModuleSwitchedOffTurnsIntoAQuietCardWithinASecondAndComesBack(Stage stage) {
        try (Visit employee = stage.foreign("lebedev.s");
                Visit elsewhere = stage.shell("akhmetova.l");
                Visit administrator = stage.shell(stage.demo().administrator())) {
            Locator reader = employee.portlet(READER);
            assertThat(reader.locator(".uko-tabs")).isVisible();
            opensModule(administrator);
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThat(switchedOff(administrator, employee)).isLessThan(Duration.ofSeconds(1));
                isAQuietCard(reader);
                stillReads(elsewhere);
                switchesOn(administrator);
                assertThat(reader.locator(".uko-tabs")).isVisible();
                assertThat(reader.locator(".uko-mine button")).isVisible();
            }
            assertThat(employee.complaints()).allMatch(said -> said.contains("404") && said.contains(READER));
            assertThat(elsewhere.complaints()).isEmpty();
            assertThat(administrator.complaints()).isEmpty();
        }
    }

    private static void opensModule(Visit administrator) {
        administrator.page().locator(".uko-places >> text=Модули региона").click();
        administrator
                .portlet("administration/modules")
                .locator("h2 >> text=Этический кодекс")
                .click();
    }

    // The clock runs from the answer to the administrator until the reader sees the card.
    private static Duration switchedOff(Visit administrator, Visit employee) {
        row(administrator).locator("text=Выключить").click();
        Locator question = administrator.portlet("administration/modules").locator(".uko-view .uko-warning");
        assertThat(question).containsText(CENTRE + ": выключить модуль «Этический кодекс»?");
        Page page = administrator.page();
        page.waitForResponse(
                answer -> answer.url().contains("/switch"),
                () -> question.locator("button").click());
        long begin = System.nanoTime();
        employee.page().waitForFunction(CARD);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println("A quiet card after " + took.toMillis() + " ms");
        return took;
    }

    private static void isAQuietCard(Locator reader) {
        assertThat(reader.locator(".uko-card")).containsText("not-found");
        assertThat(reader.locator(".uko-tabs")).hasCount(0);
        assertThat(reader.locator(".uko-mine")).isEmpty();
        assertThat(reader.locator("button")).hasCount(0);
    }

    private static void stillReads(Visit elsewhere) {
        elsewhere.page().reload();
        assertThat(elsewhere.portlet(READER).locator(".uko-tabs")).isVisible();
    }

    private static void switchesOn(Visit administrator) {
        row(administrator).locator("button:has-text('Включить')").click();
        assertThat(row(administrator)).containsText("Включён");
    }

    private static Locator row(Visit administrator) {
        return administrator.portlet("administration/modules").locator("tr:has-text('" + CENTRE + "')");
    }
}
