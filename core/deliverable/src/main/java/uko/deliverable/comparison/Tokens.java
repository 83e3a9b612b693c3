package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts sanitised rich text: into its blocks, a block into words and tags. */
final class Tokens {

    // A word, a run of white space, a reference or a single sign of punctuation.
    private static final Pattern TOKEN = Pattern.compile(
            "<[^>]*>|&[#\\w]+;|[\\p{L}\\p{N}\\p{M}]+(?:[-’'.,][\\p{L}\\p{N}]+)*|\\s+|.", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
    private static final Set<String> BLOCKS =
            Set.of("p", "h2", "h3", "h4", "ul", "ol", "table", "blockquote", "figure");

    private Tokens() {}

    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    static boolean isTag(String token) {
        return token.startsWith("<") && token.length() > 1;
    }

    static boolean isBlank(String token) {
        return token.isBlank();
    }

    /** The outermost blocks of a text; what stands between them is a block, too. */
    static List<String> blocks(String html) {
        List<String> blocks = new ArrayList<>();
        int start = 0;
        int depth = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            if (!BLOCKS.contains(tag.group(2))) {
                continue;
            }
            boolean closes = !tag.group(1).isEmpty();
            if (!closes && depth++ == 0) {
                add(blocks, html.substring(start, tag.start()));
                start = tag.start();
            } else if (closes && --depth == 0) {
                add(blocks, html.substring(start, tag.end()));
                start = tag.end();
            }
        }
        add(blocks, html.substring(start));
        return blocks;
    }

    private static void add(List<String> blocks, String html) {
        if (!html.isBlank()) {
            blocks.add(html);
        }
    }

    /** What people read of it: words without tags, a line for each block. */
    static String plain(String html) {
        StringBuilder plain = new StringBuilder(html.length());
        for (String token : of(html)) {
            if (!isTag(token)) {
                plain.append(token.startsWith("&") ? letter(token) : token);
            } else if (breaks(token)) {
                plain.append('\n');
            }
        }
        return plain.toString().replaceAll("[ \\t]*\\n[ \\t\\n]*", "\n").strip();
    }

    private static boolean breaks(String tag) {
        return tag.matches("</(p|h2|h3|h4|li|tr|td|th|blockquote)>|<br\\s*/?>|<(ul|ol|table)>");
    }

    private static String letter(String reference) {
        return switch (reference) {
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            case "&amp;" -> "&";
            case "&quot;", "&#34;" -> "\"";
            case "&#39;" -> "'";
            case "&nbsp;" -> "\u00a0";
            default -> numeric(reference);
        };
    }

    private static String numeric(String reference) {
        Matcher number = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});").matcher(reference);
        if (!number.matches()) {
            return reference;
        }
        int point = Integer.parseInt(number.group(2), number.group(1).isEmpty() ? 10 : 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : reference;
    }
}
