package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Makes the pictures of the READMEs anew: {@code mvn verify -Dscreenshots=true -Dit.test=ScreenshotsIT}. */
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
@ExtendWith(OnStage.class)
class ScreenshotsIT {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final String READER = "ethics-code/reader";
    private static final int MOST_BYTES = 200_000;
    private static final List<String> CHAPTERS = List.of(
            "Миссия и ценности", "Как устроен центр", "Первый день", "Первый месяц", "Правила работы", "Контакты");
    private static final String GIFT = "Марина Олеговна взяла у клиента Рябова И. П. коробку конфет. Его телефон"
            + " 8 900 123-45-67, он готов подтвердить. Нужно ли её вернуть?";
    private static final String ADVICE =
            "Вернуть и поблагодарить за добрые слова. Подойдите к Ковалёвой сами, спокойно и"
                    + " наедине: стандарт о бескорыстии знают не все.";
    private static final String FIRST_DAY = """
        В первый день вас встретит наставник: покажет рабочее место, познакомит с отделом и расскажет, где что лежит.
        Возьмите с собой:
        - паспорт и СНИЛС
        трудовую книжку, если она бумажная
        реквизиты карты для зарплаты

        Вопросы задавайте сразу: "глупых вопросов" у новичка не бывает.\
        """;

    @Test
    void ofTheShellAndThePdf(Stage stage) throws IOException {
        try (Visit visit = stage.shell("tsyrenov.b")) {
            Locator reader = visit.portlet(READER);
            assertThat(reader.locator(".uko-tabs")).isVisible();
            keep(visit.page(), "core/docs/images/shell.png");
            keepSheets(visit.page(), reader, "core/docs/images/pdf.png", 0, 1, 6);
            visit.page().setViewportSize(1280, 1080);
            reader.locator("text=Говорим понятно").click();
            assertThat(reader.locator(".deliverable-label")).hasCount(4);
            keep(visit.page(), "plugins/ethics-code/docs/reader.png");
            visit.page().setViewportSize(1280, 420);
            visit.page().locator(".uko-places >> text=Приветствие").click();
            assertThat(visit.portlet("hello/greeting").locator("time")).isVisible();
            keep(visit.page(), "plugins/hello/docs/greeting.png");
        }
    }

