package uko.deliverable.docx;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;

/** Tables with lines, as wide as the text, whose head stands on every page. */
final class WordTable {

    /** 165 millimetres, in twentieths of a point. */
    private static final int WIDTH = 9354;

    private WordTable() {}

    static XWPFTable empty(WordFile file, int rows, int columns) {
        XWPFTable table = file.document().createTable(rows, columns);
        table.setStyleID("TableGrid");
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(new CTTblGridCol[0]);
        for (int column = 0; column < columns; column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(WIDTH / columns));
        }
        return table;
    }

    /** As wide as so many columns of a table of so many. */
    static void wide(XWPFTableCell cell, int many, int of) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(Integer.toString(WIDTH / of * many));
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
            wide(row.getCell(at), 1, row.getTableCells().size());
            WordFile.run(first(row.getCell(at), style), texts.get(at));
        }
    }

    /** The paragraph that the cell was born with while nothing is in it, else one more. */
    static XWPFParagraph next(XWPFTableCell cell, String style) {
        boolean empty = cell.getParagraphs().size() == 1
                && cell.getParagraphs().getFirst().getRuns().isEmpty();
        XWPFParagraph line = empty ? cell.getParagraphs().getFirst() : cell.addParagraph();
        line.setStyle(style);
        return line;
    }

    /** Every cell is born with one paragraph. */
    static XWPFParagraph first(XWPFTableCell cell, String style) {
        XWPFParagraph line = cell.getParagraphs().getFirst();
        line.setStyle(style);
        return line;
    }
}
