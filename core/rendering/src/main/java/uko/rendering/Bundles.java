package uko.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;

/** The sentences of a plugin in both languages, and the core's where the plugin has none. Any thread. */
public final class Bundles implements Messages {

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    private Bundles(List<TemplateSource> sources) {
        for (Language language : Language.values()) {
            var texts = new HashMap<>(core(language));
            String name = "messages_" + language.code() + ".properties";
            sources.forEach(source -> source.text(name).ifPresent(text -> texts.putAll(read(text))));
            this.texts.put(language, Map.copyOf(texts));
        }
    }

    /** Reads {@code messages_ru.properties} and {@code messages_en.properties} of a plugin. */
    public static Bundles ofPlugin(TemplateSource source) {
        return new Bundles(List.of(source));
    }

    /** The same, and the sentences of a kit where the plugin has none. */
    public static Bundles ofPlugin(TemplateSource source, TemplateSource kit) {
        return new Bundles(List.of(kit, source));
    }

    /** The core's own sentences alone. */
    public static Bundles ofCore() {
        return new Bundles(List.of());
    }

    /** All keys that this language has, sorted, the core's included. */
    public Set<String> keys(Language language) {
        return new TreeSet<>(texts(language).keySet());
    }

    public boolean has(Language language, String key) {
        return texts(language).containsKey(key);
    }

    @Override
    public String text(Language language, String key, Object... arguments) {
        return filled(require(language, key), language, arguments);
    }

    @Override
    public String plural(Language language, String key, long count, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = count;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return text(language, key + "." + Plurals.form(language, count), all);
    }

    /** A text that only the other language has is better than none. */
    private String require(Language language, String key) {
        String text = texts(language).get(key);
        if (text == null) {
            text = texts(language == Language.RU ? Language.EN : Language.RU).get(key);
        }
        if (text == null) {
            throw new IllegalArgumentException(
                    "There is no message '" + key + "'. Add it to messages_ru.properties and messages_en.properties.");
        }
        return text;
    }

    private Map<String, String> texts(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    /** Puts arguments in place of {@code {0}}; apostrophes and other braces mean themselves. */
    private static String filled(String text, Language language, Object[] arguments) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        var filled = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            int number = placeholder(text, i);
            if (number < 0 || number >= arguments.length) {
                filled.append(text.charAt(i));
            } else {
                filled.append(Formats.inSentence(arguments[number], language));
                i += 2;
            }
        }
        return filled.toString();
    }

    private static int placeholder(String text, int at) {
        boolean found = text.charAt(at) == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}';
        return found ? Character.digit(text.charAt(at + 1), 10) : -1;
    }

    private static Map<String, String> core(Language language) {
        String name = "/uko/rendering/core_messages_" + language.code() + ".properties";
        try (InputStream stream = Bundles.class.getResourceAsStream(name)) {
            return read(new InputStreamReader(java.util.Objects.requireNonNull(stream, name), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> read(String text) {
        return read(new StringReader(text));
    }

    private static Map<String, String> read(Reader reader) {
        var properties = new Properties();
        try (reader) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var texts = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
