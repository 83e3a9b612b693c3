package uko.system.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process of the distribution, and what it printed. */
final class Started implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(180);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Process process;
    private final Path log;

    Started(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    Started awaiting(String ready) {
        long begin = System.nanoTime();
        while (!printed().contains(ready)) {
            boolean late = System.nanoTime() - begin > LONGEST.toNanos();
            if (late || !process.isAlive()) {
                close();
                throw new AssertionError((late ? "Not ready within " + LONGEST : "It ended") + ":\n" + printed());
            }
            pause();
        }
        return this;
    }

    String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first group of the pattern in what was printed. */
    String printed(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(printed());
        if (!found.find()) {
            throw new AssertionError("Nothing like '" + pattern + "' was printed:\n" + printed());
        }
        return found.group(1);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
