package uko.checks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The messages of one file.
 *
 * @param doubled keys that stand more than once, of which the last wins unseen
 */
record Bundle(Path file, Properties messages, List<String> doubled) {

    static Bundle read(Tree tree, Path file) {
        List<String> doubled = new ArrayList<>();
        Properties messages = new Properties() {
            @Override
            public synchronized Object put(Object key, Object message) {
                if (containsKey(key)) {
                    doubled.add(key.toString());
                }
                return super.put(key, message);
            }
        };
        try {
            messages.load(new StringReader(tree.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundle(file, messages, List.copyOf(doubled));
    }

    /** The bundles that people are shown in this language. */
    static List<Bundle> all(Tree tree, String language) {
        return tree.files("**/src/main/resources/**_" + language + ".properties").stream()
                .map(file -> read(tree, file))
                .toList();
    }

    /** The same bundle in English. */
    Path inEnglish() {
        return Path.of(file.toString().replace("_ru.properties", "_en.properties"));
    }

    Set<String> keys() {
        return messages.stringPropertyNames();
    }

    /** The keys without the forms of the plural, which differ by language. */
    Set<String> phrases() {
        Set<String> phrases = new TreeSet<>();
        keys().forEach(key -> phrases.add(key.replaceAll("\\.(one|few|many|other)$", "")));
        return phrases;
    }
}
