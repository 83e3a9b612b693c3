package uko.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reloads a module under development after its classes changed and were quiet for 300 ms.
 *
 * <p>It looks at sizes and times rather than waiting for the system's notice: that one is lost when {@code mvn clean}
 * removes the folder, and comes ten seconds late on macOS.
 */
final class DevelopmentWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DevelopmentWatch.class);
    private static final long QUIET_MILLIS = 300;

    private final List<Path> modules;
    private final Consumer<String> reload;
    private final Map<Path, Long> loaded = new HashMap<>();
    private final Map<Path, Long> before = new HashMap<>();
    private final Thread thread;

    DevelopmentWatch(List<Path> modules, Consumer<String> reload) {
        this.modules = modules;
        this.reload = reload;
        modules.forEach(module -> loaded.put(module, look(module)));
        before.putAll(loaded);
        thread = Thread.ofPlatform().daemon().name("uko-development").start(this::watch);
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(QUIET_MILLIS);
                modules.forEach(this::compare);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare(Path module) {
        long now = look(module);
        boolean quiet = Long.valueOf(now).equals(before.put(module, now));
        if (quiet && now != 0 && !Long.valueOf(now).equals(loaded.put(module, now))) {
            reload(module.getFileName().toString());
        }
    }

    private void reload(String module) {
        try {
            reload.accept(module);
        } catch (RuntimeException failed) {
            LOG.error("Plugin '{}' could not be reloaded: {}", module, Failures.trace(failed));
        }
    }

    /** A number that changes with the files; 0 where there are none. */
    private static long look(Path module) {
        Path classes = PluginFolder.classes(module);
        if (!Files.isDirectory(classes)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(DevelopmentWatch::mark)
                    .sum();
        } catch (IOException | UncheckedIOException changing) {
            return 0;
        }
    }

    private static long mark(Path file) {
        try {
            return file.hashCode() * 31L
                    + Files.size(file) * 1_000_003L
                    + Files.getLastModifiedTime(file).toMillis() * 17;
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
