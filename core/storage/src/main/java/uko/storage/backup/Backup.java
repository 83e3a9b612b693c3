package uko.storage.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import uko.spi.portlet.Language;

/**
 * Writes all our tables, as they were at one moment, into one file. Nothing waits for it, and memory does not grow with
 * the data. It ends when its thread is interrupted, and then leaves no file.
 *
 * @param product the version of УКО
 * @param progress takes a short Russian line per table
 */
public record Backup(String product, Consumer<String> progress) {

    private static final String NOW = "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";

    /**
     * Writes a new file, readable by this user alone: it holds personal data.
     *
     * @param connection of a role that sees every row, without an open transaction
     * @throws BackupException with one sentence for the operator
     */
    public Manifest write(Connection connection, Path file) {
        if (Files.exists(file)) {
            throw new BackupException("file-exists", file);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            return Session.reading(connection, () -> write(connection, part, file));
        } catch (SQLException | IOException failed) {
            throw refusal(file, failed);
        } finally {
            delete(part);
        }
    }

    private static BackupException refusal(Path file, Exception failed) {
        if (Thread.currentThread().isInterrupted()) {
            return new BackupException("backup-cancelled", failed, file);
        }
        String code = failed instanceof IOException ? "file-not-written" : "backup-failed";
        return new BackupException(code, failed, file, BackupException.reason(failed));
    }

    private Manifest write(Connection connection, Path part, Path file) throws SQLException, IOException {
        HiddenRows.requireNone(connection);
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(part, options, ours)) {
            var zip = new ZipOutputStream(Interruptible.of(Channels.newOutputStream(channel)));
            Manifest manifest = write(connection, zip);
            zip.finish();
            channel.force(true);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        }
    }

    private Manifest write(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        Layout layout = Layout.of(connection);
        if (layout.tables().isEmpty()) {
            throw new BackupException("nothing-to-back-up", connection.getCatalog());
        }
        var manifest = new Manifest(
                Manifest.FORMAT,
                product,
                connection.getMetaData().getDatabaseProductVersion(),
                Layout.texts(connection, NOW).getFirst(),
                layout.migrations(),
                copies(connection, layout.tables(), zip),
                Layout.sequences(connection));
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(Manifest.JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private List<Manifest.TableCopy> copies(Connection connection, List<Table> tables, ZipOutputStream zip)
            throws SQLException, IOException {
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        var copies = new ArrayList<Manifest.TableCopy>();
        for (Table table : tables) {
            zip.putNextEntry(new ZipEntry(table.entry()));
            var copy = copy(copying, table, zip);
            zip.closeEntry();
            copies.add(copy);
            progress.accept(BackupException.text(Language.RU, "progress.copied", table.title(), copy.rows()));
        }
        return copies;
    }

    private static Manifest.TableCopy copy(CopyManager copying, Table table, OutputStream zip)
            throws SQLException, IOException {
        var hashing = new DigestOutputStream(Interruptible.of(zip), Sha256.digest());
        long rows = copying.copyOut(table.copyOut(), hashing);
        return new Manifest.TableCopy(table, rows, Sha256.hex(hashing.getMessageDigest()));
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException failed) {
            throw new BackupException("file-not-written", failed, part, BackupException.reason(failed));
        }
    }
}
