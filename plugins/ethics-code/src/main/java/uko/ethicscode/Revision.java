package uko.ethicscode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import uko.spi.facts.ObjectRef;

/**
 * An immutable text of the code that was put in force, known by its hash.
 *
 * @param inForce false once a later revision superseded it
 * @param pdf the hash of the file that was made of it
 */
record Revision(UUID id, String hash, Requisites requisites, boolean inForce, String pdf) {

    /** The one spelling of a code: its canonical JSON. */
    static String bodyOf(Code code) {
        return JsonWriter.canonical(CodeOutline.of(code));
    }

    /** The SHA-256 of a body, in hexadecimal. */
    static String hashOf(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** The beginning of the hash, enough for a person to compare two by eye. */
    static String fingerprint(String hash) {
        return String.join(" ", hash.substring(0, 4), hash.substring(4, 8), hash.substring(8, 12));
    }

    ObjectRef reference() {
        return new ObjectRef("ethics-code", "revision", id.toString(), hash);
    }
}
