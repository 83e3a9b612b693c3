package uko.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uko.spi.portlet.Language;

class ManifestReaderTest {

    private final String good = text(Path.of("src/test/plugins/good/resources/META-INF/plugin.json"));

    @Test
    void readsAllOfIt() {
        PluginManifest manifest = ManifestReader.read(good.getBytes(StandardCharsets.UTF_8), Kits.NONE);
        assertThat(manifest.id()).isEqualTo("good");
        assertThat(manifest.order()).isEqualTo(100);
        assertThat(manifest.title().in(Language.RU)).isEqualTo("Доска");
        assertThat(manifest.portlets().keySet()).containsExactly("board", "open");
        PortletManifest board = manifest.portlets().get("board");
        assertThat(board.shared() && board.mine() && board.help()).isTrue();
        assertThat(board.actions()).containsEntry("clear", Set.of("editor"));
        assertThat(board.preferences().get("size").choices().keySet()).containsExactly("small", "large");
        assertThat(manifest.portlets().get("open").forAnyone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "good", "version"            | "Good!", "version"       | plugin.json, /id: 'Good!' is not well. Write 2 to 40
        "1.2.0"                      | "1.2"                    | plugin.json, /version: '1.2' is not well. Write it as 0.1.0.
        "requires": "0.1"            | "require": "0.1"         | plugin.json, /require: unknown field. Remove it, or use one of
        "requires": "0.1"            | "requires": 1            | plugin.json, /requires: a text is missing.
        "requires": "0.1"            | "requires": "0.1", "order": 0 | plugin.json, /order: 0 is no whole number from 1 to 999. Write one.
        "ru": "Доска", "en": "Board" | "ru": "Доска"            | plugin.json, /title/en: a text is missing. Write it in English
        "good.posted"],              | "bad.posted"],           | plugin.json, /facts: 'bad.posted' belongs to another plugin. Begin it with 'good.'.
        "roles": ["employee"],       | "roles": [],             | plugin.json, /portlets/board/roles: a list of at least one role is missing. Write
        "roles": ["employee"],       | "roles": "employee",     | plugin.json, /portlets/board/roles: a list is needed.
        "roles": ["employee"],       | "roles": ["emploee"],    | plugin.json, /portlets/board/roles: 'emploee' is no role.
        "roles": ["employee"],       | "roles": ["anyone", "employee"], | plugin.json, /portlets/board/roles: "anyone" stands beside others.
        "shared": true,              | "shared": "yes",         | plugin.json, /portlets/board/shared: "yes" is neither true nor false.
        "shared": true,              | "shared": false,         | plugin.json, /portlets/board/mine: only a shared view has a personal part.
        ["topic"]                    | ["topic", "topic"]       | plugin.json, /portlets/board/parameters/1: 'topic' stands there twice.
        ["topic"]                    | ["lang"]                 | plugin.json, /portlets/board/parameters: 'lang' is the suite's own parameter.
        "default": "small"           | "default": "tiny"        | plugin.json, /portlets/board/preferences/size/default: the default is none of the choices. Write one of [small, large].
        "post": {"roles"             | "preferences": {"roles"  | plugin.json, /portlets/board/actions/preferences: 'preferences' is the suite's own action.
        "post": {"roles": ["employee"]} | "post": {"roles": ["anyone"]} | plugin.json, /portlets/board/actions/post/roles: an action needs a person.
        "list.csv"                   | "../list"                | plugin.json, /portlets/board/resources/..~1list: the name is not well. Write a file name
        "id": "good",                | "id": "good", "id": "x", | plugin.json, line 2: this is no JSON (Duplicate field 'id')
        "portlets": {                | "portlets": [            | plugin.json, line
        """)
    void refusesEachMistakeByItsPlace(String before, String after, String sentence) {
        assertThat(good).contains(before);
        String bad = good.replaceFirst(
                java.util.regex.Pattern.quote(before), java.util.regex.Matcher.quoteReplacement(after));
        assertThatThrownBy(() -> ManifestReader.read(bad.getBytes(StandardCharsets.UTF_8), Kits.NONE))
                .isInstanceOf(PluginRefused.class)
                .hasMessageStartingWith(sentence)
                .hasMessageEndingWith(".");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(() -> ManifestReader.read(good.getBytes(Charset.forName("windows-1251")), Kits.NONE))
                .hasMessage("plugin.json, /: the file is not UTF-8. Save it as UTF-8.");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
