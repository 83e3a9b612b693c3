package uko.storage.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What all tests of one account on this machine share, in the folder of temporary files, which the system clears: made
 * by whoever comes first while the others wait.
 */
final class Lent {

    @FunctionalInterface
    interface Maker {
        Path in(Path shared) throws IOException;
    }

    private Lent() {}

    static Path once(String what, Maker maker) throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "uko-test-" + System.getProperty("user.name"));
        Files.createDirectories(shared);
        // Where the tests run as root, PostgreSQL runs as nobody and must be able to come here.
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        // A lock of the file is the process's, not the thread's.
        synchronized (Lent.class) {
            try (FileChannel channel = FileChannel.open(
                            shared.resolve(what + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return lock.isValid() ? maker.in(shared) : shared;
            }
        }
    }
}
