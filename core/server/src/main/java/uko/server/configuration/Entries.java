package uko.server.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries by their dotted keys, gathers what is wrong with them, and knows which ones nobody asked for. A
 * system property {@code uko.<key>} stands above the file.
 */
final class Entries {

    /** A value and where it stands. */
    record Entry(String value, int line) {}

    private final Path file;
    private final Map<String, Entry> entries;
    private final Function<String, @Nullable String> above;
    private final Map<String, String> asked = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Entries(Path file, Map<String, Entry> entries, Function<String, @Nullable String> above) {
        this.file = file;
        this.entries = entries;
        this.above = above;
    }

    String text(String key, String otherwise) {
        asked.put(key, otherwise);
        String set = above.apply("uko." + key);
        Entry entry = entries.get(key);
        if (set != null && !set.isBlank()) {
            return set;
        }
        return entry == null ? otherwise : entry.value;
    }

    int number(String key, int otherwise, int least, int most) {
        String text = text(key, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a number out of bounds.
        }
        problem(key, "must be a whole number from %d to %d, and is '%s'".formatted(least, most, text));
        return otherwise;
    }

    String choice(String key, String otherwise, List<String> choices) {
        String text = text(key, otherwise);
        if (!choices.contains(text)) {
            problem(key, "must be one of %s, and is '%s'".formatted(String.join(", ", choices), text));
        }
        return text;
    }

    List<String> list(String key, String otherwise) {
        String text = text(key, otherwise);
        return List.of(text.split(",")).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A path; a relative one begins at the distribution's own folder, wherever the command was called from. */
    Path path(String key, String otherwise) {
        Path path = Path.of(text(key, otherwise));
        String home = above.apply("uko.home");
        return home == null ? path : Path.of(home).resolve(path);
    }

    void problem(String key, String what) {
        Entry entry = entries.get(key);
        String where = entry == null ? "" : ", line " + entry.line;
        problems.add("%s%s: %s %s.".formatted(file, where, key, what));
    }

    void check() {
        entries.forEach((key, entry) -> {
            if (!asked.containsKey(key)) {
                problems.add("%s, line %d: there is no setting %s. Near it there are: %s."
                        .formatted(file, entry.line, key, String.join(", ", near(key))));
            }
        });
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    private TreeSet<String> near(String key) {
        String section = key.contains(".") ? key.substring(0, key.indexOf('.') + 1) : "";
        TreeSet<String> near = new TreeSet<>();
        for (String known : asked.keySet()) {
            if (known.startsWith(section)) {
                near.add(known);
            }
        }
        return near.isEmpty() ? new TreeSet<>(asked.keySet()) : near;
    }
}
