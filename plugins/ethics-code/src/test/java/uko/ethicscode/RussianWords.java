package uko.ethicscode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;

/** The plugin's own Russian bundle. */
final class RussianWords implements Messages {

    private final Properties words = new Properties();

    RussianWords() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(RussianWords.class.getResourceAsStream("/messages_ru.properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String text(Language language, String key, Object... arguments) {
        String text = Objects.requireNonNull(words.getProperty(key), key);
        for (int at = 0; at < arguments.length; at++) {
            text = text.replace("{" + at + "}", arguments[at].toString());
        }
        return text;
    }

    @Override
    public String plural(Language language, String key, long count, Object... arguments) {
        throw new UnsupportedOperationException(key);
    }
}
