package uko.deliverable.docx;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTVMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** How cells of Word are joined: sideways one is wide, downwards each says that it goes on. */
final class WordCell {

    private static final int WIDEST = 50;

    private WordCell() {}

    static int wide(XWPFTableCell cell) {
        return properties(cell)
                .filter(CTTcPr::isSetGridSpan)
                .map(properties -> properties.getGridSpan().getVal().intValue())
                .map(wide -> Math.clamp(wide, 1, WIDEST))
                .orElse(1);
    }

    /** Whether it belongs to the cell above. */
    static boolean goesOn(XWPFTableCell cell) {
        return merge(cell)
                .filter(merge -> !merge.isSetVal() || merge.getVal() == STMerge.CONTINUE)
                .isPresent();
    }

    static int high(List<XWPFTableRow> rows, int at, int column) {
        int high = 1;
        while (at + high < rows.size()
                && high < WIDEST
                && at(rows.get(at + high), column).filter(WordCell::goesOn).isPresent()) {
            high++;
        }
        return high;
    }

    private static Optional<XWPFTableCell> at(XWPFTableRow row, int column) {
        int begins = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            if (begins == column) {
                return Optional.of(cell);
            }
            begins += wide(cell);
        }
        return Optional.empty();
    }

    static boolean isBold(XWPFTableRow row) {
        return row.getTableCells().stream()
                .flatMap(cell -> cell.getParagraphs().stream())
                .flatMap(line -> line.getRuns().stream())
                .filter(run -> !run.text().isBlank())
                .allMatch(XWPFRun::isBold);
    }

    private static Optional<CTVMerge> merge(XWPFTableCell cell) {
        return properties(cell).filter(CTTcPr::isSetVMerge).map(CTTcPr::getVMerge);
    }

    private static Optional<CTTcPr> properties(XWPFTableCell cell) {
        return Optional.ofNullable(cell.getCTTc().getTcPr());
    }
}
