package uko.hiringcriteria;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A line from one value to another, drawn across a whole picture: places are shares of its width, so that the picture
 * fits any page and the texts in it keep their size.
 */
record Scale(double from, double to) {

    private static final double MARGIN = 3;

    /** For {@code cx} and {@code x} of SVG: {@code 62.40%}; what lies beyond an end is drawn at it. */
    String place(double value) {
        double share = (Math.clamp(value, from, to) - from) / (to - from);
        return String.format(Locale.ROOT, "%.2f%%", MARGIN + share * (100 - 2 * MARGIN));
    }

    String place(BigDecimal value) {
        return place(value.doubleValue());
    }
}
