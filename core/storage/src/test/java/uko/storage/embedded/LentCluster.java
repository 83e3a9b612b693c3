package uko.storage.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A cluster as a first start makes it, made once for all tests that are not about that and copied: a second and a half
 * of a processor each.
 */
public final class LentCluster {

    private LentCluster() {}

    /** Makes a first start on this empty data folder find a cluster that was stopped. */
    public static void to(Path data) {
        LentPrograms.to(data);
        try {
            Path cluster = Lent.once("cluster", LentCluster::made);
            // As it is, with its owner: PostgreSQL does not run as root, and our process may.
            copy(cluster.resolve("postgres") + "/.", data.resolve("postgres").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path shared) throws IOException {
        Path place = shared.resolve("cluster-" + howItIsMade());
        if (Files.exists(place)) {
            return place;
        }
        Path fresh = shared.resolve("cluster.unfinished");
        Folders.remove(fresh);
        Path programs = LentPrograms.to(fresh);
        EmbeddedPostgres.start(fresh, line -> {}).stop();
        Files.delete(programs);
        // Nobody shall wait for the port that this one had.
        Files.delete(fresh.resolve("postgres/port"));
        return Files.move(fresh, place);
    }

    private static String howItIsMade() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> maker : List.of(Binaries.class, Cluster.class, SafeSettings.class, UkoDatabase.class)) {
                try (InputStream code =
                        Objects.requireNonNull(maker.getResourceAsStream(maker.getSimpleName() + ".class"))) {
                    digest.update(code.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static void copy(String from, String to) throws IOException {
        Command copied = Command.run(List.of("cp", "-a", from, to), Duration.ofMinutes(1));
        if (!copied.succeeded()) {
            throw new IOException(copied.lastLine());
        }
    }
}
