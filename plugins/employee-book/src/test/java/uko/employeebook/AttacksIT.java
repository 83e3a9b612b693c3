package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uko.deliverable.Content;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.spi.documents.RichText;
import uko.testkit.Attacks;
import uko.testkit.Page;
import uko.testkit.Portal;

/** A book that says nothing but attacks, in every field, as if no sanitiser had stood before the database. */
class AttacksIT {

    private static final List<String> ATTACKS = Attacks.all();

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private static final Page ANNA = PORTAL.employee();
    private static String hash = "";

    @BeforeAll
    static void putsTheBookInForce() {
        List<Section> chapters = new ArrayList<>();
        for (int at = 0; at < ATTACKS.size(); at++) {
            String attack = ATTACKS.get(at);
            chapters.add(new Section(
                    "a" + at,
                    "chapter",
                    attack,
                    Map.of("text", new Value.Rich(new RichText("<p>до</p>" + attack + "<p>после</p>"))),
                    List.of("department:" + attack),
                    List.of()));
        }
        Content book = new Content("employee-book", "\"><script>alert(1)</script>", 0, chapters);
        hash = new Shelf(PORTAL).putInForce(UUID.randomUUID(), book, 1, LocalDate.of(2026, 1, 12));
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(ATTACKS).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @Test
    void noneRunsInTheFragment() {
        String address = "/portlets/employee-book/reader?mode=view&centre=" + ANNA.centre();
        String book = ANNA.visitor().get(address).body();
        assertThat(book).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "до", "после");
        inert(book);
        for (int at = 0; at < ATTACKS.size(); at += 40) {
            inert(ANNA.visitor().get(address + "&section=a" + at).body());
        }
    }

    @Test
    void noneRunsInTheFrameNorWhereWordsAreFound() {
        inert(ANNA.frame("reader").body());
        inert(ANNA.view("reader", "words=alert").body());
        for (String attack : ATTACKS) {
            if (attack.length() <= 150) {
                inert(ANNA.view("reader", "words=" + attack).body());
            }
        }
        inert(PORTAL.nobody().view("verification", "hash=" + hash).body());
    }

    @Test
    void noneRunsInThePageThatIsSaved() {
        Document page = Jsoup.parse(new String(file("document.html"), StandardCharsets.UTF_8));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]")).hasSize(1);
        assertThat(page.select("style")).hasSize(2);
        page.select("meta, style, head > title").remove();
        inert(page);
    }

    @Test
    void thePdfLeadsNowhereButOut() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file("document.pdf"))) {
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getCOSObject().toString()).doesNotContain("JavaScript");
            for (var page : pdf.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI out) {
                        assertThat(out.getURI()).matches("(?:https?://|mailto:).*");
                    }
                }
            }
        }
    }

    @Test
    void theDocumentOfWordHoldsNeitherMacrosNorOtherLinks() throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file("document.docx")))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(part.getName()).doesNotContain("vba", "embeddings", "activeX");
                if (part.getName().endsWith(".rels")) {
                    assertThat(Jsoup.parse(content, "", org.jsoup.parser.Parser.xmlParser())
                                    .select("Relationship[TargetMode=External]"))
                            .allSatisfy(link -> assertThat(link.attr("Target")).matches("(?:https?://|mailto:).*"));
                }
            }
        }
    }

    private static byte[] file(String name) {
        var answer = ANNA.download("reader", name, "hash=" + hash);
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        return answer.body();
    }

    private static void inert(String html) {
        Document page = Jsoup.parse(html);
        page.select("script[src^=/], link[href^=/], head > meta, head > title").remove();
        inert(page);
    }

    /** What a browser made of it: nothing that runs, loads, frames or sends. */
    private static void inert(Document page) {
        assertThat(page.select(
                        "script, style, iframe, frame, object, embed, applet, svg, math, base, link, meta, template,"
                                + " video, audio, source, portal, uko-portlet, input[formaction], button[formaction]"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "srcdoc", "ping", "background");
                if (List.of("href", "src", "action", "cite", "data", "poster").contains(attribute.getKey())) {
                    assertThat(attribute.getValue())
                            .matches("(?s)(?:https?://|mailto:|/|#|\\?|data:image/png;base64,).*|");
                }
            });
        }
    }
}
