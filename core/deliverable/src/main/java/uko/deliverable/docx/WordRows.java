package uko.deliverable.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes tables of Word as HTML. How its cells are joined: sideways one is wide, downwards each says that it goes on.
 */
final class WordRows {

    private static final int WIDEST = 50;

    private final WordLine lines;
    private final WordStyles styles;

    WordRows(WordLine lines, WordStyles styles) {
        this.lines = lines;
        this.styles = styles;
    }

    String html(XmlElement table) {
        List<XmlElement> rows = WordFlow.of(table, "tr");
        List<Map<Integer, XmlElement>> cells =
                rows.stream().map(WordRows::cells).toList();
        StringBuilder html = new StringBuilder("<table>");
        int heads = heads(rows);
        for (int at = 0; at < rows.size(); at++) {
            html.append(at == 0 && heads > 0 ? "<thead>" : at == heads ? "<tbody>" : "");
            html.append(row(cells, at, at < heads));
            html.append(at == heads - 1 ? "</thead>" : "");
        }
        return html.append(heads < rows.size() ? "</tbody></table>" : "</table>")
                .toString();
    }

    /** By the columns in which they begin. */
    private static Map<Integer, XmlElement> cells(XmlElement row) {
        Map<Integer, XmlElement> cells = new TreeMap<>();
        int column = 0;
        for (XmlElement cell : WordFlow.of(row, "tc")) {
            cells.put(column, cell);
            column += wide(cell);
        }
        return cells;
    }

    private String row(List<Map<Integer, XmlElement>> rows, int at, boolean head) {
        StringBuilder html = new StringBuilder("<tr>");
        rows.get(at).forEach((column, cell) -> {
            if (!goesOn(cell)) {
                int wide = wide(cell);
                int high = high(rows, at, column);
                html.append(head ? "<th scope=\"col\"" : "<td")
                        .append(wide > 1 ? " colspan=\"" + wide + "\"" : "")
                        .append(high > 1 ? " rowspan=\"" + high + "\"" : "")
                        .append('>')
                        .append(cell(cell))
                        .append(head ? "</th>" : "</td>");
            }
        });
        return html.append("</tr>").toString();
    }

    private static int high(List<Map<Integer, XmlElement>> rows, int at, int column) {
        int high = 1;
        while (at + high < rows.size()
                && high < WIDEST
                && Optional.ofNullable(rows.get(at + high).get(column))
                        .filter(WordRows::goesOn)
                        .isPresent()) {
            high++;
        }
        return high;
    }

    private static int wide(XmlElement cell) {
        String wide = cell.find("tcPr").map(looks -> looks.value("gridSpan")).orElse("");
        return wide.matches("[0-9]{1,3}") ? Math.clamp(Integer.parseInt(wide), 1, WIDEST) : 1;
    }

    /** Whether it belongs to the cell above. */
    private static boolean goesOn(XmlElement cell) {
        return cell.find("tcPr")
                .flatMap(looks -> looks.find("vMerge"))
                .filter(merge -> !merge.attribute("val").equals("restart"))
                .isPresent();
    }

    private String cell(XmlElement cell) {
        List<String> parts = new ArrayList<>();
        ListMarkup list = new ListMarkup();
        for (XmlElement part : WordFlow.of(cell)) {
            if (part.is("p") && styles.isListed(part)) {
                list.item(styles.listLevel(part), styles.isCounted(part), lines.html(part));
            } else if (part.is("p")) {
                parts.add(list.closed());
                parts.add(lines.html(part));
            } else if (part.is("tbl")) {
                parts.add(list.closed());
                parts.add(inner(part));
            }
        }
        parts.add(list.closed());
        return joined(parts.stream().filter(part -> !part.isBlank()).toList());
    }

    /** Lines need a break between them, lists none. */
    private static String joined(List<String> parts) {
        StringBuilder html = new StringBuilder();
        boolean line = false;
        for (String part : parts) {
            boolean list = part.startsWith("<ul>") || part.startsWith("<ol>");
            html.append(line && !list ? "<br>" : "").append(part);
            line = !list;
        }
        return html.toString();
    }

    /** A table in a table is read as its words: the subset of HTML has none so deep. */
    private static String inner(XmlElement table) {
        return WordFlow.of(table, "tr").stream()
                .map(row -> row.all()
                        .filter(part -> part.is("p"))
                        .map(WordLine::text)
                        .collect(Collectors.joining(" ")))
                .map(Html::escaped)
                .collect(Collectors.joining("<br>"));
    }

    /** Rows that Word repeats on each page; else the first, where all of it is bold. */
    private static int heads(List<XmlElement> rows) {
        int heads = 0;
        while (heads < rows.size() && isHead(rows.get(heads))) {
            heads++;
        }
        boolean bold = heads == 0 && rows.size() > 1 && isBold(rows.getFirst());
        return bold ? 1 : heads;
    }

    private static boolean isHead(XmlElement row) {
        return row.find("trPr")
                .filter(looks -> WordLine.isOn(looks, "tblHeader"))
                .isPresent();
    }

    private static boolean isBold(XmlElement row) {
        return row.all()
                .filter(part -> part.is("r"))
                .filter(run -> run.children().stream()
                        .anyMatch(part -> part.is("t") && !part.text().isBlank()))
                .allMatch(run -> run.find("rPr")
                        .filter(looks -> WordLine.isOn(looks, "b"))
                        .isPresent());
    }
}
