package uko.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files in a jar or in a folder of classes.
 *
 * @param names all of them, as the class loader sees them
 * @param texts the bytes of those that are no classes and not large
 */
record PluginContents(List<String> names, Map<String, byte[]> texts) {

    static final int ENTRIES = 5_000;
    static final long EXPANDED = 200L << 20;
    private static final int LARGEST_TEXT = 4 << 20;

    PluginContents {
        names = List.copyOf(names);
        texts = Collections.unmodifiableMap(texts);
    }

    static PluginContents of(Path path) {
        try {
            return Files.isDirectory(path) ? ofFolder(path) : ofJar(path);
        } catch (IOException unreadable) {
            throw new PluginRefused(
                    "The jar can't be read (%s). Build it anew.".formatted(unreadable.getMessage()), unreadable);
        }
    }

    private static PluginContents ofJar(Path path) throws IOException {
        try (ZipFile jar = new ZipFile(path.toFile())) {
            if (jar.size() > ENTRIES) {
                throw new PluginRefused(
                        "The jar has %d entries, where %d are allowed. Remove what the plugin does not use."
                                .formatted(jar.size(), ENTRIES));
            }
            Reading reading = new Reading();
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory()) {
                    reading.add(entry.getName(), jar.getInputStream(entry));
                }
            }
            return reading.contents();
        }
    }

    private static PluginContents ofFolder(Path folder) throws IOException {
        Reading reading = new Reading();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                reading.add(folder.relativize(file).toString().replace('\\', '/'), Files.newInputStream(file));
            }
        }
        return reading.contents();
    }

    /** Counts what really comes out, since a jar may say less of itself. */
    private static final class Reading {

        private final List<String> names = new ArrayList<>();
        private final Map<String, byte[]> texts = new TreeMap<>();
        private long left = EXPANDED;

        void add(String name, InputStream stream) throws IOException {
            names.add(name);
            try (stream) {
                if (isText(name)) {
                    byte[] text = stream.readNBytes(LARGEST_TEXT + 1);
                    spend(text.length);
                    if (text.length <= LARGEST_TEXT) {
                        texts.put(name, text);
                    }
                }
                byte[] buffer = new byte[8192];
                for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                    spend(read);
                }
            }
        }

        private static boolean isText(String name) {
            return !name.endsWith(".class") && !name.endsWith(".jar");
        }

        private void spend(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new PluginRefused("The plugin is larger than 200 MB when expanded. Remove what it does not use.");
            }
        }

        PluginContents contents() {
            return new PluginContents(names, texts);
        }
    }
}
