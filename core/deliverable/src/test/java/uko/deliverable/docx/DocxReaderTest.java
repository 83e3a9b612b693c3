package uko.deliverable.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uko.deliverable.Content;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.content.Hash;
import uko.deliverable.content.Mistake;
import uko.spi.documents.RichText;

class DocxReaderTest {

    private static final String BEGIN =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String END = "</w:body></w:document>";
    private static final String NOTES = """
        <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="7"><w:p>\
        <w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Кроме праздников</w:t></w:r>\
        <w:r><w:footnoteReference w:id="7"/></w:r></w:p></w:footnote></w:footnotes>\
        """;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Mistake> mistakes = new ArrayList<>();

    /** Loads what reading needs, so that a deadline is the file's own. */
    @BeforeAll
    static void reads() {
        DocxReader.read(new ByteArrayInputStream(Book.docx()), Book.type(), RichText::new, new ArrayList<>());
    }

    private Optional<DocxReader.Taken> read(byte[] file) {
        return assertTimeoutPreemptively(Duration.ofSeconds(2), () -> reading(file));
    }

    /** Two seconds of a processor, on a machine that others use: for what nearly fills them. */
    private Optional<DocxReader.Taken> readSlowly(byte[] file) {
        long before = THREADS.getCurrentThreadCpuTime();
        Optional<DocxReader.Taken> read = reading(file);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(2));
        return read;
    }

    private Optional<DocxReader.Taken> reading(byte[] file) {
        return DocxReader.read(new ByteArrayInputStream(file), Book.type(), RichText::new, mistakes);
    }

    private void refuses(byte[] file, String message) {
        assertThat(read(file)).isEmpty();
        assertThat(mistakes).extracting(Mistake::message).containsExactly(message);
    }

    @Test
    void headingsBecomeSectionsWithTheirTextListsTablesAndPictures() {
        DocxReader.Taken taken = read(Book.docx()).orElseThrow(() -> new AssertionError(mistakes));
        Content book = taken.content();
        assertThat(book.title()).isEqualTo("Книга сотрудника");
        assertThat(book.sections())
                .extracting(Section::title)
                .containsExactly("Введение", "Преамбула", "Первая глава", "Вторая глава");
        assertThat(book.find("pervaya-glava").orElseThrow().sections())
                .extracting(Section::title)
                .containsExactly("Подзаголовок", "Заметка", "Правило");
        assertThat(text(book, "podzagolovok"))
                .contains(
                        "<strong>жирный</strong>", "<em>курсив</em>", "<u>черта</u>", "<s>прочь</s>", "H<sub>2</sub>O")
                .contains("<a href=\"https://trudvsem.ru/\">портал</a>")
                .contains("<ol><li>Первое</li><li>Второе<ul><li>точка</li></ul></li></ol><p>Между.</p><ol><li>Снова")
                .contains(
                        "<th scope=\"col\">Время</th>",
                        "<td rowspan=\"2\">Наставник</td>",
                        "<td colspan=\"2\">Обед</td>")
                .contains("alt=\"Схема проезда\"");
        assertThat(text(book, "vtoraya-glava"))
                .contains(
                        "<ol><li>Утро<ol><li>чай</li><li>почта</li></ol></li><li>День<ol><li>приём</li></ol></li></ol>")
                .contains("<td>Взять:<ol><li>паспорт</li><li>трудовую</li></ol></td>");
        assertThat(taken.pictures()).containsOnlyKeys(Hash.of(Book.png()));
        assertThat(text(book, "podzagolovok")).contains("src=\"file:" + Hash.of(Book.png()) + "\"");
    }

    private static String text(Content book, String key) {
        var section = book.find(key).orElseThrow(() -> new AssertionError(book));
        return ((Value.Rich) section.fields().get("text")).text().html();
    }

    @Test
    void readsTheSameFileTheSameWay() {
        assertThat(read(Book.docx()).orElseThrow().content())
                .isEqualTo(read(Book.docx()).orElseThrow().content());
    }

    @Test
    void refusesWhatIsNoDocumentOfWord() {
        refuses("Привет".getBytes(StandardCharsets.UTF_8), "file.not-word");
        mistakes.clear();
        refuses(new byte[0], "file.not-word");
        mistakes.clear();
        byte[] cut = java.util.Arrays.copyOf(Book.docx(), 3_000);
        refuses(cut, "file.not-word");
        mistakes.clear();
        refuses(zip(Map.of("a.txt", new byte[10])), "file.not-word");
        mistakes.clear();
        refuses(changed("word/document.xml", "<w:document".getBytes(StandardCharsets.UTF_8)), "file.not-word");
        mistakes.clear();
        refuses(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, 0, 0, 0, 0}, "file.old-word");
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingItToItsEnd() {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                return read++ < 100L << 20 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                read += length;
                return read < 100L << 20 ? length : -1;
            }
        };
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(DocxReader.read(endless, Book.type(), RichText::new, mistakes))
                        .isEmpty());
        assertThat(mistakes).extracting(Mistake::message).containsExactly("file.too-large");
        assertThat(endless.read).isLessThan(30L << 20);
    }

    @Test
    void refusesMacros() {
        refuses(changed("word/vbaProject.bin", new byte[100]), "file.has-macros");
        mistakes.clear();
        byte[] types = new String(parts().get("[Content_Types].xml"), StandardCharsets.UTF_8)
                .replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml")
                .getBytes(StandardCharsets.UTF_8);
        refuses(changed("[Content_Types].xml", types), "file.has-macros");
    }

    @Test
    void refusesWhatGrowsWhenItIsUnpacked() {
        refuses(changed("word/media/big.png", new byte[100 << 20]), "file.too-large-inside");
        mistakes.clear();
        Map<String, byte[]> many = parts();
        for (int part = 0; part < 3_000; part++) {
            many.put("word/media/" + part, new byte[1]);
        }
        refuses(zip(many), "file.too-large-inside");
        mistakes.clear();
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        refuses(changed("word/document.xml", deep.getBytes(StandardCharsets.UTF_8)), "file.too-large-inside");
    }

    @Test
    void readsNothingFromOutsideAndExpandsNoEntities() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<w:document xmlns:w=\"x\">&b;</w:document>";
        refuses(changed("word/document.xml", bomb.getBytes(StandardCharsets.UTF_8)), "file.not-word");
        mistakes.clear();
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>";
        refuses(changed("docProps/core.xml", outside.getBytes(StandardCharsets.UTF_8)), "file.not-word");
    }

    /** The text is where the package says, and a part is what its type says: names prove nothing. */
    @Test
    void goesByTheTypeOfTheTrueMainPart() {
        String relations = text("_rels/.rels").replace("word/document.xml", "word/x.bin");
        Map<String, byte[]> hidden = parts();
        hidden.put("_rels/.rels", relations.getBytes(StandardCharsets.UTF_8));
        hidden.put("word/x.bin", (BEGIN + "<w:p/>" + END).getBytes(StandardCharsets.UTF_8));
        refuses(zip(hidden), "file.not-word");
        mistakes.clear();
        String types = text("[Content_Types].xml").replace("/word/document.xml", "/word/x.bin");
        hidden.put("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
        hidden.put("word/x.bin", "<!DOCTYPE x><x/>".getBytes(StandardCharsets.UTF_8));
        refuses(zip(hidden), "file.not-word");
        mistakes.clear();
        hidden.put("word/x.bin", (BEGIN + "<w:p/>".repeat(500_000) + END).getBytes(StandardCharsets.UTF_8));
        refuses(zip(hidden), "file.too-large-inside");
        mistakes.clear();
        hidden.put("word/x.bin", parts().get("word/document.xml"));
        hidden.put("word/_rels/x.bin.rels", parts().get("word/_rels/document.xml.rels"));
        assertThat(read(zip(hidden)).orElseThrow().content())
                .isEqualTo(read(Book.docx()).orElseThrow().content());
    }

    /** What is small when it is packed, well-formed and slow to read: each of these is a way to keep a reader busy. */
    @Test
    void isDoneWithinTwoSecondsWhateverItsElementsAre() {
        for (String slow : List.of(
                "<w:p><w:r>" + "<w:t>a</w:t>".repeat(300_000) + "</w:r></w:p>",
                "<w:p><w:r><w:t>слово</w:t></w:r></w:p>".repeat(100_000),
                "<w:p>" + "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>".repeat(80_000) + "</w:p>",
                "<w:tbl>"
                        + ("<w:tr>" + "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>".repeat(1_800) + "</w:tr>")
                                .repeat(50)
                        + "</w:tbl>",
                "<w:tbl><w:tr><w:tc>".repeat(25) + "<w:p/>".repeat(300_000) + "</w:tc></w:tr></w:tbl>".repeat(25),
                "<w:p><w:r><w:t>" + "<!--a-->a".repeat(1_500_000) + "</w:t></w:r></w:p>")) {
            assertThat(readSlowly(changed("word/document.xml", (BEGIN + slow + END).getBytes(StandardCharsets.UTF_8))))
                    .isPresent();
        }
        String heading = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Глава</w:t></w:r></w:p>";
        refuses(
                changed("word/document.xml", (BEGIN + heading.repeat(50_000) + END).getBytes(StandardCharsets.UTF_8)),
                "file.too-many-sections");
        mistakes.clear();
        String numbers = heading.replace("Глава", "1.1".repeat(1_000_000) + " Глава");
        assertThat(readSlowly(changed("word/document.xml", (BEGIN + numbers + END).getBytes(StandardCharsets.UTF_8))))
                .isPresent();
    }

    @Test
    void wordsOfFieldsToFillInAndOfNotesAreKept() {
        String line = "<w:p><w:r><w:t>Звоните </w:t></w:r><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>по"
            + " будням</w:t></w:r></w:sdtContent></w:sdt><w:r><w:footnoteReference"
            + " w:id=\"7\"/></w:r><w:r><w:t>.</w:t></w:r>"
            + "<w:del><w:r><w:delText>никогда</w:delText></w:r></w:del><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Место"
            + " для ввода</w:t></w:r></w:sdtContent></w:sdt></w:p>";
        String control = "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r>"
                + "<w:t>Форма</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ячейка</w:t></w:r></w:p></w:tc></w:tr>"
                + "</w:tbl></w:sdtContent></w:sdt>";
        Map<String, byte[]> parts = parts();
        parts.put("word/document.xml", (BEGIN + line + control + END).getBytes(StandardCharsets.UTF_8));
        parts.put("word/footnotes.xml", NOTES.getBytes(StandardCharsets.UTF_8));
        String relations = text("word/_rels/document.xml.rels")
                .replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId900\" Target=\"footnotes.xml\" Type=\"http://schemas.openxmlformats.org/"
                                + "officeDocument/2006/relationships/footnotes\"/></Relationships>");
        parts.put("word/_rels/document.xml.rels", relations.getBytes(StandardCharsets.UTF_8));
        Content read =
                read(zip(parts)).orElseThrow(() -> new AssertionError(mistakes)).content();
        assertThat(text(read, "vvedenie"))
                .isEqualTo("<p>Звоните по будням<sup>1</sup>.</p><p><sup>1</sup> Кроме праздников</p>");
        assertThat(text(read, "forma")).isEqualTo("<table><tbody><tr><td>Ячейка</td></tr></tbody></table>");
    }

    private static String text(String part) {
        return new String(parts().get(part), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Book.docx()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return parts;
    }

    private static byte[] changed(String part, byte[] content) {
        Map<String, byte[]> parts = parts();
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
