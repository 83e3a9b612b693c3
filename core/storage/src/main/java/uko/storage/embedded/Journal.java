package uko.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** What the server has said since a moment: at first into one file, then, through its collector, into the day's. */
record Journal(Path log, Map<Path, Long> before) {

    static Path startFile(Path log) {
        return log.resolve("start.log");
    }

    static Journal of(Path log) throws IOException {
        try (var files = Files.list(log)) {
            return new Journal(
                    log,
                    files.collect(
                            Collectors.toMap(file -> file, file -> file.toFile().length())));
        }
    }

    String said() throws IOException {
        var said = new StringBuilder();
        try (var files = Files.list(log)) {
            for (Path file : files.sorted().toList()) {
                said.append(added(file));
            }
        }
        return said.toString();
    }

    private String added(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.skip(before.getOrDefault(file, 0L));
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
