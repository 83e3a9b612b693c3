package uko.deliverable.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxWriterTest {

    @Test
    void headingsListsTablesAndPicturesAreRealOnes() throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(Book.docx()))) {
            assertThat(word.getParagraphs())
                    .filteredOn(
                            line -> line.getStyle() != null && line.getStyle().startsWith("Heading"))
                    .extracting(line -> line.getStyle() + " " + line.getText())
                    .containsExactly(
                            "Heading1 Преамбула",
                            "Heading1 Первая глава",
                            "Heading2 Подзаголовок",
                            "Heading2 Заметка",
                            "Heading2 Правило",
                            "Heading3 Правило правила",
                            "Heading1 Вторая глава");
            assertThat(word.getParagraphs())
                    .filteredOn(line -> "ListParagraph".equals(line.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .startsWith("Первое", "Второе", "точка", "Снова первое", "Шаг раз", "Шаг два")
                    .endsWith("Утро", "чай", "почта", "День", "приём");
            assertThat(word.getTables()).hasSize(3);
            assertThat(word.getTables().getLast().getRow(0).getCell(0).getParagraphs())
                    .extracting(XWPFParagraph::getText, XWPFParagraph::getStyle)
                    .containsExactly(
                            tuple("Взять:", "TableText"),
                            tuple("паспорт", "ListParagraph"),
                            tuple("трудовую", "ListParagraph"));
            assertThat(word.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getTables().getFirst().getRow(3).getTableCells()).hasSize(2);
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(word.getDocument().xmlText()).contains("descr=\"Схема проезда\"");
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Книга сотрудника");
        }
    }

    @Test
    void libreOfficeReadsItAndLosesNothing(@TempDir Path folder) throws Exception {
        var office = Office.found();
        if (office.isEmpty()) {
            assertThat(System.getenv("CI"))
                    .as("CI has LibreOffice: .ci/run installs it")
                    .isNotEqualTo("true");
        }
        assumeTrue(office.isPresent(), "LibreOffice is not here, so nobody but its author has read this document");
        Path word = Files.write(folder.resolve("book.docx"), Book.docx());

        try (PDDocument pdf = Loader.loadPDF(office.get().pdf(word, folder).toFile())) {
            String text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
            assertThat(text)
                    .contains("1 Первая глава", "1.1 Правило", "1.1.1 Правило правила", "2 Вторая глава")
                    .contains("Преамбула", "Заметка")
                    .doesNotContain("1 Преамбула", "1 Заметка", "1.1 Заметка")
                    .containsPattern("1\\. ?Первое\\s+2\\. ?Второе")
                    .containsPattern("1\\. ?Снова первое")
                    .containsPattern("1\\. ?Утро\\s+а\\) ?чай\\s+б\\) ?почта\\s+2\\. ?День\\s+а\\) ?приём")
                    .containsPattern("Взять:\\s+1\\. ?паспорт\\s+2\\. ?трудовую")
                    .contains("Контур: Внешний", "Предел: 3,5", "Владелец: Соколова Анна Петровна")
                    .contains("Имя Телефон", "Анна 12-34", "Наставник", "Обед", "Конец <b> & всё.")
                    .contains("Книга сотрудника · Редакция № 3", "стр. 2 из " + pdf.getNumberOfPages());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ru-RU");
            assertThat(images(pdf)).isPositive();
        }
    }

    private static long images(PDDocument pdf) throws Exception {
        long images = 0;
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getXObjectNames()) {
                images += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return images;
    }
}
