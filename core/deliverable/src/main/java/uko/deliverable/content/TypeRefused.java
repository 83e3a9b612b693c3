package uko.deliverable.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** A declaration of a type that can't be used: where, what, why and what to do. */
public final class TypeRefused extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String ENGLISH = "/uko/deliverable/kit/messages_en.properties";

    private final String key;
    private final transient List<Object> arguments;

    TypeRefused(int line, String path, String key, Object... arguments) {
        super("Line %d, %s: %s.".formatted(line, path, english(key, arguments)));
        this.key = key;
        List<Object> all = new ArrayList<>(List.of(Integer.toString(line), path));
        all.addAll(List.of(arguments));
        this.arguments = List.copyOf(all);
    }

    /** The key of the sentence for people who wrote the declaration in a browser. */
    public String key() {
        return key;
    }

    /** The line, the path, then what the sentence takes besides. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Those who start a plugin have no bundles yet, and read English. */
    private static String english(String key, Object... arguments) {
        String text = Objects.requireNonNull(sentences().getProperty(key), key);
        String why = text.substring(text.indexOf(": ") + 2).replaceFirst("\\.$", "");
        for (int number = 0; number < arguments.length; number++) {
            why = why.replace("{" + (number + 2) + "}", arguments[number].toString());
        }
        return why;
    }

    private static Properties sentences() {
        try (InputStream file = Objects.requireNonNull(TypeRefused.class.getResourceAsStream(ENGLISH))) {
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return sentences;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
