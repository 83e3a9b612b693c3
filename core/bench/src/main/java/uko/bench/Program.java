package uko.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, on a port of the loopback. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Process process;
    private final int port;
    private final long begun = System.nanoTime();

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; what it says goes to a file. */
    static Program start(List<String> command, Map<String, String> environment, int port, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Program(builder.start(), port);
    }

    /** A node of the distribution, on an external database, with the log of a production node. */
    static Program node(Path distribution, Map<String, String> settings, String jvm, int port, Path log)
            throws IOException {
        List<String> options = new ArrayList<>();
        settings.forEach((key, value) -> options.add("-Duko." + key + "=" + value));
        return start(
                List.of(distribution.resolve("bin/uko").toString(), "serve"),
                Map.of(
                        "UKO_JAVA",
                        Bench.java(),
                        "UKO_JVM",
                        String.join(" ", options) + " -Duko.http.port=" + port + " " + jvm),
                port,
                log);
    }

    /** Asks until the answer has this status, and tells how long after the start of the process that was. */
    Duration awaitStatus(int status, byte[] request) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server ended with " + process.exitValue() + "; see its log.");
            }
            try (Wire wire = new Wire(port)) {
                if (wire.ask(request).status() == status) {
                    return Duration.ofNanos(System.nanoTime() - begun);
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            Thread.sleep(2);
        }
        throw new IllegalStateException("No answer " + status + " to "
                + new String(request, StandardCharsets.ISO_8859_1)
                        .lines()
                        .findFirst()
                        .orElse("") + "; see its log.");
    }

    Wire connect() throws IOException {
        return new Wire(port);
    }

    int port() {
        return port;
    }

    long cpuMicros() {
        return Linux.cpuMicros(process.pid());
    }

    double residentMegabytes() {
        return Linux.residentMegabytes(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
