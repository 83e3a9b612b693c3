package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two authors write the employee book in their browsers: nothing typed is lost, and nobody overwrites anybody. */
@ExtendWith(OnStage.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WritingIT {

    private static @Nullable Office office;

    @BeforeAll
    static void aBookWithFourSections() {
        office = Office.of("employee-book");
        try (Visit nina = office.visit("nina", "editor")) {
            EditorPage editor = new EditorPage(nina.page());
            editor.create("Книга сотрудника");
            for (String chapter : List.of("Миссия и ценности", "Первый день", "Первый месяц", "Контакты")) {
                editor.addChapter(chapter);
            }
        }
    }

    @AfterAll
    static void close() {
        if (office != null) {
            office.close();
        }
    }

    @Test
    @Order(1)
    void whatIsTypedIsSavedByItselfAndIsThereAfterAReload() {
        try (Visit nina = open("nina", "Первый день")) {
            type(nina.page(), "В первый день вас встретит наставник -- он покажет \"рабочее место\".");
            assertThat(state(nina.page())).hasText("Сохранено");
            nina.page().reload();
            open(nina.page(), "Первый день");
            assertThat(text(nina.page())).hasText("В первый день вас встретит наставник — он покажет «рабочее место».");
            assertThat(nina.complaints()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void ofTwoWhoWriteOneSectionNobodyOverwritesTheOther() {
        try (Visit nina = open("nina", "Первый день");
                Visit boris = open("boris", "Первый день")) {
            type(boris.page(), " Борис добавил конец.");
            assertThat(state(boris.page())).hasText("Сохранено");
            text(nina.page()).click();
            nina.page().keyboard().press("Control+Home");
            nina.page().keyboard().type("Нина добавила начало. ");
            assertThat(state(nina.page())).containsText("решите, какой текст оставить");
            assertThat(nina.page().locator(".uko-conflict .uko-version")).hasCount(3);
            nina.page().click("button:has-text('Взять обе правки')");
            assertThat(state(nina.page())).hasText("Сохранено");
            assertThat(text(nina.page()))
                    .hasText(Pattern.compile("^Нина добавила начало\\. .*Борис добавил конец\\.$"));
        }
    }

    @Test
    @Order(3)
    void withoutAConnectionTheTextIsKeptHereAndOfferedAgain() {
        try (Visit cut = open("nina", "Первый месяц")) {
            cut.context().setOffline(true);
            type(cut.page(), "Этого сервер ещё не видел.");
            assertThat(state(cut.page())).hasText("Не сохранено: нет связи. Текст цел на этом компьютере.");
            try (Visit back = Objects.requireNonNull(office).backAfter(cut, "editor")) {
                Page page = back.page();
                open(page, "Первый месяц");
                takesBack(page, "Этого сервер ещё не видел.");
            }
        }
    }

    @Test
    @Order(4)
    void onceTheSessionHasEndedTheTextIsKeptHereAndOfferedAgain() {
        try (Visit nina = open("nina", "Миссия и ценности")) {
            nina.context().clearCookies();
            type(nina.page(), "Сеанс кончился раньше фразы.");
            assertThat(state(nina.page())).hasText("Не сохранено: войдите заново. Текст цел на этом компьютере.");
            Page page = nina.context().newPage();
            page.navigate(Objects.requireNonNull(office).addressOf("editor"));
            office.signIn(page, "nina");
            open(page, "Миссия и ценности");
            takesBack(page, "Сеанс кончился раньше фразы.");
        }
    }

    /** In a section whose text the server has not seen: what this computer kept of it is offered, and saved. */
    private static void takesBack(Page page, String words) {
        assertThat(text(page)).hasText("");
        page.click("button:has-text('Вернуть его')");
        assertThat(state(page)).hasText("Сохранено");
        assertThat(text(page)).hasText(words);
    }

    @Test
    @Order(5)
    void aPictureIsShownToOthersWithItsWords() throws IOException {
        try (Visit nina = open("nina", "Контакты")) {
            Page page = nina.page();
            type(page, "Схема: ");
            page.click(".uko-tool-picture");
            page.setInputFiles(".uko-ask input[type=file]", new FilePayload("схема.png", "image/png", picture()));
            page.click("button:text-is('Вставить')");
            assertThat(page.locator(".uko-ask .uko-problem")).containsText("Опишите");
            page.getByLabel("Что на рисунке").fill("Схема проезда");
            page.keyboard().press("Enter");
            assertThat(page.locator(".uko-text canvas")).hasAttribute("aria-label", "Схема проезда");
            assertThat(state(page)).hasText("Сохранено");
        }
        try (Visit boris = open("boris", "Контакты")) {
            Locator canvas = boris.page().locator(".uko-text canvas");
            assertThat(canvas).hasJSProperty("width", 64);
            assertThat(canvas).hasAttribute("aria-label", "Схема проезда");
            assertThat(boris.complaints()).isEmpty();
        }
    }

    @Test
    @Order(6)
    void aTableIsMadeWithItsHeadsAndStaysOne() {
        try (Visit nina = open("nina", "Контакты")) {
            Page page = nina.page();
            type(page, " ");
            page.click(".uko-tool-table");
            page.keyboard().type("Кабинет");
            page.keyboard().press("Tab");
            page.keyboard().type("Телефон");
            assertThat(state(page)).hasText("Сохранено");
            page.reload();
            open(page, "Контакты");
            assertThat(text(page).locator("th").first()).hasText("Кабинет");
            assertThat(text(page).locator("th").nth(1)).hasText("Телефон");
        }
    }

    @Test
    @Order(7)
    void aRemarkToSelectedWordsMarksThemForEveryone() {
        try (Visit boris = open("boris", "Первый день")) {
            Page page = boris.page();
            text(page).locator("p").first().click();
            page.keyboard().press("Control+Home");
            for (int letter = 0; letter < "Нина добавила".length(); letter++) {
                page.keyboard().press("Shift+ArrowRight");
            }
            page.click(".uko-tool-comment");
            page.keyboard().type("Лучше без имени.");
            page.click("button:has-text('Добавить замечание')");
            assertThat(page.locator(".uko-commented")).hasText("Нина добавила");
        }
        try (Visit nina = open("nina", "Первый день")) {
            nina.page().locator(".uko-commented").click();
            assertThat(nina.page().locator(".uko-chosen")).containsText("Лучше без имени.");
        }
    }

    @Test
    @Order(8)
    void sectionsAreMovedByPointerAndByKeyboard() {
        try (Visit nina = open("nina", "Контакты")) {
            Page page = nina.page();
            assertThat(page.locator(".uko-handle")).hasCount(4);
            BoundingBox handle = boxOf(page.locator(".uko-handle").last());
            BoundingBox first = boxOf(outline(page).first());
            page.mouse().move(handle.x + 6, handle.y + 6);
            page.mouse().down();
            page.mouse().move(handle.x + 8, handle.y - 30);
            page.mouse().move(handle.x + 6, first.y + 2);
            page.mouse().up();
            assertThat(outline(page).first()).containsText("Контакты");
            page.locator(".uko-handle").first().focus();
            for (String key : List.of("Space", "ArrowDown", "ArrowDown", "Space")) {
                page.keyboard().press(key);
            }
            assertThat(outline(page).nth(2)).containsText("Контакты");
            assertThat(page.locator(".uko-handle:focus")).hasAttribute("aria-label", Pattern.compile("Контакты"));
            page.reload();
            open(page, "Первый день");
            assertThat(outline(page).nth(2)).containsText("Контакты");
            assertThat(nina.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}, {1} px")
    @CsvSource({"LIGHT, 1280", "DARK, 320"})
    @Order(9)
    void theEditorKeepsNobodyOut(ColorScheme scheme, int width) {
        Browser.NewContextOptions window = Stage.window().setColorScheme(scheme).setViewportSize(width, 800);
        try (Visit nina = Objects.requireNonNull(office).visit("nina", "editor", window)) {
            open(nina.page(), "Первый день");
            text(nina.page()).click();
            nina.page().keyboard().press("Alt+F10");
            assertThat(nina.page().locator(".uko-kinds")).isFocused();
            assertThat(Axe.issues(nina.page(), "uko-portlet")).isEmpty();
        }
    }

    @Test
    @Order(10)
    void aWholePageIsWrittenInLikeAWidget() {
        try (Visit nina = Objects.requireNonNull(office).visit("nina", "editor")) {
            nina.page().navigate(office.frameOf("editor"));
            open(nina.page(), "Первый месяц");
            type(nina.page(), " И на странице без портала.");
            assertThat(state(nina.page())).hasText("Сохранено");
            assertThat(text(nina.page())).containsText("И на странице без портала.");
            assertThat(nina.complaints()).isEmpty();
        }
    }

    private static BoundingBox boxOf(Locator element) {
        return Objects.requireNonNull(element.boundingBox());
    }

    private static Visit open(String login, String section) {
        Visit visit = Objects.requireNonNull(office).visit(login, "editor");
        open(visit.page(), section);
        return visit;
    }

    private static void open(Page page, String section) {
        new EditorPage(page).open("Книга сотрудника", section);
    }

    private static void type(Page page, String words) {
        new EditorPage(page).type(words);
    }

    private static Locator outline(Page page) {
        return new EditorPage(page).outline();
    }

    private static Locator text(Page page) {
        return new EditorPage(page).text();
    }

    private static Locator state(Page page) {
        return new EditorPage(page).state();
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
