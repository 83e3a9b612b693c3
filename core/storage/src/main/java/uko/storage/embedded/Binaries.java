package uko.storage.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import uko.spi.portlet.Language;

/** The server's programs, unpacked once beside the data: the archive's checksum names the folder. */
record Binaries(Path folder) {

    private static final String UNFINISHED = "unpacking-";

    /** Unpacks them into a temporary folder and renames it, so that half of them are never used. */
    static Binaries unpackedIn(Path postgres, Consumer<String> progress) throws IOException {
        String archive = archiveOf(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path folder = postgres.resolve("bin-" + DataFolder.MAJOR + "-" + checksum(archive));
        if (!Files.isDirectory(folder)) {
            removeUnfinished(postgres);
            progress.accept(EmbeddedPostgresException.text(Language.RU, "progress.unpacking", DataFolder.MAJOR));
            Path fresh = Files.createTempDirectory(postgres, UNFINISHED);
            unpack(archive, fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(folder);
    }

    private static void removeUnfinished(Path postgres) throws IOException {
        try (var unfinished = Files.newDirectoryStream(postgres, UNFINISHED + "*")) {
            for (Path folder : unfinished) {
                Folders.remove(folder);
            }
        }
    }

    static String archiveOf(String system, String processor) {
        String platform = system.startsWith("Linux") ? "linux" : system.startsWith("Mac") ? "darwin" : "";
        String bits = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        if (platform.isEmpty() || bits.isEmpty()) {
            throw new EmbeddedPostgresException("platform-unsupported", system, processor);
        }
        return "/postgres-" + platform + "-" + bits + ".txz";
    }

    private static URL find(String archive) {
        @Nullable URL found = Binaries.class.getResource(archive);
        if (found == null) {
            throw new EmbeddedPostgresException(
                    "platform-unsupported", System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        return found;
    }

    /** The checksum that the jar keeps of the archive: reading ten megabytes for one of our own would delay each start. */
    private static String checksum(String archive) throws IOException {
        JarURLConnection jar = (JarURLConnection) find(archive).openConnection();
        return HexFormat.of().toHexDigits((int) jar.getJarEntry().getCrc());
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(
                new BufferedInputStream(find(archive).openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("Entry '%s' leaves the folder.".formatted(entry.getName()));
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Which build of the server this is: a running one tells it as its cluster_name. */
    String build() {
        return folder.getFileName().toString();
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }
}
