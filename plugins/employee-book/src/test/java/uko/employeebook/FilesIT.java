package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uko.testkit.Page;
import uko.testkit.Portal;

class FilesIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private static final Page ANNA = PORTAL.employee();
    private static byte[] pdf = {};

    @BeforeAll
    static void putsABookWithAPictureInForce() throws Exception {
        Shelf shelf = new Shelf(PORTAL);
        String picture = shelf.keep("image/png", Shelf.png(300, 120));
        String text = Shelf.BOOK.replace(
                "<p>Мы помогаем",
                "<p><img src=\\\"file:" + picture + "\\\" alt=\\\"Наш центр\\\"><img src=\\\"file:" + picture
                        + "\\\"></p><p>Мы помогаем");
        text = text.replaceFirst("\"sections\": \\[", """
            "sections": [{"key": "cover", "kind": "cover", "title": "Обложка",
              "fields": {"picture": "<p><img src=\\\\"file:%s\\\\" alt=\\\\"Вход в центр\\\\"></p>"}},
            """.formatted(picture));
        String hash = shelf.putInForce(UUID.randomUUID(), Shelf.content(text), 1, LocalDate.of(2026, 1, 12));
        pdf = ANNA.download("reader", "document.pdf", "hash=" + hash).body();
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/book.pdf"), pdf);
        Files.write(
                Path.of("target/book.docx"),
                ANNA.download("reader", "document.docx", "hash=" + hash).body());
    }

    @Test
    void thePdfIsForTheArchiveAndForScreenReaders() throws Exception {
        Archive.accepts(pdf, 500);
    }

    @Test
    void thePdfHasCoverContentsNumbersPagesAndThePicture() throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(read).replace('\u00a0', ' ');
            assertThat(text)
                    .contains("ЦЗН города Заречный", "приказ № 41", "Редакция № 1", "Содержание", "1.1 Наша миссия")
                    .contains("Время", "Знакомство с отделом", "стр. 3 из " + read.getNumberOfPages());
            assertThat(read.getDocumentCatalog().getDocumentOutline().children())
                    .isNotEmpty();
            assertThat(read.getPage(0).getResources().getXObjectNames())
                    .as("the cover")
                    .isNotEmpty();
            assertThat(text).doesNotContain("Обложка");
            assertThat(read.getPage(2).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void whatIsPutInForceIsLaidOutOnceAndServedFromStore() {
        Book book = Book.begun(PORTAL);
        Committee committee = new Committee(book);
        committee.publish("приказ № 17-ОД");
        assertThat(PORTAL.count("deliverable.rendering where form = 'pdf'")).isEqualTo(1);
        assertThat(PORTAL.count(
                        "deliverable.passage p join deliverable.revision r on r.id = p.revision_id where r.document_id"
                                + " = ?",
                        book.document()))
                .isEqualTo(6);
        HttpResponse<byte[]> kept = ANNA.download("reader", "document.pdf", "document=" + book.document());
        assertThat(PORTAL.count(
                        "uko.file f join deliverable.rendering r on r.file = f.hash and r.centre_id = f.centre_id"
                                + " where f.size = ?",
                        kept.body().length))
                .as("the very bytes that are kept")
                .isEqualTo(1);
        assertThat(ANNA.view("reader", "words=распорядок")).shows("2.2 Внутренний распорядок");
        committee
                .see(committee.head())
                .form("repeal")
                .with("words", "приказ № 21-ОД")
                .with(
                        "day",
                        LocalDate.now(java.time.ZoneId.of("Asia/Yekaterinburg")).toString())
                .send();
        Portal.eventually(
                () -> assertThat(ANNA.view("reader", "words=распорядок")).shows("ничего не нашлось"));
    }
}
