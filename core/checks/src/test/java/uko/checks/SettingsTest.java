package uko.checks;

import static uko.checks.Findings.unless;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a node reads and what config/uko.yaml documents are the same. */
class SettingsTest {

    private static final Path FILE = Path.of("config/uko.yaml");
    private static final Path READER = Path.of("core/server/src/main/java/uko/server/configuration/Configuration.java");
    private static final Pattern KEY =
            Pattern.compile("\\b(?:text|path|number|choice|list|flag|seconds)\\(\\s*(?:read,\\s*)?\"([^\"]+)\"");

    private final Tree tree = Tree.here();
    private final List<String> read = read();
    private final List<String> documented = keys(
                    "", new Load(LoadSettings.builder().build()).loadFromString(tree.read(FILE)))
            .toList();

    @Test
    void everySettingIsInTheFile() {
        Findings.in("settings that a node reads", read, key -> unless(documented.contains(key), key))
                .none(20, "Add the key to config/uko.yaml with its default and a comment that says when to change it.");
    }

    @Test
    void theFileHasNothingElse() {
        Findings.in("settings in the file", documented, key -> unless(read.contains(key), key))
                .none(20, "Take the key out of config/uko.yaml: nobody reads it.");
    }

    @Test
    void everySettingHasItsComment() {
        List<String> lines = tree.read(FILE).lines().toList();
        List<Integer> settings = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).matches("\\s*[a-z-]+: +\\S.*"))
                .boxed()
                .toList();
        Findings.in("settings in the file", settings, line -> unless(isExplained(lines, line), lines.get(line)))
                .none(20, "Write above it what it is and when to change it.");
    }

    private List<String> read() {
        return KEY.matcher(tree.read(READER))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    // A comment may speak of several settings, with no empty line between them.
    private static boolean isExplained(List<String> lines, int line) {
        return IntStream.iterate(
                        line - 1, above -> above >= 0 && !lines.get(above).isBlank(), above -> above - 1)
                .anyMatch(above -> lines.get(above).strip().startsWith("#"));
    }

    private static Stream<String> keys(String path, Object value) {
        return value instanceof Map<?, ?> section
                ? section.entrySet().stream().flatMap(entry -> keys(path + "." + entry.getKey(), entry.getValue()))
                : Stream.of(path.substring(1));
    }
}
