package uko.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;

/**
 * What a template says of the document in {@code <meta name="footer" content="…">}, {@code header}, {@code paper},
 * {@code margins} and {@code <meta name="date" content="2026-11-02">}: a line at the foot and at the head of each page,
 * the sheets, and the day it bears; and the description, which archives read from the metadata (PDF/A, dc:description),
 * the title where there is none.
 */
record DocumentMarks(
        String header, String footer, Sheet sheet, @Nullable LocalDate date, String description) {

    private static final Set<String> NAMES = Set.of("header", "footer", "paper", "margins", "date");
    private static final String HEAD = """
        @page {
          @top-left {
            content: %s; font-family: "PT Sans"; font-size: 9pt; color: #4d5866;
            width: 100%%; text-align: left; vertical-align: bottom; padding-bottom: 6mm;
          }
        }
        @page cover { @top-left { content: none; } }
        """;

    private static final String FOOT = """
        @page {
          @bottom-left {
            content: %s; font-family: "PT Sans"; font-size: 9pt; color: #4d5866;
            width: %dmm; text-align: left; vertical-align: top; padding-top: 6mm;
          }
          @bottom-right {
            content: %s counter(page) %s counter(pages); font-family: "PT Sans"; font-size: 9pt; color: #4d5866;
            width: %dmm; text-align: right; vertical-align: top; padding-top: 6mm;
          }
        }
        """;

    private static final String MOST_PAGES = "888";

    /** Millimetres between words and number, and what the renderer may reckon otherwise. */
    private static final int APART = 3;

    private static final int ROUNDING = 1;

    private static final String DESCRIPTION =
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>";

    static DocumentMarks takenFrom(Element head) {
        Map<String, String> marks = new HashMap<>();
        for (Element meta : Xhtml.elements(head, Set.of("meta"))) {
            String name = meta.getAttribute("name");
            marks.put(name, meta.getAttribute("content").strip());
            if (NAMES.contains(name)) {
                head.removeChild(meta);
            }
        }
        return new DocumentMarks(
                marks.getOrDefault("header", ""),
                marks.getOrDefault("footer", ""),
                Sheet.of(marks.getOrDefault("paper", ""), marks.getOrDefault("margins", "")),
                day(marks.getOrDefault("date", "")),
                description(marks, head));
    }

    private static String description(Map<String, String> marks, Element head) {
        String written = marks.getOrDefault("description", "");
        return written.isEmpty()
                ? Xhtml.elements(head, Set.of("title")).stream()
                        .map(title -> title.getTextContent().strip())
                        .findFirst()
                        .orElse("")
                : written;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException failure) {
            throw new TemplateException("The date of the document is '" + text + "'. Write it as 2026-11-02.", failure);
        }
    }

    /** The foot and the head of all pages but the cover. */
    String style(Messages messages, Language language) {
        String page = messages.text(language, "document.page") + "\u00a0";
        String of = " " + messages.text(language, "document.of") + "\u00a0";
        int number = (int) Math.ceil(RunningLine.length(page + MOST_PAGES + of + MOST_PAGES)) + APART;
        int words = sheet.across() - number;
        String foot = FOOT.formatted(line(footer, words), words, quoted(page), quoted(of), number);
        return header.isEmpty() ? foot : foot + HEAD.formatted(line(header, sheet.across()));
    }

    private static String line(String text, int room) {
        return quoted(RunningLine.fitted(Typography.of(text), room - ROUNDING));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().filter(point -> !Character.isISOControl(point)).forEach(point -> {
            if (point == '"' || point == '\\' || point == '<') {
                quoted.append('\\').append(Integer.toHexString(point)).append(' ');
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }

    /** Without the moment of its making a document of the same content has the same bytes, and the same hash. */
    void into(PDDocument pdf) throws IOException {
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.getCOSObject().removeItem(COSName.CREATION_DATE);
        if (date != null) {
            information.setCreationDate(GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC)));
        }
        information.setSubject(description);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(
                        "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                        date == null ? "" : "<xmp:CreateDate>" + date + "T00:00:00+00:00</xmp:CreateDate>");
        xmp = described(xmp);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId((long) hash(pdf, xmp));
    }

    private String described(String xmp) {
        int at = xmp.indexOf("<dc:title>");
        return at < 0 || xmp.contains("<dc:description>")
                ? xmp
                : xmp.substring(0, at) + DESCRIPTION.formatted(HtmlEscape.of(description)) + xmp.substring(at);
    }

    private static int hash(PDDocument pdf, String xmp) throws IOException {
        var content = new ByteArrayOutputStream();
        for (var page : pdf.getPages()) {
            try (var stream = page.getContents()) {
                stream.transferTo(content);
            }
        }
        return 31 * xmp.hashCode() + java.util.Arrays.hashCode(content.toByteArray());
    }
}
