package uko.storage.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import uko.spi.portlet.Language;

/**
 * Replaces the rows of all our tables by those of a backup file, in one transaction: all of them, or nothing has
 * happened. It ends when its thread is interrupted.
 *
 * @param progress takes a short Russian line per table
 */
public record Restore(Consumer<String> progress) {

    private static final String SCHEMAS = "select nspname from pg_namespace where " + Layout.OURS + " order by 1";

    /**
     * Refuses a database that has schemas of ours, or anybody's but the system's: call it before the migrations, for
     * what follows truncates every table.
     */
    public static void requireEmpty(Connection owner) {
        try {
            var schemas = Layout.texts(owner, SCHEMAS);
            if (!schemas.isEmpty()) {
                throw new BackupException("target-not-empty", owner.getCatalog(), String.join(", ", schemas));
            }
        } catch (SQLException failed) {
            throw new BackupException("target-not-read", failed, BackupException.reason(failed));
        }
    }

    /**
     * Restores into a database whose tables the same migrations have made.
     *
     * @param owner a connection of the role that owns the tables, without an open transaction
     * @throws BackupException with one sentence for the operator; the database is then as it was
     */
    public Manifest into(Connection owner, Path file) {
        try (var archive = Archive.open(file)) {
            archive.requireWhole();
            return Session.writing(owner, () -> {
                restore(owner, archive);
                return archive.manifest();
            });
        } catch (SQLException | IOException failed) {
            throw refusal(file, failed);
        }
    }

    private static BackupException refusal(Path file, Exception failed) {
        if (Thread.currentThread().isInterrupted()) {
            return new BackupException("restore-cancelled", failed, file);
        }
        String code = failed instanceof IOException ? "file-not-read" : "restore-failed";
        return new BackupException(code, failed, file, BackupException.reason(failed));
    }

    private void restore(Connection owner, Archive archive) throws SQLException, IOException {
        Layout target = Layout.of(owner);
        requireSame(archive, target);
        var loosened = Loosened.all(owner);
        truncate(owner, target.tables());
        CopyManager copying = owner.unwrap(PGConnection.class).getCopyAPI();
        for (var copy : archive.manifest().tables()) {
            copyIn(copying, archive, copy);
        }
        for (var sequence : archive.manifest().sequences()) {
            // Not setval: that would outlive a rollback.
            Layout.execute(owner, "alter sequence %s restart with %d".formatted(sequence.quoted(), sequence.next()));
        }
        progress.accept(BackupException.text(Language.RU, "progress.constraints"));
        loosened.tighten(owner);
        Interruptible.check();
    }

    private static void requireSame(Archive archive, Layout target) {
        var manifest = archive.manifest();
        var kept = manifest.tables().stream().map(Manifest.TableCopy::table).toList();
        var differences = Differences.between(kept, target.tables());
        if (!differences.isEmpty()) {
            throw new BackupException("tables-differ", archive.file(), manifest.product(), differences.getFirst());
        }
        if (!manifest.migrations().equals(target.migrations())) {
            throw new BackupException(
                    "migrations-differ",
                    archive.file(),
                    manifest.product(),
                    Differences.first(manifest.migrations(), target.migrations()));
        }
    }

    private static void truncate(Connection owner, List<Table> tables) throws SQLException {
        Layout.execute(owner, "truncate " + tables.stream().map(Table::quoted).collect(Collectors.joining(", ")));
    }

    private void copyIn(CopyManager copying, Archive archive, Manifest.TableCopy copy)
            throws SQLException, IOException {
        try (var rows = Interruptible.of(archive.open(copy.table()))) {
            long count = copying.copyIn(copy.table().copyIn(), rows, 1 << 16);
            if (count != copy.rows()) {
                throw new BackupException(
                        "table-damaged", archive.file(), copy.table().title());
            }
            progress.accept(BackupException.text(
                    Language.RU, "progress.restored", copy.table().title(), count));
        }
    }
}
