package uko.deliverable.docx;

import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * How a piece of text looks.
 *
 * @param link where it leads, empty for nowhere
 */
record Face(boolean bold, boolean italic, boolean underlined, boolean struck, VerticalAlign place, String link) {

    static final Face PLAIN = new Face(false, false, false, false, VerticalAlign.BASELINE, "");

    /** The same within one element more. */
    Face within(String element, String href) {
        return switch (element) {
            case "strong", "b", "th" -> new Face(true, italic, underlined, struck, place, link);
            case "em", "i" -> new Face(bold, true, underlined, struck, place, link);
            case "u" -> new Face(bold, italic, true, struck, place, link);
            case "s" -> new Face(bold, italic, underlined, true, place, link);
            case "sub" -> new Face(bold, italic, underlined, struck, VerticalAlign.SUBSCRIPT, link);
            case "sup" -> new Face(bold, italic, underlined, struck, VerticalAlign.SUPERSCRIPT, link);
            case "a" -> new Face(bold, italic, underlined, struck, place, href);
            default -> this;
        };
    }

    void dress(XWPFRun run) {
        if (bold) {
            run.setBold(true);
        }
        if (italic) {
            run.setItalic(true);
        }
        if (underlined) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        if (struck) {
            run.setStrikeThrough(true);
        }
        if (place != VerticalAlign.BASELINE) {
            run.setSubscript(place);
        }
    }
}
