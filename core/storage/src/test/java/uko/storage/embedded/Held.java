package uko.storage.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A server's JVM to be killed: starts the database of a folder, says so, and waits. */
final class Held {

    private Held() {}

    public static void main(String[] words) throws IOException {
        var postgres = EmbeddedPostgres.start(Path.of(words[0]), line -> {});
        System.out.println(postgres.uri().withPassword());
        System.in.read();
        postgres.stop();
    }

    static Process startedOn(Path data) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Held.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static String addressFrom(Process held) throws IOException {
        return new BufferedReader(new InputStreamReader(held.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }
}
