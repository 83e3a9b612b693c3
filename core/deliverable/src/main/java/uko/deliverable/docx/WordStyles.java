package uko.deliverable.docx;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

/** What the styles of a document say of a paragraph. Word keeps the names of its own styles in English. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|заголовок) ?([1-9])");
    private static final Pattern CONTENTS = Pattern.compile("(?:toc|оглавление) ?(?:[1-9]|heading)|contents");
    private static final int DEEPEST = 9;
    private static final int LONGEST_CHAIN = 10;

    private final XWPFDocument word;

    WordStyles(XWPFDocument word) {
        this.word = word;
    }

    /** The level of a heading, 0 for what is none. */
    int level(XWPFParagraph line) {
        Matcher heading = HEADING.matcher(name(line));
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        if (line.getCTP().isSetPPr() && line.getCTP().getPPr().isSetOutlineLvl()) {
            return outline(line.getCTP().getPPr().getOutlineLvl().getVal());
        }
        return style(line).map(this::outlineOf).orElse(0);
    }

    private int outlineOf(XWPFStyle style) {
        Optional<XWPFStyle> at = Optional.of(style);
        for (int step = 0; step < LONGEST_CHAIN && at.isPresent(); step++) {
            CTPPrGeneral properties = at.get().getCTStyle().getPPr();
            if (properties != null && properties.isSetOutlineLvl()) {
                return outline(properties.getOutlineLvl().getVal());
            }
            at = Optional.ofNullable(at.get().getBasisStyleID())
                    .map(basis -> word.getStyles().getStyle(basis));
        }
        return 0;
    }

    private static int outline(BigInteger level) {
        return level.intValue() >= DEEPEST ? 0 : level.intValue() + 1;
    }

    boolean isTitle(XWPFParagraph line) {
        String name = name(line);
        return name.equals("title") || name.equals("название");
    }

    boolean isContents(XWPFParagraph line) {
        return CONTENTS.matcher(name(line)).matches();
    }

    boolean isListed(XWPFParagraph line) {
        BigInteger number = line.getNumID();
        return number != null && number.signum() > 0;
    }

    int listLevel(XWPFParagraph line) {
        BigInteger level = line.getNumIlvl();
        return level == null ? 0 : Math.clamp(level.intValue(), 0, DEEPEST);
    }

    /** By numbers or letters, not by points. */
    boolean isCounted(XWPFParagraph line) {
        String format = line.getNumFmt();
        return format != null && !format.equals("bullet") && !format.equals("none");
    }

    private String name(XWPFParagraph line) {
        return style(line)
                .map(XWPFStyle::getName)
                .map(name -> name.toLowerCase(Locale.ROOT).strip())
                .orElse("");
    }

    private Optional<XWPFStyle> style(XWPFParagraph line) {
        return Optional.ofNullable(word.getStyles())
                .flatMap(styles -> Optional.ofNullable(line.getStyle()).map(styles::getStyle));
    }
}
