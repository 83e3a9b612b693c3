package uko.deliverable.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import uko.deliverable.showing.ShownSection;

/** A document of Word while it grows: A4, our styles, our numbering. */
final class WordFile implements AutoCloseable {

    /** Twentieths of a point in a millimetre. */
    private static final double DXA = 1440 / 25.4;

    private static final BigInteger NO_NUMBER = BigInteger.ZERO;
    private static final int COUNTED_LIST = 3;
    private static final int POINTS = 2;
    private static final int MOST_LEVELS = 5;
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XWPFDocument document;
    private final CTNumbering numbering;
    private int lists = 10;
    private int bookmarks;

    private WordFile(XWPFDocument document, CTNumbering numbering) {
        this.document = document;
        this.numbering = numbering;
    }

    static WordFile empty(String title, String author) throws IOException {
        XWPFDocument document = new XWPFDocument();
        try (InputStream styles = part("styles.xml");
                InputStream numbers = part("numbering.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            CTNumbering numbering = NumberingDocument.Factory.parse(numbers).getNumbering();
            document.createNumbering().setNumbering(numbering);
            document.getProperties().getCoreProperties().setTitle(title);
            document.getProperties().getCoreProperties().setCreator(author);
            return new WordFile(document, numbering);
        } catch (XmlException malformed) {
            throw new IllegalStateException("A part of our own is malformed.", malformed);
        }
    }

    private static InputStream part(String name) {
        String path = "/uko/deliverable/docx/" + name;
        return Objects.requireNonNull(WordFile.class.getResourceAsStream(path), path);
    }

    XWPFDocument document() {
        return document;
    }

    XWPFParagraph line(String style, String text) {
        XWPFParagraph line = document.createParagraph();
        line.setStyle(style);
        run(line, text);
        return line;
    }

    static XWPFRun run(XWPFParagraph line, String text) {
        XWPFRun run = line.createRun();
        run.setText(NOT_IN_XML.matcher(text).replaceAll(""));
        return run;
    }

    /** An address that Word would not take is left out, its words stay. */
    XWPFRun link(XWPFParagraph line, String address, String text) {
        if (!isAddress(address)) {
            return run(line, text);
        }
        XWPFRun run = line.createHyperlinkRun(address);
        run.setText(NOT_IN_XML.matcher(text).replaceAll(""));
        run.setStyle("Hyperlink");
        return run;
    }

    private static boolean isAddress(String address) {
        try {
            return new URI(address).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** Counted by Word where it would count the same; else the number is written out. */
    void heading(ShownSection section) {
        int level = Math.min(6, section.depth());
        XWPFParagraph line = line("Heading" + level, "");
        boolean counted = section.number().chars().filter(each -> each == '.').count() == section.depth() - 1
                && !section.number().isEmpty()
                && section.depth() <= 6;
        if (!counted) {
            line.setNumID(NO_NUMBER);
        }
        // The text begins after the contents.
        line.setPageBreak(bookmarks == 0);
        bookmark(line, section.key());
        String number = counted || section.number().isEmpty() ? "" : section.number() + " ";
        run(line, number + section.title());
    }

    /** A heading within a text, which is never counted. */
    XWPFParagraph heading(int level) {
        XWPFParagraph line = line("Heading" + Math.min(6, level), "");
        line.setNumID(NO_NUMBER);
        return line;
    }

    private void bookmark(XWPFParagraph line, String key) {
        BigInteger id = BigInteger.valueOf(++bookmarks);
        CTBookmark start = line.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(bookmarkOf(key));
        line.getCTP().addNewBookmarkEnd().setId(id);
    }

    /** Word takes letters, digits and forty characters. */
    static String bookmarkOf(String key) {
        String name = "s_" + key.replace('-', '_');
        return name.length() <= 40 ? name : name.substring(0, 31) + "_" + Integer.toHexString(key.hashCode());
    }

    /** The number of a list that begins at one. */
    BigInteger countedList() {
        CTNum list = numbering.addNewNum();
        list.setNumId(BigInteger.valueOf(++lists));
        list.addNewAbstractNumId().setVal(BigInteger.valueOf(COUNTED_LIST));
        // Lists of Word share one count at each level: one that stands in another begins anew, too.
        for (int level = 0; level <= MOST_LEVELS; level++) {
            CTNumLvl anew = list.addNewLvlOverride();
            anew.setIlvl(BigInteger.valueOf(level));
            anew.addNewStartOverride().setVal(BigInteger.ONE);
        }
        return list.getNumId();
    }

    static BigInteger points() {
        return BigInteger.valueOf(POINTS);
    }

    static void listed(XWPFParagraph line, BigInteger list, int level) {
        line.setStyle("ListParagraph");
        line.setNumID(list);
        line.setNumILvl(BigInteger.valueOf(Math.min(MOST_LEVELS, level)));
    }

    /** The foot of all pages but the first, and the sheet itself. */
    void foot(String words, DocxWriter.Phrases phrases) {
        document.createFooter(HeaderFooterType.FIRST);
        XWPFFooter foot = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = foot.createParagraph();
        line.setStyle("Footer");
        run(line, words).addTab();
        run(line, phrases.of("docx.page") + "\u00a0");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        run(line, " " + phrases.of("docx.of") + "\u00a0");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        sheet();
    }

    private void sheet() {
        CTSectPr section = document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(millimetres(210));
        size.setH(millimetres(297));
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(millimetres(20));
        margins.setBottom(millimetres(20));
        margins.setLeft(millimetres(30));
        margins.setRight(millimetres(15));
        margins.setHeader(millimetres(10));
        margins.setFooter(millimetres(10));
        margins.setGutter(BigInteger.ZERO);
    }

    private static BigInteger millimetres(int many) {
        return BigInteger.valueOf(Math.round(many * DXA));
    }

    void writeTo(OutputStream stream) throws IOException {
        document.write(stream);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
