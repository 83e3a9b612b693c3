package uko.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The server's programs, unpacked once for all tests of one account on this machine: that takes most of a first start's
 * time. They stay in the folder of temporary files, which the system clears.
 */
public final class LentPrograms {

    private LentPrograms() {}

    /** Makes a first start on this data folder find them unpacked; answers where they lie there. */
    public static Path to(Path data) {
        try {
            Path programs = unpacked();
            Path place = Files.createDirectories(data.resolve("postgres")).resolve(programs.getFileName());
            return Files.exists(place) ? place : Files.createSymbolicLink(place, programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked() throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "uko-test-" + System.getProperty("user.name"));
        Files.createDirectories(shared);
        // Where the tests run as root, PostgreSQL runs as nobody and must be able to come here.
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        synchronized (LentPrograms.class) {
            try (FileChannel channel = FileChannel.open(
                            shared.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return lock.isValid() ? Binaries.unpackedIn(shared, line -> {}).folder() : shared;
            }
        }
    }
}
