package uko.deliverable.docx;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Tables with lines, as wide as the text, whose head stands on every page. */
final class WordTable {

    private WordTable() {}

    static XWPFTable empty(WordFile file, int rows, int columns) {
        XWPFTable table = file.document().createTable(rows, columns);
        table.setStyleID("TableGrid");
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        return table;
    }

    static void of(WordFile file, List<String> columns, List<List<String>> rows) {
        XWPFTable table = empty(file, rows.size() + 1, columns.size());
        fill(table.getRow(0), columns, "TableHead");
        head(table.getRow(0));
        IntStream.range(0, rows.size()).forEach(at -> fill(table.getRow(at + 1), rows.get(at), "TableText"));
        file.line("Normal", "");
    }

    static void head(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
    }

    private static void fill(XWPFTableRow row, List<String> texts, String style) {
        for (int at = 0; at < row.getTableCells().size() && at < texts.size(); at++) {
            WordFile.run(first(row.getCell(at), style), texts.get(at));
        }
    }

    /** Every cell is born with one paragraph. */
    static XWPFParagraph first(XWPFTableCell cell, String style) {
        XWPFParagraph line = cell.getParagraphs().getFirst();
        line.setStyle(style);
        return line;
    }
}
