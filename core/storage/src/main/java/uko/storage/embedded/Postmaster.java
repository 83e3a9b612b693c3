package uko.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server's first process: found by its pid file, started and stopped by pg_ctl. */
final class Postmaster {

    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration LOCK_LIMIT = Duration.ofSeconds(10);

    private final Binaries binaries;
    private final Account account;
    private final Path cluster;
    private final Path log;

    Postmaster(Binaries binaries, Account account, Path cluster, Path log) {
        this.binaries = binaries;
        this.account = account;
        this.cluster = cluster;
        this.log = log;
    }

    String build() {
        return binaries.build();
    }

    /** What the pid file says, while the process that it names is a server of this very cluster. */
    Optional<PidFile> running() throws IOException {
        return PidFile.in(cluster).filter(file -> file.isServerOf(cluster));
    }

    /**
     * Starts the server. After a kill -9 the dead process may linger until it is reaped, and its children until they
     * notice; PostgreSQL then speaks of a lock file or of shared memory, and a little later starts.
     */
    void start(PostgresAddress address) throws IOException {
        removeForeignPidFile();
        long deadline = System.nanoTime() + LOCK_LIMIT.toNanos();
        var journal = Journal.of(log);
        Command started = pgCtlStart(address);
        while (!started.succeeded()) {
            String said = journal.said();
            if (!lingers(said) || System.nanoTime() > deadline) {
                throw refused(started, said);
            }
            pause();
            journal = Journal.of(log);
            started = pgCtlStart(address);
        }
    }

    private Command pgCtlStart(PostgresAddress address) throws IOException {
        return account.run(
                List.of(
                        binaries.program("pg_ctl"),
                        "start",
                        "--wait",
                        "--silent",
                        "--timeout=" + START_LIMIT.toSeconds(),
                        "--pgdata=" + cluster,
                        "--log=" + Journal.startFile(log),
                        "--options=" + SafeSettings.options(binaries.build(), address, log)),
                START_LIMIT.plusSeconds(10));
    }

    private static boolean lingers(String said) {
        return said.contains("postmaster.pid\" already exists") || said.contains("shared memory block");
    }

    private EmbeddedPostgresException refused(Command started, String said) {
        String reason = said.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .findFirst()
                .orElse(started.lastLine());
        return new EmbeddedPostgresException("start-failed", cluster, reason, log);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("start-interrupted", interrupted);
        }
    }

    // After a reboot, and all the more in a container, the number in the file may be another living program's:
    // PostgreSQL would then refuse to start for ever.
    private void removeForeignPidFile() throws IOException {
        var file = PidFile.in(cluster);
        if (file.isPresent() && file.get().isAnotherProgram(cluster) && !PidFile.anyProcessOf(binaries)) {
            Files.delete(PidFile.path(cluster));
        }
    }

    /** Rolls back what is open, writes a checkpoint and ends; nothing if it does not run. */
    void stop() throws IOException {
        if (running().isEmpty()) {
            return;
        }
        Command stopped = account.run(
                List.of(
                        binaries.program("pg_ctl"),
                        "stop",
                        "--wait",
                        "--silent",
                        "--mode=fast",
                        "--timeout=60",
                        "--pgdata=" + cluster),
                Duration.ofSeconds(70));
        if (!stopped.succeeded() && running().isPresent()) {
            throw new EmbeddedPostgresException("stop-failed", cluster, stopped.lastLine());
        }
    }
}
