package uko.customdocument;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the name that a declaration has for what people call in Russian: {@code srok-otveta}, {@code srokOtveta}. */
final class LatinName {

    private static final int LONGEST = 30;
    private static final Map<Integer, String> LETTERS = letters();

    private LatinName() {}

    private static Map<Integer, String> letters() {
        String cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
        String[] latin = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya".split(" ");
        return cyrillic.chars()
                .boxed()
                .collect(
                        Collectors.toMap(letter -> letter, letter -> latin[cyrillic.indexOf(letter)].replace("_", "")));
    }

    /** With dashes, as types and kinds are named. */
    static String dashed(String title, Set<String> taken) {
        return free(words(title), "-", taken);
    }

    /** In one word, as fields are named. */
    static String joined(String title, Set<String> taken) {
        StringBuilder name = new StringBuilder();
        for (String word : words(title).split("-")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return free(name.toString(), "", taken);
    }

    private static String words(String title) {
        StringBuilder latin = new StringBuilder();
        title.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> latin.append(LETTERS.getOrDefault(letter, Character.toString(letter))));
        String words = latin.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+", "");
        String few = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        return few.replaceAll("-+$", "").isEmpty() ? "item" : few.replaceAll("-+$", "");
    }

    private static String free(String name, String between, Set<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + between + number;
        }
        return free;
    }
}
