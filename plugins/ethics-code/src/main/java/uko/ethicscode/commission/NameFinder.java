package uko.ethicscode.commission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds names of colleagues in any of their cases, and names of others by what tells them from other words: a
 * patronymic, or initials. Words that stand together are one name.
 */
final class NameFinder {

    private static final Pattern WORD = Pattern.compile("\\p{Lu}\\.(?:[ \\u00a0]?\\p{Lu}\\.)?|\\p{Lu}[\\p{L}-]*\\p{L}");
    private static final Pattern PATRONYMIC = Pattern.compile(
            "\\p{Lu}\\p{L}+(?:(?:[ое]вич|[иь]ич)(?:|а|у|ем|е)|(?:[ое]вн|[иь]?ничн|ичн)(?:а|ы|е|у|ой|ою))");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\..*");
    private static final Pattern ENDING = Pattern.compile("(?:ский|цкий|ская|цкая)$|(?:ый|ий|ой|ая|яя|[аяйьоеи])$");

    /** What stands after the stem of a name in one of its cases. */
    private static final Set<String> CASES =
            Set.of(("а я о е ы и у ю ой ей ою ею ом ем ам ям ов ев ий ый ая яя ую ым им"
                            + " ых их ого его ому ему ыми ими ами ь й")
                    .split(" "));

    private static final int LONGEST_CASE = 3;

    private final Set<String> stems = new HashSet<>();

    NameFinder(List<String> colleagues) {
        for (String name : colleagues) {
            for (String part : name.split("[\\s-]+")) {
                String plain = plain(part);
                stems.add(stem(plain));
                // Vowels that vanish: Павел, Павла; Лев, Льва.
                if (plain.endsWith("вел")) {
                    stems.add(plain.substring(0, plain.length() - 2) + "л");
                }
                if (plain.equals("лев")) {
                    stems.add("льв");
                }
            }
        }
        stems.removeIf(stem -> stem.length() < 2);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static String stem(String word) {
        String stem = ENDING.matcher(word).replaceFirst("");
        return word.matches(".*(?:ск|цк)(?:ий|ая)") ? word.substring(0, word.length() - 2) : stem;
    }

    List<Proposals.Place> in(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        boolean[] named = new boolean[words.size()];
        for (int n = 0; n < words.size(); n++) {
            String word = words.get(n).group();
            if (isOfColleague(word)) {
                named[n] = true;
            } else if (PATRONYMIC.matcher(word).matches()) {
                named[n] = true;
                mark(text, words, named, n - 1);
                mark(text, words, named, n - 2);
                mark(text, words, named, n + 1);
            } else if (INITIALS.matcher(word).matches()) {
                markBeside(text, words, named, n);
            }
        }
        return together(text, words, named);
    }

    private boolean isOfColleague(String word) {
        for (String part : word.split("-")) {
            String plain = plain(part);
            for (int length = Math.max(2, plain.length() - LONGEST_CASE); length <= plain.length(); length++) {
                String ending = plain.substring(length);
                if (stems.contains(plain.substring(0, length)) && (ending.isEmpty() || CASES.contains(ending))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A given name or a family name that stands right beside what is known to be of a name. */
    private static void mark(String text, List<MatchResult> words, boolean[] named, int n) {
        boolean before = n >= 0 && n + 1 < words.size() && named[n + 1] && beside(text, words, n);
        boolean after = n > 0 && n < words.size() && named[n - 1] && beside(text, words, n - 1);
        if (before || after) {
            named[n] = true;
        }
    }

    private static void markBeside(String text, List<MatchResult> words, boolean[] named, int n) {
        boolean before = n > 0 && beside(text, words, n - 1);
        boolean after = n + 1 < words.size() && beside(text, words, n);
        named[n] = before || after;
        if (before) {
            named[n - 1] = true;
        } else if (after) {
            named[n + 1] = true;
        }
    }

    /** Whether nothing but one space stands between a word and the next. */
    private static boolean beside(String text, List<MatchResult> words, int n) {
        String between = text.substring(words.get(n).end(), words.get(n + 1).start());
        return between.matches("[ \\u00a0]?");
    }

    private static List<Proposals.Place> together(String text, List<MatchResult> words, boolean[] named) {
        List<Proposals.Place> places = new ArrayList<>();
        int n = 0;
        while (n < words.size()) {
            int last = n;
            while (named[n] && last + 1 < words.size() && named[last + 1] && beside(text, words, last)) {
                last++;
            }
            if (named[n]) {
                places.add(new Proposals.Place(
                        "name", words.get(n).start(), words.get(last).end()));
            }
            n = last + 1;
        }
        return places;
    }
}
