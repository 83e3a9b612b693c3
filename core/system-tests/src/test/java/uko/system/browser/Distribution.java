package uko.system.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The unpacked distribution of this build, and processes started from it as an operator would. */
final class Distribution {

    private final Path home;

    private Distribution(Path home) {
        this.home = home;
    }

    static Distribution ofThisBuild() {
        Path target = Path.of("..", "dist", "target").toAbsolutePath().normalize();
        try (Stream<Path> found = Files.walk(target, 2)) {
            return found.filter(folder -> Files.isExecutable(folder.resolve("bin/demo")))
                    .findFirst()
                    .map(Distribution::new)
                    .orElseThrow(() -> new IllegalStateException(
                            "No distribution in " + target + ". Build it first: mvn package -pl core/dist -am"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a command of the distribution's {@code bin} with these settings, and waits until it prints this. */
    Started start(String name, List<String> command, List<String> settings, String ready) {
        try {
            Path log = Path.of("target", name + "-" + ProcessHandle.current().pid() + ".log")
                    .toAbsolutePath();
            Files.createDirectories(Objects.requireNonNull(log.getParent()));
            ProcessBuilder builder = command(command, settings).redirectOutput(log.toFile());
            return new Started(builder.start(), log).awaiting(ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a command ended, and all that it said. */
    record Ended(int code, String said) {}

    /** Runs a command to its end; what it asks for at the terminal it is given. */
    Ended run(List<String> command, List<String> settings, Map<String, String> environment, String typed) {
        try {
            ProcessBuilder builder = command(command, settings);
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (OutputStream terminal = process.getOutputStream()) {
                terminal.write(typed.getBytes(StandardCharsets.UTF_8));
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder command(List<String> command, List<String> settings) {
        var builder = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                home.resolve("bin").resolve(command.getFirst()).toString()),
                        command.stream().skip(1))
                .toList());
        builder.environment()
                .put(
                        "UKO_JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().put("UKO_JVM", String.join(" ", settings));
        return builder.directory(home.toFile()).redirectErrorStream(true);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
