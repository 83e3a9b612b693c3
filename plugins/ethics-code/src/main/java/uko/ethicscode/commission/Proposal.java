package uko.ethicscode.commission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a text that may tell somebody's person. A human decides whether they do.
 *
 * @param field the name of the field with the decision, the same as long as the words are
 * @param kind {@code name}, {@code mail}, {@code phone}, {@code document} or {@code link}
 * @param around the words with those beside them
 */
record Proposal(String field, String kind, String found, String around) {

    /** Numbers of more characters say nothing to anybody, and fewer could be the same. */
    private static final int ENOUGH = 16;

    static Proposal of(String kind, String found, String around) {
        return new Proposal("deed-" + hash(found), kind, found, around);
    }

    private static String hash(String found) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(found.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ENOUGH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** What stands in a published text instead; questions and answers are written in Russian. */
    String mask() {
        return switch (kind) {
            case "name" -> "[имя]";
            case "mail" -> "[почта]";
            case "phone" -> "[телефон]";
            case "link" -> "[ссылка]";
            default -> "[номер]";
        };
    }

    String coverIn(String text) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(found) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(mask()));
    }
}
