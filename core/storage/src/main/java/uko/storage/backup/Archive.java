package uko.storage.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup file opened for reading, its manifest understood. */
record Archive(Path file, ZipFile zip, Manifest manifest) implements AutoCloseable {

    private static final int MANIFEST_LIMIT = 64 << 20;

    static Archive open(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BackupException("file-absent", file);
        }
        try {
            var zip = new ZipFile(file.toFile());
            try {
                return new Archive(file, zip, manifest(file, zip));
            } catch (IOException | RuntimeException failed) {
                zip.close();
                throw failed;
            }
        } catch (ZipException | JsonProcessingException damaged) {
            // The list of entries is at the end of a zip: a file that was cut short has none.
            throw new BackupException("file-damaged", damaged, file);
        } catch (IOException failed) {
            throw new BackupException("file-not-read", failed, file, BackupException.reason(failed));
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupException("not-a-backup", file);
        }
        JsonNode json = Manifest.JSON.readTree(zip.getInputStream(entry).readNBytes(MANIFEST_LIMIT));
        int format = json.path("format").asInt();
        if (format != Manifest.FORMAT) {
            throw new BackupException("format-unknown", file, format, Manifest.FORMAT);
        }
        return Manifest.JSON.treeToValue(json, Manifest.class);
    }

    /** Reads every table once and compares its hash, before the database is touched. */
    void requireWhole() throws IOException {
        for (var copy : manifest.tables()) {
            Interruptible.check();
            try (var hashing = new DigestInputStream(open(copy.table()), Sha256.digest())) {
                hashing.transferTo(OutputStream.nullOutputStream());
                if (!Sha256.hex(hashing.getMessageDigest()).equals(copy.sha256())) {
                    throw new BackupException(
                            "table-damaged", file, copy.table().title());
                }
            } catch (ZipException | EOFException damaged) {
                throw new BackupException("file-damaged", damaged, file);
            }
        }
    }

    InputStream open(Table table) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new BackupException("file-damaged", file);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
