package uko.deliverable.content;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.spi.documents.RichText;

/** What is left of a text without its mark-up: to be searched, counted, compared. */
public final class PlainText {

    private static final Pattern BREAK =
            Pattern.compile("</?(?:p|h[2-4]|ul|ol|li|table|tr|t[hd]|blockquote|br)\\b[^>]*>");
    private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]*\\balt=\"([^\"]*)\"[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern CODE = Pattern.compile("&#(x?)([0-9A-Fa-f]{1,6});");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    private PlainText() {}

    /** The words of a rich text, pictures by what is said of them, spaces made one. */
    public static String of(RichText text) {
        String html = PICTURE.matcher(text.html()).replaceAll(" $1 ");
        html = BREAK.matcher(html).replaceAll(" ");
        return SPACES.matcher(unescaped(TAG.matcher(html).replaceAll("")))
                .replaceAll(" ")
                .strip();
    }

    /** The words of all fields of a section, without those that stand in it and without its title. */
    public static String of(Section section) {
        return section.fields().values().stream()
                .flatMap(PlainText::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> words(Value value) {
        return switch (value) {
            case Value.Rich rich -> Stream.of(of(rich.text()));
            case Value.Items items -> items.items().stream().map(PlainText::of);
            case Value.Rows rows -> rows.rows().stream().flatMap(List::stream);
            case Value.Plain plain -> Stream.of(plain.text());
        };
    }

    private static String unescaped(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return CODE.matcher(text)
                .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                        character(code.group(2), code.group(1).isEmpty() ? 10 : 16)))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }

    private static String character(String digits, int radix) {
        int point = Integer.parseInt(digits, radix);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    }
}
