package uko.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A plugin made of {@code src/test/plugins/<id>}, compiled as a plugin's own build would and changed for one test. */
final class TestPlugin {

    private static final Path SOURCES = Path.of("src/test/plugins");
    /** What is compiled once serves all tests, which change copies. */
    private static final Map<String, Map<String, byte[]>> BUILT = new ConcurrentHashMap<>();

    private final Map<String, byte[]> files = new TreeMap<>();

    static TestPlugin of(String id) {
        TestPlugin plugin = new TestPlugin();
        plugin.files.putAll(BUILT.computeIfAbsent(id, TestPlugin::built));
        return plugin;
    }

    private static Map<String, byte[]> built(String id) {
        TestPlugin plugin = new TestPlugin();
        plugin.addAll(SOURCES.resolve(id).resolve("resources"));
        try (Stream<Path> sources = Files.walk(SOURCES.resolve(id).resolve("java"))) {
            plugin.compile(
                    sources.filter(file -> file.toString().endsWith(".java")).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return plugin.files;
    }

    TestPlugin with(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestPlugin without(String file) {
        assertThat(files.remove(file)).as(file).isNotNull();
        return this;
    }

    /** Replaces a text that is there, so that no test passes for a typing mistake. */
    TestPlugin changed(String file, String before, String after) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        return with(file, text.replace(before, after));
    }

    TestPlugin descriptor(String before, String after) {
        return changed("META-INF/plugin.json", before, after);
    }

    /** Another plugin that is otherwise the same: the test plugins' classes hold no id. */
    TestPlugin withClass(String name, String source) {
        try {
            Path folder = Files.createTempDirectory("source");
            Path file = Files.writeString(folder.resolve(name + ".java"), source);
            compile(List.of(file));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return this;
    }

    private void compile(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createTempDirectory("classes");
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d", classes.toString(), "-proc:full", "-nowarn", "-cp", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as("compiles: %s", sources).isTrue();
        }
        addAll(classes);
    }

    private void addAll(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path jar(Path folder, String name) {
        Path jar = folder.resolve(name);
        try (OutputStream stream = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return jar;
    }

    /** Lays the plugin out as a module under development. */
    Path module(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve("target/classes").resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return folder;
    }

    PluginContents contents() {
        List<String> names = new ArrayList<>(files.keySet());
        return new PluginContents(names, Collections.unmodifiableMap(files));
    }
}
