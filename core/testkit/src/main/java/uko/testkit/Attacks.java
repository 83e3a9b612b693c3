package uko.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts that would run as code in some place where a careless page writes them. */
public final class Attacks {

    private Attacks() {}

    /** All of them, more than two hundred; each calls {@code alert}, or loads something from elsewhere. */
    public static List<String> all() {
        try (InputStream file = Attacks.class.getResourceAsStream("attacks.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
