package uko.deliverable.content;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Makes keys of sections from their titles, which people can read in an address. */
public final class SectionKeys {

    private static final int LONGEST = 50;
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ж", "zh"),
            Map.entry("х", "kh"),
            Map.entry("ц", "ts"),
            Map.entry("ч", "ch"),
            Map.entry("ш", "sh"),
            Map.entry("щ", "shch"),
            Map.entry("ю", "yu"),
            Map.entry("я", "ya"),
            Map.entry("ъ", ""),
            Map.entry("ь", ""),
            Map.entry("ё", "e"));
    private static final String RUSSIAN = "абвгдезийклмнопрстуфыэ";
    private static final String LATIN = "abvgdeziyklmnoprstufye";

    private SectionKeys() {}

    /** A key that is not taken. */
    public static String free(String title, Predicate<String> taken) {
        String key = of(title);
        while (taken.test(key)) {
            key = of(title) + "-" + UUID.randomUUID().toString().substring(0, 8);
        }
        return key;
    }

    public static String of(String title) {
        StringBuilder latin = new StringBuilder();
        title.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> latin.append(latin(Character.toString(letter))));
        String key = latin.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-$", "");
        String begun = key.isEmpty() ? "section" : key;
        return begun.substring(0, Math.min(LONGEST, begun.length())).replaceAll("-$", "");
    }

    private static String latin(String letter) {
        int at = RUSSIAN.indexOf(letter);
        return at >= 0 ? LATIN.substring(at, at + 1) : LETTERS.getOrDefault(letter, letter);
    }
}
