package uko.customdocument;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/** A type is laid out in the browser, looked at, and kept. */
class PaperIT {

    private static final String NOT_KEPT = "Это примерка";

    @AutoClose
    private static final Portal PORTAL = Portal.with("custom-document");

    private final Page olga = PORTAL.administrator();

    @BeforeEach
    void begin() {
        for (String table : List.of("tried_layout", "section", "document", "type")) {
            PORTAL.given("delete from deliverable." + table);
        }
    }

    private Answer layoutOf(String type) {
        olga.act("types", "adopt", "type=" + type);
        return olga.view("types", "type=" + type, "form=layout");
    }

    private byte[] pdf(String type) {
        return olga.download("types", "preview.pdf", "type=" + type).body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    private static FilledForm small(Answer shown) {
        FilledForm form = shown.form("save-layout")
                .with("paper", "a5")
                .with("left", "20")
                .with("right", "10")
                .with("header", "{centre}")
                .with("footer", "{title}, отпечаток {fingerprint}")
                .with("signatures", "Руководитель ЦЗН\nМетодист")
                .with("place-situation-steps", "1")
                .with("place-situation-sign", "2")
                .with("label-situation-steps", "Порядок действий")
                .with("label-situation-phrase", "");
        for (String box : List.of("cover-centre", "cover-act", "cover-revision", "cover-verification", "contents")) {
            form = form.with(box, "");
        }
        return form;
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-memo", "service-standard", "feedback-practice", "small"})
    void whatIsPrintedIsForTheArchiveAndForScreenReaders(String which) throws Exception {
        String type = which.equals("small") ? "client-memo" : which;
        Answer shown = layoutOf(type);
        if (which.equals("small")) {
            assertThat(small(shown).with("do", "save").send()).confirms("Вид документа изменён");
        }
        byte[] pdf = pdf(type);
        Files.write(Path.of("target", which + ".pdf"), pdf);
        VeraGreenfieldFoundryProvider.initialise();
        for (String flavour : List.of("2a", "ua1")) {
            PDFAFlavour wanted = PDFAFlavour.fromString(flavour);
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
                    var validator = Foundries.defaultInstance().createValidator(wanted, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as("what veraPDF finds").isEmpty();
                assertThat(result.isCompliant()).as(flavour).isTrue();
                assertThat(result.getTotalAssertions()).isGreaterThan(300);
            }
        }
    }

    @Test
    void whatIsTriedIsSeenByWhoTriesItAndChangesNothing() throws IOException {
        Answer tried = small(layoutOf("client-memo")).with("do", "preview").send();
        assertThat(tried).confirms("Примерка готова").shows(NOT_KEPT, "Образец: документов этого вида ещё нет");
        assertThat(text(pdf("client-memo")))
                .contains("Порядок действий", "Руководитель ЦЗН", "отпечаток")
                .doesNotContain("Содержание");
        try (PDDocument small = Loader.loadPDF(pdf("client-memo"))) {
            assertThat(small.getPage(0).getMediaBox().getWidth()).isBetween(419f, 420f);
        }
        var png = olga.download("types", "preview.png", "type=client-memo", "page=1");
        assertThat(ImageIO.read(new ByteArrayInputStream(png.body())).getHeight())
                .isBetween(590, 600);
        assertThat(PORTAL.count("deliverable.type where version = 1")).isEqualTo(1);
        Page head = PORTAL.holderOf("centre-head");
        assertThat(head.view("types", "type=client-memo", "form=layout")).showsNo(NOT_KEPT);

        assertThat(small(tried).with("do", "save").send()).confirms("Вид документа изменён");
        Answer kept = head.view("types", "type=client-memo", "form=layout");
        assertThat(kept).showsNo(NOT_KEPT);
        assertThat(kept.html().select("[name=label-situation-steps]").val()).isEqualTo("Порядок действий");
        assertThat(kept.html()
                        .select("[name^=place-situation]")
                        .eachAttr("name")
                        .getFirst())
                .isEqualTo("place-situation-steps");
        assertThat(PORTAL.count("deliverable.tried_layout")).isZero();
    }

    /** Only the employee book prints a kind of its own on the cover; of a type of a centre all is printed. */
    @Test
    void aKindThatIsNamedCoverIsPrinted() throws IOException {
        String yaml = """
            id: folder
            title: {ru: Папка, en: Folder}
            kinds:
              cover:
                title: {ru: Обложка, en: Cover}
                within: [document]
                fields: {text: {title: {ru: Надпись, en: Words}, form: rich}}
            """;
        olga.view("types")
                .form("take-over")
                .with("file", "type.yaml", yaml.getBytes(UTF_8))
                .send();
        assertThat(text(pdf("folder"))).contains("Обложка");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Снимаем трубку до третьего гудка.</p>", "Снимаем трубку до третьего гудка. "})
    void ofALongSectionTheBeginningIsShown(String words) throws IOException {
        Answer shown = layoutOf("client-memo");
        UUID document = UUID.randomUUID();
        PORTAL.given(
                "insert into deliverable.document (id, module, type, title, created_by)"
                        + " values (?, 'custom-document', 'client-memo', 'Длинная памятка', ?)",
                document,
                document);
        PORTAL.given(
                "insert into deliverable.section (document_id, key, parent, place, kind, title, fields, changed_by,"
                        + " changed_by_name) values (?, 'long', '', 1, 'situation', 'Звонят', ?::jsonb, ?, 'Автор')",
                document,
                "{\"sign\": \"" + words.repeat(5_000) + "\"}",
                document);
        assertThat(small(shown).with("paper", "a4").with("do", "preview").send())
                .confirms("Примерка готова")
                .shows("Начало документа «Длинная памятка»");
        try (PDDocument pdf = Loader.loadPDF(pdf("client-memo"))) {
            assertThat(pdf.getNumberOfPages()).isBetween(5, 20);
        }
    }

    @Test
    void aLayoutIsOptionsAndNeverCode() throws IOException {
        Answer shown = layoutOf("client-memo");
        assertThat(small(shown).with("header", "{{#each x}}").with("do", "save").send())
                .hasProblem("header", "здесь не подставляется");
        assertThat(small(shown).with("top", "5").with("do", "save").send()).hasProblem("top", "от 20 до 40");
        String attack = "\"; } body <script>alert(1)</script> \\";
        assertThat(small(shown)
                        .with("header", attack)
                        .with("signatures", attack)
                        .with("label-situation-steps", attack)
                        .with("do", "save")
                        .send())
                .confirms("Вид документа изменён");
        assertThat(text(pdf("client-memo"))).contains("<script>alert(1)</script>");
    }

    @Test
    void theLayoutGoesOutAndComesInWithTheType() {
        small(layoutOf("client-memo")).with("do", "save").send();
        byte[] yaml = olga.download("types", "type.yaml", "type=client-memo").body();
        assertThat(new String(yaml, java.nio.charset.StandardCharsets.UTF_8))
                .contains("paper: a5", "label: Порядок действий");
        PORTAL.given("delete from deliverable.type");
        olga.view("types").form("take-over").with("file", "memo.yaml", yaml).send();
        assertThat(olga.download("types", "type.yaml", "type=client-memo").body())
                .isEqualTo(yaml);
    }
}
