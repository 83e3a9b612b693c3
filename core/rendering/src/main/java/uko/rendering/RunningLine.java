package uko.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A line at the head or foot of pages: one line, whatever the title of the document is. */
final class RunningLine {

    static final double POINTS = 9;

    private static final double MILLIMETRES_A_POINT = 25.4 / 72;
    private static final String BETWEEN = " · ";
    private static final String CUT = "…";
    private static final int SHORTEST = 12;

    /** Of what is read in fours nothing is torn off. */
    private static final Pattern FOURS =
            Pattern.compile("(?<=(?<![\\p{L}\\p{N}])[0-9a-f]{4}) (?=[0-9a-f]{4}(?![\\p{L}\\p{N}]))");

    private RunningLine() {}

    /** What its letters are as wide as; read with the first document. */
    private static final class Letters {

        static final TrueTypeFont FONT = read();
        static final CmapLookup GLYPHS = glyphs();

        private static TrueTypeFont read() {
            try {
                return new TTFParser().parse(new RandomAccessReadBuffer(DocumentFonts.sans()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static CmapLookup glyphs() {
            try {
                return FONT.getUnicodeCmapLookup();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** How many millimetres a text is long. */
    static double length(String text) {
        return text.codePoints().mapToDouble(RunningLine::advance).sum() * POINTS * MILLIMETRES_A_POINT;
    }

    private static double advance(int letter) {
        try {
            return (double) Letters.FONT.getAdvanceWidth(Letters.GLYPHS.getGlyphId(letter))
                    / Letters.FONT.getUnitsPerEm();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text, of which the longest of the parts between {@code ·} is cut until all of it has room in these millimetres. */
    static String fitted(String text, double room) {
        List<String> parts =
                new ArrayList<>(List.of(FOURS.matcher(text).replaceAll("\u00a0").split(BETWEEN)));
        String whole = String.join(BETWEEN, parts);
        while (parts.size() > 1 && length(whole) > room) {
            String longest =
                    parts.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
            if (longest.length() <= SHORTEST) {
                break;
            }
            parts.set(parts.indexOf(longest), shorter(longest));
            whole = String.join(BETWEEN, parts);
        }
        return whole;
    }

    private static String shorter(String part) {
        String letters = part.endsWith(CUT) ? part.substring(0, part.length() - 1) : part;
        return letters.substring(0, letters.length() - 1).stripTrailing() + CUT;
    }
}
