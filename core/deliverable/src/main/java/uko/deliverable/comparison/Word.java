package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number, a sign, a line break or a picture.
 *
 * @param html as it stands in the text, escaped
 * @param spaced whether a space stands before it
 * @param marks the opening tags around it, outermost first: {@code <strong>}
 */
record Word(String html, boolean spaced, List<String> marks) {

    private static final Pattern NEXT = Pattern.compile(
            "(\\s+)|&#?\\w+;|\\d+(?:[.,:/-]\\d+)*|[\\p{L}\\p{M}\\p{Nd}]+(?:[-'’][\\p{L}\\p{M}\\p{Nd}]+)*|.",
            Pattern.DOTALL);

    /** Cuts escaped text; {@code spaced} says whether a space went before it. */
    static List<Word> in(String text, boolean spaced, List<String> marks) {
        List<Word> words = new ArrayList<>();
        boolean space = spaced;
        Matcher next = NEXT.matcher(text);
        while (next.find()) {
            if (next.group(1) != null) {
                space = true;
            } else {
                words.add(new Word(next.group(), space, marks));
                space = false;
            }
        }
        return words;
    }

    /** The same word where either text has a space before it. */
    Word spacedAs(Word other) {
        return spaced == other.spaced ? this : new Word(html, true, marks);
    }

    /** What makes two words the same: a word that became bold, or leads elsewhere, is another. */
    Sameness sameness() {
        return new Sameness(html, marks);
    }

    record Sameness(String html, List<String> marks) {}

    /** Whether it is more than a sign. */
    boolean isSpoken() {
        return Character.isLetterOrDigit(html.codePointAt(0)) || html.startsWith("<img");
    }
}
