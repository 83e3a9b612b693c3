package uko.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The server as an operator runs it: a process of its own, {@code uko serve}, on an embedded database. */
final class ServerProcess implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path data;
    private final int port;
    private Process process;

    private ServerProcess(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Starts it and waits until it is ready. */
    static ServerProcess start(Path data) {
        int port = freePort();
        ServerProcess server = new ServerProcess(data, port, begin(data, port));
        server.awaitReady();
        return server;
    }

    String origin() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    Process process() {
        return process;
    }

    /** Kills the server alone, as no program can prevent, and starts another on the same data. */
    void killAndStartAgain() {
        kill();
        process = begin(data, port);
        awaitReady();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The server did not end within a minute:\n" + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isReady() {
        try {
            return CLIENT.send(
                                    HttpRequest.newBuilder(URI.create(origin() + "/health/ready"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The first process of PostgreSQL on these data; 0 while there is none. */
    long postmaster() {
        try {
            Path file = data.resolve("postgres/18/postmaster.pid");
            return Files.exists(file)
                    ? Long.parseLong(Files.readAllLines(file).getFirst().strip())
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it said on its standard output and error. */
    String said() {
        try {
            return Files.readString(log(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitReady() {
        Await.until("the server is ready", Duration.ofSeconds(90), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("The server ended:\n" + said());
            }
            return isReady();
        });
    }

    private static Process begin(Path data, int port) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // It lives for seconds: see the root pom.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Duko.data=" + data,
                "-Duko.http.host=127.0.0.1",
                "-Duko.http.port=" + port,
                "-Duko.http.origin=http://localhost:" + port,
                "-Duko.http.drain-seconds=20",
                "-Duko.plugins.folder=none",
                "-Duko.plugins.signatures=optional",
                "-Duko.plugins.development="
                        + World.MODULES.stream().map(Path::toString).collect(Collectors.joining(",")),
                "-cp",
                System.getProperty("java.class.path"),
                "uko.server.Main",
                "serve"));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path log(Path data) {
        return data.resolve("server.log");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
