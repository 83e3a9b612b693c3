package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A plugin of {@code src/test/plugins}, compiled as its own build would, and laid out as a module under development. */
final class CompiledPlugin {

    private CompiledPlugin() {}

    static Path module(String id, Path folder) {
        Path sources = Path.of("src/test/plugins").resolve(id);
        Path classes = folder.resolve(id).resolve("target/classes");
        try {
            copy(sources.resolve("resources"), classes);
            compile(sources.resolve("java"), classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve(id);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> files =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "-d", classes.toString(), "-proc:full", "-nowarn", "-cp", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as("compiles: %s", files).isTrue();
        }
    }
}
