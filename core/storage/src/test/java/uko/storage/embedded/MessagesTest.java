package uko.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "backup"})
    void sayTheSameInBothLanguages(String bundle) throws IOException {
        Properties russian = read(bundle, "ru");
        Properties english = read(bundle, "en");
        assertThat(russian).hasSizeGreaterThan(10);
        assertThat(russian.keySet()).isEqualTo(english.keySet());
        for (String key : russian.stringPropertyNames()) {
            assertThat(placeholders(russian.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    private static long placeholders(String text) {
        return text.split("%s", -1).length;
    }

    private static Properties read(String bundle, String language) throws IOException {
        var properties = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream(
                "/uko/storage/" + bundle + "/messages_" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
