package uko.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;

class PdfDocumentsTest {

    private static byte[] code;

    @BeforeAll
    static void makesTheCodeOnce() throws Exception {
        code = Code.documents(Map.of()).pdf("code", Language.RU, Code.model());
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/code.pdf"), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2a", "ua1"})
    void veraPdfFindsItCompliant(String flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var wanted = PDFAFlavour.fromString(flavour);
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(code), wanted);
                var validator = Foundries.defaultInstance().createValidator(wanted, true)) {
            var result = validator.validate(parser);

            assertThat(result.getTestAssertions().stream()
                            .filter(assertion ->
                                    !assertion.getStatus().toString().equals("passed"))
                            .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage()))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
        }
    }

    @Test
    void hasTitleLanguageBookmarksAndPages() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(code)) {
            assertThat(pdf.getNumberOfPages()).isBetween(8, 12);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(Code.TITLE);
            assertThat(pdf.getDocumentInformation().getSubject()).isNotBlank();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains(pdf.getDocumentInformation().getSubject() + "</rdf:li></rdf:Alt></dc:description>");
            assertThat(pdf.getDocumentInformation().getAuthor()).contains("города Заречный");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-11-02T00:00:00Z");
            assertThat(outline(pdf.getDocumentCatalog().getDocumentOutline(), 0))
                    .hasSize(1 + 3 + 12)
                    .startsWith(
                            "0 Этический кодекс",
                            "1 Внешний контур: граждане и\u00a0работодатели",
                            "2 Встречаем каждого с\u00a0уважением");
        }
    }

    private static List<String> outline(PDOutlineNode node, int level) {
        var lines = new ArrayList<String>();
        for (PDOutlineItem item : node.children()) {
            lines.add(level + " " + item.getTitle());
            lines.addAll(outline(item, level + 1));
        }
        return lines;
    }

    @Test
    void contentsNameThePagesAndEachPageItsNumberAndRevision() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(code)) {
            int pages = pdf.getNumberOfPages();

            assertThat(text(pdf, 2)).containsPattern("Перечень стандартов и ценностей *[. ]+ " + (pages - 2));
            assertThat(text(pdf, 3)).contains("Этический кодекс · Редакция 3f2a9c1b", "стр. 3 из " + pages);
            assertThat(text(pdf, 1)).contains("от 02.11.2026 № 47-ОД").doesNotContain("стр. 1");
            assertThat(text(pdf, pages - 1)).contains("№ Стандарт Ценность");
            assertThat(text(pdf, pages)).contains("№ Стандарт Ценность");
            assertThat(pdf.getPage(1).getAnnotations())
                    .hasSizeGreaterThanOrEqualTo(15)
                    .allSatisfy(link -> assertThat(link).isInstanceOf(PDAnnotationLink.class));
        }
    }

    @Test
    void linksOfRichTextLeadOut() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(code)) {
            assertThat(pdf.getPage(2).getAnnotations())
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(((PDActionURI) ((PDAnnotationLink) link).getAction()).getURI())
                            .isEqualTo("https://trudvsem.ru/"));
        }
    }

    @Test
    void aFontThatIsNotOursLosesNoText() throws Exception {
        byte[] pdf = simple("<style>p { font-family: Arial }</style>", "<p>Да</p>")
                .pdf("simple", Language.EN, Model.empty());

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(text(read, 1)).contains("Да", "page 1 of 1");
        }
    }

    private static String text(PDDocument pdf, int page) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replace('\u00a0', ' ');
    }

    @Test
    void theSameContentHasTheSameBytes() {
        var documents = Code.documents(Map.of());

        assertThat(documents.pdf("code", Language.RU, Code.model())).isEqualTo(code);
        assertThat(documents.pdf("code", Language.RU, Code.model().and("revision", "00000000")))
                .isNotEqualTo(code);
    }

    @Test
    void readsNothingButItsOwnFontsAndCodes(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret.css"), "p { color: red } /* secret */");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String there = "http://127.0.0.1:" + server.getLocalPort();
            String body = """
                <img src="%1$s/a.png" alt="a"/><img src="%2$s" alt="b"/><img src="/etc/passwd" alt="c"/>
                <p style="background-image: url(data:image/png;base64,AAAA)">Нет</p><p style="background-image: url(%1$s/b.png)">Да</p>
                <img src="jar:%2$s!/x" alt="e"/><img src="//127.0.0.1/x" alt="f"/>
                """.formatted(there, secret.toUri());
            String head = """
                <link rel="stylesheet" href="%1$s/a.css"/><link rel="stylesheet" href="%2$s"/>
                <style>@import url("%1$s/b.css"); @import url("%2$s"); @font-face { font-family: x; src: url(%1$s/x.ttf) } p { font-family: x }</style>
                """.formatted(there, secret.toUri());
            byte[] pdf = simple(head, body).pdf("simple", Language.RU, Model.empty());

            try (PDDocument read = Loader.loadPDF(pdf)) {
                assertThat(text(read, 1)).contains("Да");
            }
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void readsNoEntitiesAndSaysWhatIsNotWellFormed() {
        assertThatThrownBy(() -> template("<!DOCTYPE html [<!ENTITY x SYSTEM"
                                + " \"file:///etc/passwd\">]><html><head/><body>&x;</body></html>")
                        .pdf("simple", Language.RU, Model.empty()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("not well-formed");
        assertThatThrownBy(() -> simple("", "<p>Нет<br></p>").pdf("simple", Language.RU, Model.empty()))
                .hasMessageContaining("'simple' is not well-formed XHTML: line");
        assertThatThrownBy(() -> template("<html><head/></html>").pdf("simple", Language.RU, Model.empty()))
                .hasMessageContaining("no <body>");
    }

    @Test
    void takesAnyCharacterThatPeopleType() throws Exception {
        byte[] pdf = simple("", "<p>{{text}}</p>")
                .pdf("simple", Language.RU, Model.of("text", "а\u0001б\u0000в <&\"\u2028 \uD83D\uDE00 №"));

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(text(read, 1)).contains("абв <&\"");
        }
    }

    @Test
    void documentsHaveNoTimeZone() {
        assertThatThrownBy(() -> simple("", "<p>{{date x}}</p>")
                        .pdf("simple", Language.RU, Model.of("x", java.time.Instant.EPOCH)))
                .hasMessageContaining("LocalDate");
        assertThatThrownBy(() -> simple("", "<p>{{message \"lang\" x}}</p>")
                        .pdf("simple", Language.RU, Model.of("x", java.time.Instant.EPOCH)))
                .hasMessageContaining("LocalDate");
        assertThat(simple("", "<p>{{date x}}</p>").pdf("simple", Language.EN, Model.of("x", LocalDate.EPOCH)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "в центре|в_центре",
                "и в отделе|и_в_отделе",
                "приказ № 7|приказ №_7",
                "п. 2 ст. 5 Закона|п._2 ст._5 Закона",
                "от 20.09.2021 г. и|от_20.09.2021_г. и_",
                "А. С. Пушкин|А._С._Пушкин",
                "слово — дело|слово_— дело",
                "шаг|шаг",
                "100 руб. и 5 %|100_руб. и_5_%"
            })
    void keepsTogetherWhatBelongsTogether(String pair) {
        String[] sides = pair.split("\\|");

        assertThat(Typography.of(sides[0].endsWith(" и") ? sides[0] + " x" : sides[0])
                        .replace('\u00a0', '_'))
                .isEqualTo(sides[0].endsWith(" и") ? sides[1] + "x" : sides[1]);
    }

    private static PdfDocuments simple(String head, String body) {
        return template("<html lang=\"ru\"><head><title>Т</title><meta name=\"description\" content=\"О\"/>" + head
                + "</head><body><h1>Т</h1>" + body + "</body></html>");
    }

    private static PdfDocuments template(String text) {
        return Code.documents(Map.of("documents/simple.hbs", text));
    }
}
