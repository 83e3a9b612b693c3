package uko.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** Makes a new cluster; an existing one is never touched. */
record Cluster(Binaries binaries, Account account) {

    static final String UNFINISHED = ".unfinished";
    static final String SUPERUSER = "postgres";

    /** Makes it beside its place and renames it there, so that a killed attempt leaves no half of a cluster. */
    void create(Path cluster, Secret password) throws IOException {
        Path fresh = cluster.resolveSibling(cluster.getFileName() + UNFINISHED);
        Folders.remove(fresh);
        account.give(Files.createDirectory(fresh));
        Path passwordFile = cluster.resolveSibling("initdb-password");
        DataFolder.write(passwordFile, password.text() + "\n");
        account.give(passwordFile);
        Command initdb = account.run(initdb(fresh, passwordFile), Duration.ofMinutes(5));
        Files.delete(passwordFile);
        if (!initdb.succeeded()) {
            throw new EmbeddedPostgresException("initdb-failed", cluster, reason(initdb));
        }
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path folder, Path passwordFile) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--set=scram_iterations=" + SafeSettings.SCRAM_ITERATIONS,
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=ru",
                "--text-search-config=russian");
    }

    private static String reason(Command initdb) {
        return initdb.output()
                .lines()
                .filter(line -> line.contains("FATAL") || line.contains("error:"))
                .findFirst()
                .orElse(initdb.lastLine());
    }
}
