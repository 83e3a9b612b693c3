package uko.rendering;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fits a sanitised text into the place where it is shown. Its tags are those that the sanitiser wrote, and text between
 * them holds no bracket, so patterns find them for certain.
 */
final class FittedText {

    private static final Pattern PICTURE = Pattern.compile("(<img\\b[^>]*?\\bsrc=\")file:([0-9a-f]{64})(?=\")");
    private static final Pattern HEADING = Pattern.compile("<(/?)h([2-4])>");
    private static final int DEEPEST = 6;

    private FittedText() {}

    /** Gives pictures the addresses that they have here. */
    static String withPictures(String html, UnaryOperator<String> address) {
        return html.contains("<img ")
                ? PICTURE.matcher(html)
                        .replaceAll(
                                picture -> Matcher.quoteReplacement(picture.group(1) + address.apply(picture.group(2))))
                : html;
    }

    /** Puts headings under one of this level; none is skipped, whatever the author chose. */
    static String under(int level, String html) {
        var fitted = new StringBuilder(html.length());
        Matcher heading = HEADING.matcher(html);
        int highest = highest(html);
        int open = level;
        while (heading.find()) {
            if (heading.group(1).isEmpty()) {
                int wanted = level + 1 + Integer.parseInt(heading.group(2)) - highest;
                open = Math.min(DEEPEST, Math.min(wanted, open + 1));
            }
            heading.appendReplacement(fitted, "<" + heading.group(1) + "h" + open + ">");
        }
        return heading.appendTail(fitted).toString();
    }

    private static int highest(String html) {
        return HEADING.matcher(html)
                .results()
                .mapToInt(heading -> Integer.parseInt(heading.group(2)))
                .min()
                .orElse(2);
    }
}
