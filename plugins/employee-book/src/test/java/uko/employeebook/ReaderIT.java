package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;

class ReaderIT {

    private static final UUID BOOK = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private static String first = "";
    private static String second = "";
    private static String picture = "";

    private final Page anna = PORTAL.employee();

    @BeforeAll
    static void putsTwoRevisionsInForceOneAfterTheOther() {
        assertThat(PORTAL.employee().view("reader")).shows("Действующего документа пока нет.");
        Shelf shelf = new Shelf(PORTAL);
        picture = shelf.keep("image/png", Shelf.png(40, 20));
        first = shelf.putInForce(BOOK, Shelf.content(Shelf.BOOK), 1, LocalDate.of(2026, 1, 12));
        String changed = Shelf.BOOK
                .replace("Вас встретит наставник.", "Вас встретит руководитель.")
                .replace(
                        "<p>Мы помогаем", "<p><img src=\\\"file:" + picture + "\\\" alt=\\\"Наш центр\\\">Мы помогаем");
        second = shelf.putInForce(BOOK, Shelf.content(changed), 2, LocalDate.of(2026, 9, 1));
        PORTAL.node().node().container().staleEverywhere();
    }

    @Test
    void showsTheWholeWithContentsNumbersAndTypedFields() {
        Answer book = anna.view("reader");
        assertThat(book)
                .shows("Книга сотрудника", "Редакция 2, действует с 01.09.2026: приказ № 42.", "1.1 Наша миссия")
                .shows("2 Первый день", "Вас встретит руководитель", "Для кого: Отдел трудоустройства", "ЦЗН", "§");
        assertThat(book.html().select("nav.deliverable-contents a"))
                .extracting(link -> link.attr("href"))
                .contains("#deliverable-section-plan");
        assertThat(book.html().select("section#deliverable-section-values h5").text())
                .as("headings of a text stand under that of its section")
                .isEqualTo("Главное");
        assertThat(book.html().select("section#deliverable-section-values h6").text())
                .as("and none is skipped")
                .isEqualTo("Подробнее");
    }

    @Test
    void opensASectionBetweenItsNeighbours() {
        Answer section = anna.view("reader", "section=plan");
        assertThat(section)
                .shows("2 Первый день", "2.1 План на день", "Порядок дня")
                .showsNo("Наша миссия");
        assertThat(section.follow("Ваш наставник →")).shows("Наставник отвечает на вопросы");
        assertThat(section.follow("2 Первый день")).shows("Вас встретит руководитель", "2.1 План на день");
        assertThat(anna.view("reader", "section=glossary")).shows("Словарь", "Центр занятости населения");
        assertThat(anna.view("reader", "section=nowhere")).isAbsent();
        assertThat(anna.view("reader", "document=" + UUID.randomUUID())).isAbsent();
    }

    @Test
    void showsTheTextAsItWasInForceOnADay() {
        assertThat(anna.view("reader", "day=2026-08-31"))
                .shows("Так документ действовал 31.08.2026", "Вас встретит наставник", "Редакция 1", "До 01.09.2026.");
        assertThat(anna.view("reader", "day=2026-08-31", "section=first-day").follow("Добро пожаловать"))
                .shows("Так документ действовал 31.08.2026");
        assertThat(anna.view("reader", "day=2026-09-01")).shows("Вас встретит руководитель");
        assertThat(anna.view("reader", "day=2025-01-01")).shows("01.01.2025 этот документ не действовал");
        assertThat(anna.view("reader", "day=yesterday")).refuses(400, "bad-input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"наставники", "guide", "отвечать вопросам", "\"отвечает на вопросы\""})
    void findsWordsInBothLanguagesWhateverTheirEndings(String words) {
        Answer found = anna.view("reader", "words=" + words);
        assertThat(found).shows("«" + words + "»", "2.2 Ваш наставник");
        assertThat(found.html().select("mark")).isNotEmpty();
        assertThat(found.follow("2.2 Ваш наставник")).shows("не оценивает");
    }

    @Test
    void findsTheTitleFirstAndOnlyWhatIsInForce() {
        Answer found = anna.view("reader", "words=наставник");
        assertThat(found.html().select("ol.uko-list > li").first().text()).startsWith("2.2 Ваш наставник");
        assertThat(found).showsNo("Вас встретит наставник");
        assertThat(anna.view("reader", "words=<b>xyz&")).shows("«<b>xyz&»: ничего не нашлось");
        assertThat(PORTAL.colleague().view("reader", "words=наставник")).shows("ничего не нашлось");
    }

    @Test
    void asksWithoutAScript() {
        Answer book = anna.view("reader");
        var form = book.html().select("form[method=get]").first();
        assertThat(form.select("input[name=centre]").attr("value"))
                .isEqualTo(PORTAL.town().zarechny().toString());
        assertThat(form.select("input[name=words]")).hasSize(1);
    }

    @Test
    void showsPicturesOfTheCentreAndNoOtherFile() {
        var image = anna.view("reader").html().select("img").first();
        assertThat(image.attr("alt")).isEqualTo("Наш центр");
        HttpResponse<byte[]> shown = anna.visitor().download(image.attr("src"));
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(shown.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(anna.download("reader", "picture", "hash=" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
        assertThat(PORTAL.colleague()
                        .download("reader", "picture", "hash=" + picture)
                        .statusCode())
                .isEqualTo(404);
        String text = new Shelf(PORTAL).keep("text/csv", "a,b".getBytes());
        assertThat(anna.download("reader", "picture", "hash=" + text).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsAnyoneWhetherAPrintedCopyIsInForce() {
        Page passerBy = PORTAL.nobody();
        assertThat(passerBy.view("verification")).shows("наведите камеру телефона");
        assertThat(passerBy.view("verification", "hash=" + second)).shows("эта редакция сейчас действует", second);
        assertThat(passerBy.view("verification", "hash=" + first)).shows("утратила силу", "До 01.09.2026.");
        assertThat(passerBy.view("verification", "hash=" + "0".repeat(64))).shows("с таким отпечатком нет");
        assertThat(passerBy.view("verification", "hash=<b>")).shows("с таким отпечатком нет", "<b>");
        assertThat(passerBy.at(PORTAL.town().bely()).view("verification", "hash=" + second))
                .shows("с таким отпечатком нет");
    }

    @Test
    void savesTheTextAsJsonWithItsSchemaAndAsAPageOfItsOwn() {
        String json = new String(anna.view("reader").download("JSON").body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(json).contains("\"format\" : \"uko-document/1\"", "Наша миссия");
        assertThat(new String(anna.view("reader").download("схема").body())).contains("urn:uko:document:1");
        String page = new String(anna.view("reader").download("HTML").body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("default-src 'none'", "data:image/png;base64,", "Наша миссия")
                .doesNotContain("uko:picture", "http-equiv=\"refresh\"", "<script");
        Map.of("document.pdf", first, "document.docx", second)
                .forEach((file, hash) -> assertThat(PORTAL.colleague()
                                .download("reader", file, "hash=" + hash)
                                .statusCode())
                        .isEqualTo(404));
    }
}
