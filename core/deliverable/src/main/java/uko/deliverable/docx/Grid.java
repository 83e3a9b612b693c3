package uko.deliverable.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Element;

/**
 * The cells of a table of HTML in their places, joined cells counted.
 *
 * @param headRows how many rows stand in the head
 */
record Grid(List<Cell> cells, int rows, int columns, int headRows) {

    private static final int MOST_COLUMNS = 60;

    /** @param wide over how many columns, {@code high} over how many rows */
    record Cell(Element element, int row, int column, int wide, int high) {}

    private record Place(int row, int column) {}

    static Grid of(Element table) {
        List<Element> lines = RichXml.all(table, "tr").stream()
                .filter(line -> owner(line) == table)
                .toList();
        List<Cell> cells = new ArrayList<>();
        Set<Place> taken = new HashSet<>();
        for (int row = 0; row < lines.size(); row++) {
            int column = 0;
            for (Element element : RichXml.elements(lines.get(row))) {
                while (taken.contains(new Place(row, column))) {
                    column++;
                }
                int wide = Math.min(span(element, "colspan"), MOST_COLUMNS - column);
                int high = Math.min(span(element, "rowspan"), lines.size() - row);
                if (wide > 0) {
                    cells.add(new Cell(element, row, column, wide, high));
                    take(taken, row, column, wide, high);
                }
                column += Math.max(wide, 1);
            }
        }
        int columns =
                cells.stream().mapToInt(cell -> cell.column + cell.wide).max().orElse(1);
        int heads = (int) lines.stream().filter(Grid::isHead).count();
        return new Grid(List.copyOf(cells), Math.max(1, lines.size()), columns, heads);
    }

    private static Element owner(Element line) {
        var parent = line.getParentNode();
        while (!parent.getNodeName().equals("table")) {
            parent = parent.getParentNode();
        }
        return (Element) parent;
    }

    private static boolean isHead(Element line) {
        List<Element> cells = RichXml.elements(line);
        return line.getParentNode().getNodeName().equals("thead")
                || !cells.isEmpty()
                        && cells.stream().allMatch(cell -> cell.getTagName().equals("th"));
    }

    private static int span(Element cell, String name) {
        String span = cell.getAttribute(name);
        return span.matches("[0-9]{1,2}") ? Math.max(1, Integer.parseInt(span)) : 1;
    }

    private static void take(Set<Place> taken, int row, int column, int wide, int high) {
        for (int down = 0; down < high; down++) {
            for (int right = 0; right < wide; right++) {
                taken.add(new Place(row + down, column + right));
            }
        }
    }

    /** Joins cells of a table that has one for every place: downwards by marks, sideways by taking the others out. */
    void join(XWPFTable table) {
        for (Cell cell : cells) {
            for (int down = 0; down < cell.high; down++) {
                WordTable.wide(table.getRow(cell.row + down).getCell(cell.column), cell.wide, columns);
            }
            for (int down = 0; down < cell.high && cell.high > 1; down++) {
                properties(table, cell.row + down, cell.column)
                        .addNewVMerge()
                        .setVal(down == 0 ? STMerge.RESTART : STMerge.CONTINUE);
            }
        }
        cells.reversed().forEach(cell -> {
            for (int down = 0; down < cell.high && cell.wide > 1; down++) {
                properties(table, cell.row + down, cell.column).addNewGridSpan().setVal(BigInteger.valueOf(cell.wide));
            }
        });
        for (int row = 0; row < rows; row++) {
            shorten(table, row);
        }
    }

    private void shorten(XWPFTable table, int row) {
        int at = row;
        cells.reversed().stream()
                .filter(cell -> cell.wide > 1 && cell.row <= at && at < cell.row + cell.high)
                .sorted((one, other) -> Integer.compare(other.column, one.column))
                .forEach(cell -> {
                    for (int column = cell.column + cell.wide - 1; column > cell.column; column--) {
                        table.getRow(at).removeCell(column);
                    }
                });
    }

    private static CTTcPr properties(XWPFTable table, int row, int column) {
        var cell = table.getRow(row).getCell(column).getCTTc();
        return cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
    }
}
