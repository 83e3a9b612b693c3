package uko.system.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uko.storage.embedded.LentPrograms;

/** {@code bin/demo} on ports and in a folder of its own: a node, invented people, and a foreign intranet. */
final class Demo implements AutoCloseable {

    /** A busy machine must not be taken for a broken one; and what lives for minutes is neither tuned nor guarded. */
    static final List<String> PATIENCE = List.of(
            "-Duko.plugins.deadline-seconds=60",
            "-Duko.http.request-seconds=120",
            "-Duko.sign-in.password-memory-megabytes=8",
            "-XX:TieredStopAtLevel=1");

    private final Distribution distribution = Distribution.ofThisBuild();
    private final Path data;
    private final String origin = "http://localhost:" + Distribution.freePort();
    private final String foreign = "http://localhost:" + Distribution.freePort();
    private final Started started;

    /** @param data where it keeps what it is told: a new folder, or one that it finds as another left it */
    Demo(Path data) {
        this.data = data;
        started = distribution.start(
                data.getFileName().toString(),
                List.of("demo"),
                settings(
                        "-Duko.http.port=" + portOf(origin),
                        "-Duko.demo.foreign-port=" + portOf(foreign),
                        "-Duko.data=" + data),
                "Ctrl+C");
    }

    Path data() {
        return data;
    }

    String printed() {
        return started.printed();
    }

    /** The node's address. */
    String origin() {
        return origin;
    }

    /** The foreign intranet's address. */
    String foreign() {
        return foreign;
    }

    String administrator() {
        return started.printed("Администратор:\\s+(\\S+)");
    }

    String password() {
        return started.printed("Пароль для всех:\\s+(\\S+)");
    }

    /** Another node on the demo's database, as the operator guide starts it. */
    SecondNode secondNode() {
        int port = Distribution.freePort();
        String address = "http://localhost:" + port;
        Started node = distribution.start(
                "second-node",
                List.of("uko", "serve"),
                settings("-Duko.http.port=" + port, "-Duko.http.origin=" + address, "-Duko.database=" + database()),
                "отвечает на порту");
        return new SecondNode(address, node);
    }

    record SecondNode(String origin, Started started) implements AutoCloseable {

        @Override
        public void close() {
            started.close();
        }
    }

    private String database() {
        return "postgresql://uko_owner:%s@127.0.0.1:%s/uko".formatted(kept("password"), kept("port"));
    }

    private String kept(String name) {
        try {
            return Files.readString(data.resolve("postgres").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> settings(String... own) {
        return Stream.concat(Stream.of(own), PATIENCE.stream()).toList();
    }

    private static String portOf(String origin) {
        return origin.substring(origin.lastIndexOf(':') + 1);
    }

    // Where the tests run as root, PostgreSQL runs as nobody and must be able to come here.
    static Path newFolder() {
        try {
            Path target = Files.createDirectories(Path.of("target")).toAbsolutePath();
            Path folder = Files.createTempDirectory(target, "demo-");
            LentPrograms.to(folder);
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        started.close();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
