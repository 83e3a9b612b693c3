package uko.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server writes into postmaster.pid of its cluster: its process, its port and the folder of its socket. */
record PidFile(long pid, int port, Path socketFolder) {

    static Path path(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static Optional<PidFile> in(Path cluster) throws IOException {
        try {
            return parsed(Files.readAllLines(path(cluster)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    // A server that is only starting has not written all lines yet; a full disk leaves an empty file.
    static Optional<PidFile> parsed(List<String> lines) {
        long pid = number(lines, 0);
        if (pid == 0) {
            return Optional.empty();
        }
        Path socket = Path.of(lines.size() > 4 ? lines.get(4).strip() : "");
        return Optional.of(new PidFile(pid, (int) number(lines, 3), socket));
    }

    private static long number(List<String> lines, int index) {
        String text = lines.size() > index ? lines.get(index).strip() : "";
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    boolean isServerOf(Path cluster) {
        return arguments().filter(words -> words.contains(cluster.toString())).isPresent();
    }

    /** Certainly another program: a zombie shows no arguments and proves nothing. */
    boolean isAnotherProgram(Path cluster) {
        return arguments().filter(words -> !words.contains(cluster.toString())).isPresent();
    }

    private Optional<List<String>> arguments() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().arguments())
                .map(List::of);
    }

    /** Whether any process still runs a program out of this folder, which belongs to one cluster alone. */
    static boolean anyProcessOf(Binaries binaries) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().command().stream())
                .anyMatch(binaries.program("postgres")::equals);
    }
}
