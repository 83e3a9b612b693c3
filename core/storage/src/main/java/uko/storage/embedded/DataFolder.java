package uko.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The folder of all data, claimed by one process at a time. */
final class DataFolder implements AutoCloseable {

    static final String MAJOR = "18";
    private static final long FIRST_NEED = 300L << 20;

    // POSIX locks belong to the process and fall when *any* descriptor of the file is closed, so a second claim in the
    // same JVM must not even open it.
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private final Path data;
    private final FileChannel channel;

    private DataFolder(Path data, FileChannel channel) {
        this.data = data;
        this.channel = channel;
    }

    /** Claims the folder until it is closed or this process ends, however it ends. */
    static DataFolder claim(Path path) {
        Path data = made(path);
        if (!CLAIMED.add(data)) {
            throw new EmbeddedPostgresException("data-folder-in-use", data);
        }
        try {
            return new DataFolder(data, locked(data));
        } catch (RuntimeException failed) {
            CLAIMED.remove(data);
            throw failed;
        }
    }

    private static Path made(Path path) {
        try {
            Files.createDirectories(path);
            Path data = path.toRealPath();
            makePrivate(data.resolve("postgres"));
            if (!Files.isWritable(data) || !Files.isWritable(data.resolve("postgres"))) {
                throw new EmbeddedPostgresException("data-folder-not-writable", data, System.getProperty("user.name"));
            }
            return data;
        } catch (IOException failed) {
            throw new EmbeddedPostgresException(
                    "data-folder-not-writable", failed, path.toAbsolutePath(), System.getProperty("user.name"));
        }
    }

    private static void makePrivate(Path postgres) throws IOException {
        if (!Files.isDirectory(postgres)) {
            Files.createDirectory(
                    postgres, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static FileChannel locked(Path data) {
        try {
            var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new EmbeddedPostgresException("data-folder-in-use", data);
            }
            return channel;
        } catch (IOException failed) {
            throw new EmbeddedPostgresException(
                    "data-folder-not-writable", failed, data, System.getProperty("user.name"));
        }
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    Path cluster() {
        return postgres().resolve(MAJOR);
    }

    Path log() throws IOException {
        return Files.createDirectories(postgres().resolve("log"));
    }

    boolean hasCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** Refuses a cluster of another major version: only its own programs can read it. */
    void requireOurVersion() throws IOException {
        try (var children = Files.newDirectoryStream(postgres(), "[0-9]*")) {
            for (Path child : children) {
                requireOurVersion(child);
            }
        }
    }

    private void requireOurVersion(Path cluster) throws IOException {
        Path file = cluster.resolve("PG_VERSION");
        boolean unfinished = cluster.getFileName().toString().endsWith(Cluster.UNFINISHED);
        if (unfinished || !Files.exists(file)) {
            return;
        }
        String version = Files.readString(file).strip();
        if (!version.equals(MAJOR)) {
            throw new EmbeddedPostgresException("data-folder-of-other-version", cluster, version, MAJOR);
        }
    }

    void requireSpace() throws IOException {
        long free = Files.getFileStore(data).getUsableSpace();
        if (free < FIRST_NEED) {
            throw new EmbeddedPostgresException("disk-full", data, FIRST_NEED >> 20, free >> 20);
        }
    }

    /** Keeps a random secret in a file that nobody else may read. */
    Secret secret(String name) throws IOException {
        return Secret.keptIn(postgres().resolve(name), hasCluster());
    }

    /** Writes a whole file or nothing, for our eyes only. */
    static void write(Path file, String text) throws IOException {
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path parent = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(parent, "." + file.getFileName(), ".new", ours);
        try (var out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            out.write(StandardCharsets.UTF_8.encode(text));
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            CLAIMED.remove(data);
        }
    }
}
