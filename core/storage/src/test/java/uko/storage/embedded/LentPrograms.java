package uko.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's programs, unpacked once for all tests: that takes most of a first start's time. */
public final class LentPrograms {

    private LentPrograms() {}

    /** Makes a first start on this data folder find them unpacked; answers where they lie there. */
    public static Path to(Path data) {
        try {
            Path programs = Lent.once("bin", LentPrograms::unpacked);
            Path place = Files.createDirectories(data.resolve("postgres")).resolve(programs.getFileName());
            return Files.exists(place) ? place : Files.createSymbolicLink(place, programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked(Path shared) throws IOException {
        return Binaries.unpackedIn(shared, line -> {}).folder();
    }
}
