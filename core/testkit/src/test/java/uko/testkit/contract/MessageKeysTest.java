package uko.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageKeysTest {

    private final Map<String, byte[]> files = new HashMap<>();

    MessageKeysTest() {
        file("META-INF/plugin.json", "{\"id\": \"acts\", \"portlets\": {}}");
        file(
                "templates/list/view.hbs",
                "{{message \"list.none\"}} {{plural \"list.found\" n}} {{> _x label=\"list.open\"}}");
        file(
                "messages_ru.properties",
                "list.none=Нет\nlist.open=Открыть {0}\n"
                        + "list.found.one={0} акт\nlist.found.few={0} акта\nlist.found.many={0} актов");
        file(
                "messages_en.properties",
                "list.none=None\nlist.open=Open {0}\nlist.found.one={0} act\nlist.found.other={0} acts");
    }

    @Test
    void findsNothingInAGoodPlugin() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void findsWhatIsMissingUnusedAndUnequal() {
        file(
                "templates/list/view.hbs",
                "{{message \"list.nothing\"}} {{plural \"list.found\" n}} {{message \"list.open\"}}");
        file("messages_en.properties", "list.open=Open\nlist.found.one={0} act");
        assertThat(String.join("\n", problems()))
                .contains(
                        "templates/list/view.hbs asks for 'list.nothing'. Add it to messages_ru.properties.",
                        "templates/list/view.hbs asks for 'list.found.other'. Add it to messages_en.properties.",
                        "'list.none' is used nowhere.",
                        "messages_en.properties lacks 'list.none'.",
                        "'list.open' takes [{0}] in Russian and [] in English.");
    }

    @Test
    void doesNotCountKeysInCommentsAndGluedOnes() {
        file(
                "templates/list/view.hbs",
                "{{! message \"list.none\" }}{{plural \"list.found\" n}}{{message (eq \"list.\" x)}}");
        assertThat(String.join("\n", problems()))
                .contains("'list.none' is used nowhere", "'list.open' is used nowhere");
    }

    private List<String> problems() {
        return new MessageKeys(new PackedPlugin(Path.of("acts"), Path.of("acts-0.1.0.jar"), files)).problems();
    }

    private void file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
