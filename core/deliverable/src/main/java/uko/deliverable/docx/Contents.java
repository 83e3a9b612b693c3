package uko.deliverable.docx;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import uko.deliverable.showing.ShownSection;

/** The table of contents: a field that Word can bring up to date, filled with what it will say. */
final class Contents {

    private static final String FIELD = "TOC \\o \"1-3\" \\h \\z \\u";
    private static final int DEEPEST = 3;

    private Contents() {}

    static void into(WordFile file, String title, List<ShownSection> sections) {
        file.line("Contents", title).setPageBreak(true);
        List<ShownSection> listed =
                sections.stream().filter(section -> section.depth() <= DEEPEST).toList();
        for (int at = 0; at < listed.size(); at++) {
            XWPFParagraph line = file.line("TOC" + listed.get(at).depth(), "");
            if (at == 0) {
                begin(line);
            }
            entry(line, listed.get(at));
            if (at == listed.size() - 1) {
                mark(line, STFldCharType.END);
            }
        }
    }

    private static void begin(XWPFParagraph line) {
        mark(line, STFldCharType.BEGIN);
        line.createRun().getCTR().addNewInstrText().setStringValue(FIELD);
        mark(line, STFldCharType.SEPARATE);
    }

    private static CTFldChar mark(XWPFParagraph line, STFldCharType.Enum type) {
        CTFldChar mark = line.createRun().getCTR().addNewFldChar();
        mark.setFldCharType(type);
        return mark;
    }

    private static void entry(XWPFParagraph line, ShownSection section) {
        CTHyperlink link = line.getCTP().addNewHyperlink();
        link.setAnchor(WordFile.bookmarkOf(section.key()));
        String number = section.number().isEmpty() ? "" : section.number() + " ";
        new XWPFHyperlinkRun(link, link.addNewR(), line).setText(number + section.title());
    }
}
