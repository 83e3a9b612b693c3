package uko.deliverable.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256, by which texts are known. */
public final class Hash {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Hash() {}

    /** Whether a text that somebody sent can be one at all. */
    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** Of a text in UTF-8, in hexadecimal. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a file, by which the centre keeps it. */
    public static String of(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
