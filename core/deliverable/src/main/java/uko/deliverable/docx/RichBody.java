package uko.deliverable.docx;

import java.io.InputStream;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import uko.spi.documents.RichText;

/** Writes one rich text into a document of Word: paragraphs, lists, tables, pictures. */
final class RichBody {

    private static final Set<String> BLOCKS =
            Set.of("p", "h2", "h3", "h4", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "blockquote");

    private final WordFile file;
    private final RichLine lines;
    private final int depth;
    /** Where paragraphs go, by their style: into the document, or into a cell. */
    private final Function<String, XWPFParagraph> fresh;

    private final boolean inCell;
    /** The paragraph that text without one of its own goes on in. */
    private @Nullable XWPFParagraph open;

    /** @param depth of the section whose text it is */
    RichBody(WordFile file, Function<String, Optional<InputStream>> pictures, int depth) {
        this(file, new RichLine(file, pictures), depth, style -> file.line(style, ""), false);
    }

    private RichBody(WordFile file, RichLine lines, int depth, Function<String, XWPFParagraph> fresh, boolean inCell) {
        this.file = file;
        this.lines = lines;
        this.depth = depth;
        this.fresh = fresh;
        this.inCell = inCell;
    }

    void text(RichText text) {
        blocks(RichXml.root(text), "Normal");
    }

    /** One of a list of texts, as a point. */
    void item(RichText text) {
        listItem(RichXml.root(text), WordFile.points(), 0);
    }

    private void blocks(Element parent, String style) {
        for (Node node : RichXml.children(parent)) {
            if (node instanceof Element element && BLOCKS.contains(element.getTagName())) {
                open = null;
                block(element, style);
                open = null;
            } else if (node instanceof Element
                    || node instanceof Text text && !text.getData().isBlank()) {
                XWPFParagraph line = open == null ? fresh.apply(style) : open;
                open = line;
                lines.write(line, node, Face.PLAIN);
            }
        }
    }

    private void block(Element element, String style) {
        switch (element.getTagName()) {
            case "ul" -> list(element, WordFile.points(), 0);
            case "ol" -> list(element, file.countedList(), 0);
            case String other when inCell -> lines.within(fresh.apply(style), element, Face.PLAIN);
            case "h2", "h3", "h4" ->
                lines.within(file.heading(depth + element.getTagName().charAt(1) - '1'), element, Face.PLAIN);
            case "table" -> table(element);
            case "blockquote" -> blocks(element, "Quote");
            default -> lines.within(fresh.apply(style), element, Face.PLAIN);
        }
    }

    private void list(Element list, BigInteger number, int level) {
        RichXml.elements(list).forEach(item -> listItem(item, number, level));
    }

    private void listItem(Element item, BigInteger number, int level) {
        XWPFParagraph line = fresh.apply("ListParagraph");
        WordFile.listed(line, number, level);
        boolean first = true;
        for (Node node : RichXml.children(item)) {
            if (node instanceof Element inner && inner.getTagName().matches("[uo]l")) {
                list(inner, inner.getTagName().equals("ul") ? WordFile.points() : file.countedList(), level + 1);
            } else if (node instanceof Element inner && BLOCKS.contains(inner.getTagName())) {
                inItem(inner, first ? line : fresh.apply("ListParagraph"));
            } else {
                lines.write(line, node, Face.PLAIN);
            }
            first = first && node instanceof Text text && text.getData().isBlank();
        }
    }

    private void inItem(Element block, XWPFParagraph line) {
        if (block.getTagName().equals("table") && !inCell) {
            table(block);
        } else {
            lines.within(line, block, Face.PLAIN);
        }
    }

    private void table(Element table) {
        Grid grid = Grid.of(table);
        XWPFTable made = WordTable.empty(file, grid.rows(), grid.columns());
        grid.cells().forEach(cell -> {
            boolean head = cell.element().getTagName().equals("th");
            cell(made.getRow(cell.row()).getCell(cell.column()), cell.element(), head ? "TableHead" : "TableText");
        });
        grid.join(made);
        for (int row = 0; row < grid.headRows(); row++) {
            WordTable.head(made.getRow(row));
        }
        file.line("Normal", "");
    }

    /** A cell with a list has paragraphs of its own; without one it is one paragraph with breaks. */
    private void cell(XWPFTableCell cell, Element element, String style) {
        boolean listed = !RichXml.all(element, "ul").isEmpty()
                || !RichXml.all(element, "ol").isEmpty();
        if (listed) {
            new RichBody(file, lines, depth, like -> WordTable.next(cell, like), true).blocks(element, style);
        } else {
            lines.within(WordTable.first(cell, style), element, Face.PLAIN);
        }
    }
}