    private static void keepSheets(Page page, Locator reader, String name, int... sheets) throws IOException {
        Download download =
                page.waitForDownload(() -> reader.locator("text=Скачать PDF").click());
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            PDFRenderer renderer = new PDFRenderer(document);
            BufferedImage together = new BufferedImage(1280, 626, BufferedImage.TYPE_INT_RGB);
            Graphics2D table = together.createGraphics();
            table.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            table.setColor(new Color(0xd5dbe1));
            table.fillRect(0, 0, together.getWidth(), together.getHeight());
            for (int place = 0; place < sheets.length; place++) {
                BufferedImage sheet = renderer.renderImageWithDPI(sheets[place], 50, ImageType.RGB);
                table.drawImage(sheet, 12 + place * 421, 20, null);
            }
            table.dispose();
            Path file = fileOf(name);
            assertThat(ImageIO.write(together, "png", file.toFile())).isTrue();
            requireSmall(file);
        }
    }

    @Test
    void ofThePageForClients(Stage stage) throws IOException {
        try (Visit head = stage.shellAt("vorontsova.a", "ethics-code/client-page")) {
            Locator desk = head.portlet("ethics-code/client-page");
            desk.locator("label:has-text('можно показать всем') input").check();
            desk.locator("button:has-text('Открыть для всех')").click();
            assertThat(desk.locator("button:has-text('Закрыть страницу')")).isVisible();
            head.page().navigate(desk.locator("code").innerText());
            assertThat(head.page().locator(".ethics-code-promise").first()).isVisible();
            keep(head.page(), "plugins/ethics-code/docs/for-clients.png");
        }
    }

    @Test
    void ofTheForeignPage(Stage stage) throws IOException {
        try (Visit visit = stage.foreign("gusev.m")) {
            assertThat(visit.portlet(READER).locator(".uko-tabs")).isVisible();
            keep(visit.page(), "core/docs/images/foreign.png");
        }
    }

    @Test
    void ofTheAdministration(Stage stage) throws IOException {
        try (Visit visit = stage.shell(stage.demo().administrator())) {
            Locator modules = visit.portlet("administration/modules");
            assertThat(modules.locator("h2")).hasCount(6);
            keep(visit.page(), "plugins/administration/docs/modules.png");
            modules.locator("h2 >> text=Этический кодекс").click();
            modules.locator("tr:has-text('Светлоозёрска') >> text=Выключить").click();
            assertThat(modules.locator(".uko-view .uko-warning")).isVisible();
            keep(visit.page(), "core/docs/images/administration.png");
        }
    }

    @Test
    void ofTheTrainerAndTheCommission(Stage stage) throws IOException {
        try (Visit visit = stage.shell("ilin.r", Stage.window().setViewportSize(1280, 1180))) {
            visit.page().navigate(stage.demo().origin() + "/?open=ethics-code/trainer");
            Locator trainer = visit.portlet("ethics-code/trainer");
            trainer.locator("[name=choice][value='1']").check();
            trainer.locator("button:has-text('Ответить')").click();
            assertThat(trainer.locator(".ethics-code-explained > li")).hasCount(3);
            keep(visit.page(), "plugins/ethics-code/docs/trainer.png");
            visit.page().navigate(stage.demo().origin() + "/?open=ethics-code/questions");
            Locator questions = visit.portlet("ethics-code/questions");
            questions.locator("[name=topic]").fill("Подарок на праздник");
            questions.locator("[name=question]").fill(GIFT);
            questions.locator("button:has-text('Задать вопрос')").click();
            assertThat(questions.locator("[role=status]")).isVisible();
        }
        try (Visit visit = stage.shell("nikitina.t", Stage.window().setViewportSize(1280, 1180))) {
            visit.page().navigate(stage.demo().origin() + "/?open=ethics-code/commission");
            Locator desk = visit.portlet("ethics-code/commission");
            desk.locator("a:has-text('Вопрос')").first().click();
            desk.locator("button:has-text('Открыть вопрос')").click();
            desk.locator("[name=answer]").fill(ADVICE);
            desk.locator("button:has-text('Ответить')").click();
            desk.locator("button:has-text('Подготовить публикацию')").click();
            assertThat(desk.locator("h4")).isVisible();
            desk.locator("h4").evaluate("heading => heading.scrollIntoView()");
            keep(visit.page(), "plugins/ethics-code/docs/commission.png");
        }
    }

    @Test
    void ofTheEmployeeBook() throws IOException {
        try (Office office = Office.of("employee-book");
                Visit visit = office.visit("nina", "editor", Stage.window().setViewportSize(1280, 960));
                Visit colleague = office.visit("boris", "editor")) {
            EditorPage editor = new EditorPage(visit.page());
            editor.create("Книга сотрудника");
            for (String chapter : CHAPTERS) {
                editor.addChapter(chapter);
            }
            editor.open("Первый день");
            editor.type(FIRST_DAY);
            assertThat(editor.state()).hasText("Сохранено");
            colleague.page().reload();
            new EditorPage(colleague.page()).open("Книга сотрудника", "Первый день");
            visit.page().reload();
            editor.open("Книга сотрудника", "Первый день");
            assertThat(visit.page().locator("[data-uko-present]")).containsText("Ким Борис Сергеевич");
            editor.text().click();
            keep(visit.page(), "plugins/employee-book/docs/editor.png");
        }
    }

    @Test
    void ofTheNewcomersPath(Stage stage) throws IOException {
        try (Visit visit = stage.shell("lebedev.s", Stage.window().setViewportSize(1280, 960))) {
            visit.page().navigate(stage.demo().origin() + "/?open=employee-book/path");
            assertThat(visit.portlet("employee-book/path").locator("svg")).isVisible();
            keep(visit.page(), "plugins/employee-book/docs/path.png");
            String book = visit.page().url().replaceFirst("open=[^&]*", "open=employee-book/reader");
            visit.page().navigate(book);
            keepSheets(
                    visit.page(), visit.portlet("employee-book/reader"), "plugins/employee-book/docs/pdf.png", 0, 3, 4);
        }
    }

    @Test
    void ofTheSelection(Stage stage) throws IOException {
        try (Visit visit = stage.shell("khabibullina.g", Stage.window().setViewportSize(1280, 1180))) {
            visit.page().navigate(stage.demo().origin() + "/?open=hiring-criteria/comparison");
            Locator comparison = visit.portlet("hiring-criteria/comparison");
            comparison.locator("li a").first().click();
            comparison.locator("form button").click();
            assertThat(comparison.locator("svg").first()).isVisible();
            keep(visit.page(), "plugins/hiring-criteria/docs/comparison.png");
        }
        try (Visit visit = stage.shell("gataullin.a", Stage.window().setViewportSize(1280, 1180))) {
            visit.page().navigate(stage.demo().origin() + "/?open=hiring-criteria/scorecards");
            Locator scorecards = visit.portlet("hiring-criteria/scorecards");
            assertThat(scorecards.locator("li").first()).isVisible();
            keep(visit.page(), "plugins/hiring-criteria/docs/scorecards.png");
        }
    }

    @Test
    void ofTheTypesOfDocuments() throws IOException {
        try (Office office = Office.of("custom-document");
                Visit visit = office.visit("olga", "types", Stage.window().setViewportSize(1280, 960))) {
            Page page = visit.page();
            Locator types = visit.portlet("custom-document/types");
            types.locator("li:has-text('Памятка о заботе') >> text=Взять").click();
            assertThat(types.locator("h3").first()).hasText("Вступление");
            keep(page, "plugins/custom-document/docs/types.png");
            page.click("a:text-is('Изменить путь документа')");
            assertThat(page.locator("legend:text-is('Утверждает')")).isVisible();
            keep(page, "plugins/custom-document/docs/way.png");
            page.click("nav a:text-is('Памятка о заботе о клиенте')");
            page.click("a:text-is('Изменить вид на бумаге')");
            page.selectOption("#custom-document-paper", "a5");
            page.fill("#custom-document-left", "20");
            page.uncheck("label:has-text('В начале — содержание') input");
            page.click("button:text-is('Посмотреть')");
            assertThat(page.locator("[role=status]")).containsText("Примерка готова");
            assertThat(page.locator(".custom-document-sheets [role=img]").last())
                    .hasJSProperty("width", 419);
            keep(page, "plugins/custom-document/docs/layout.png");
        }
    }

    private static void keep(Page page, String name) throws IOException {
        Path file = fileOf(name);
        page.evaluate("document.activeElement.blur()");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        requireSmall(file);
    }

    private static Path fileOf(String name) throws IOException {
        Path file = ROOT.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return file;
    }

    private static void requireSmall(Path file) throws IOException {
        assertThat(Files.size(file)).as(file.toString()).isBetween(10_000L, (long) MOST_BYTES);
    }
}
