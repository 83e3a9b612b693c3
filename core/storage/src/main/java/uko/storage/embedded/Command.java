package uko.storage.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that was run to its end: its exit code and all that it said. */
record Command(int code, String output) {

    /** Runs a program; 124, as of timeout(1), says that it took too long. */
    static Command run(List<String> words, Duration limit) throws IOException {
        Path output = Files.createTempFile("uko-command", ".txt");
        try {
            Process process = builder(words, output).start();
            return new Command(await(process, limit), Files.readString(output).strip());
        } finally {
            Files.delete(output);
        }
    }

    private static ProcessBuilder builder(List<String> words, Path output) {
        // A file, not a pipe: the server inherits the stream, and a pipe would never end.
        var builder = new ProcessBuilder(words)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static int await(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return 124;
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("start-interrupted", interrupted);
        }
    }

    boolean succeeded() {
        return code == 0;
    }

    String lastLine() {
        return output.lines().filter(line -> !line.isBlank()).reduce("", (former, line) -> line);
    }
}
