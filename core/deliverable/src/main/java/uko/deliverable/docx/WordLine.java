package uko.deliverable.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTAnchor;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import uko.deliverable.content.Hash;
import uko.deliverable.docx.DocxReader.Picture;

/** Writes what stands within paragraphs and tables of Word as HTML, and gathers the pictures. */
final class WordLine {

    private static final int MOST_PICTURE = 5 << 20;

    private final Map<String, Picture> pictures = new LinkedHashMap<>();

    Map<String, Picture> pictures() {
        return pictures;
    }

    String html(XWPFParagraph line) {
        return line.getIRuns().stream().map(this::html).collect(Collectors.joining());
    }

    private String html(IRunElement element) {
        return element instanceof XWPFRun run && run.getCTR().sizeOfDelTextArray() == 0 ? html(run) : "";
    }

    private String html(XWPFRun run) {
        StringBuilder html = new StringBuilder();
        for (XWPFPicture picture : run.getEmbeddedPictures()) {
            html.append(html(picture, words(run)));
        }
        String text = Html.escaped(run.text().replaceAll("\\[(?:foot|end)noteRef:\\d+]", ""))
                .replace('\t', ' ')
                .replace("\n", "<br>");
        return text.isEmpty()
                ? html.toString()
                : html.append(dressed(run, text)).toString();
    }

    private static String dressed(XWPFRun run, String text) {
        String html = text;
        html = run.isBold() ? within("strong", html) : html;
        html = run.isItalic() ? within("em", html) : html;
        html = run.isStrikeThrough() ? within("s", html) : html;
        html = switch (String.valueOf(run.getVerticalAlignment())) {
            case "superscript" -> within("sup", html);
            case "subscript" -> within("sub", html);
            default -> html;
        };
        if (run instanceof XWPFHyperlinkRun link) {
            XWPFHyperlink to = link.getHyperlink(run.getDocument());
            return to == null ? html : "<a href=\"" + Html.escaped(to.getURL()) + "\">" + html + "</a>";
        }
        boolean underlined = run.getUnderline() != UnderlinePatterns.NONE;
        return underlined ? within("u", html) : html;
    }

    private static String within(String element, String html) {
        return "<" + element + ">" + html + "</" + element + ">";
    }

    /** Pictures of other kinds, as those that Windows draws, no browser shows. */
    private String html(XWPFPicture picture, String words) {
        byte[] bytes = picture.getPictureData() == null
                ? new byte[0]
                : picture.getPictureData().getData();
        String type = type(bytes);
        if (type.isEmpty() || bytes.length > MOST_PICTURE) {
            return words.isEmpty() ? "" : "[" + Html.escaped(words) + "]";
        }
        String hash = Hash.of(bytes);
        pictures.put(hash, new Picture(type, bytes));
        return "<img src=\"file:" + hash + "\" alt=\"" + Html.escaped(words) + "\">";
    }

    /** What the author says of the picture; the name of its file says nothing. */
    private static String words(XWPFRun run) {
        return run.getCTR().getDrawingList().stream()
                .flatMap(drawing -> Stream.concat(
                        drawing.getInlineList().stream().map(CTInline::getDocPr),
                        drawing.getAnchorList().stream().map(CTAnchor::getDocPr)))
                .map(properties -> properties.isSetDescr() ? properties.getDescr() : "")
                .findFirst()
                .orElse("");
    }

    private static String type(byte[] bytes) {
        if (bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
            return "image/png";
        }
        boolean jpeg =
                bytes.length > 3 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8 && bytes[2] == (byte) 0xff;
        return jpeg ? "image/jpeg" : "";
    }

    String table(XWPFTable table) {
        StringBuilder html = new StringBuilder("<table>");
        List<XWPFTableRow> rows = table.getRows();
        int heads = heads(rows);
        for (int at = 0; at < rows.size(); at++) {
            html.append(at == 0 && heads > 0 ? "<thead>" : at == heads ? "<tbody>" : "");
            html.append(row(rows, at, at < heads));
            html.append(at == heads - 1 ? "</thead>" : "");
        }
        return html.append(heads < rows.size() ? "</tbody></table>" : "</table>")
                .toString();
    }

    private String row(List<XWPFTableRow> rows, int at, boolean head) {
        StringBuilder html = new StringBuilder("<tr>");
        int column = 0;
        for (XWPFTableCell cell : rows.get(at).getTableCells()) {
            int wide = WordCell.wide(cell);
            if (!WordCell.goesOn(cell)) {
                int high = WordCell.high(rows, at, column);
                html.append(head ? "<th scope=\"col\"" : "<td")
                        .append(wide > 1 ? " colspan=\"" + wide + "\"" : "")
                        .append(high > 1 ? " rowspan=\"" + high + "\"" : "")
                        .append('>')
                        .append(cell(cell))
                        .append(head ? "</th>" : "</td>");
            }
            column += wide;
        }
        return html.append("</tr>").toString();
    }

    private String cell(XWPFTableCell cell) {
        List<String> lines = new ArrayList<>();
        cell.getParagraphs().stream()
                .map(this::html)
                .filter(line -> !line.isBlank())
                .forEach(lines::add);
        // A table in a table is read as its words: the subset of HTML has none so deep.
        cell.getTables().stream()
                .flatMap(inner -> inner.getRows().stream())
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).collect(Collectors.joining(" ")))
                .forEach(line -> lines.add(Html.escaped(line)));
        return String.join("<br>", lines);
    }

    /** Rows that Word repeats on each page; else the first, where all of it is bold. */
    private static int heads(List<XWPFTableRow> rows) {
        int heads = 0;
        while (heads < rows.size() && rows.get(heads).isRepeatHeader()) {
            heads++;
        }
        boolean bold = heads == 0 && rows.size() > 1 && WordCell.isBold(rows.getFirst());
        return bold ? 1 : heads;
    }
}
