package uko.storage.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import uko.spi.portlet.Language;
import uko.storage.DatabaseUri;
import uko.storage.Provisioning;
import uko.storage.Schemas;
import uko.storage.embedded.EmbeddedPostgres;
import uko.storage.embedded.LentCluster;
import uko.storage.embedded.PostgresUri;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupIT {

    private final AtomicInteger number = new AtomicInteger();
    private final List<String> said = new ArrayList<>();
    private EmbeddedPostgres postgres;
    private Databases databases;
    private PostgresUri source;
    private Path folder;

    @BeforeAll
    void fillTheSource(@TempDir Path temporary) throws SQLException, IOException {
        folder = temporary;
        LentCluster.to(temporary.resolve("data"));
        postgres = EmbeddedPostgres.start(temporary.resolve("data"), line -> {});
        databases = new Databases(postgres);
        try (var owner = Databases.owner(postgres.uri())) {
            Databases.execute(owner, "create role uko_backup login noinherit");
            // Not inherited: the owner would see what the backup may see.
            Databases.execute(owner, "grant uko_backup to current_user with inherit false");
        }
        source = databases.withSchema("source");
        Databases.run(source, "rows.sql");
    }

    @AfterAll
    void stop() {
        postgres.stop();
    }

    @BeforeEach
    void forget() {
        said.clear();
    }

    @Test
    void restoresEverythingAsItWas() throws SQLException, IOException {
        Path file = file();
        Manifest first = backup(source, file);
        assertThat(first.rows()).isEqualTo(2 + 2 + 1000 + 2000 + 100_000);
        assertThat(first.tables()).hasSize(8);
        assertThat(first.migrations()).containsExactly("uko 1 17", "uko 2 -5");
        assertThat(said).contains("Таблица ethics_code.acknowledgement: скопировано строк 100000");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        PostgresUri target = databases.withSchema("target");
        List<String> fixtures = Databases.fixtures(target);
        assertThat(fixtures).hasSizeGreaterThan(12);
        restore(target, file);

        Manifest again = backup(target, file());
        assertThat(again.tables()).isEqualTo(first.tables());
        assertThat(again.sequences()).isEqualTo(first.sequences());
        assertThat(Databases.fixtures(target)).isEqualTo(fixtures);
        try (var owner = Databases.owner(target)) {
            assertThat(Databases.texts(owner, "select nextval('uko.protocol_number')"))
                    .containsExactly("110");
            assertThat(Databases.texts(owner, "select name from uko.centre order by id"))
                    .containsExactly("ЦЗН города Ёлкина", "ЦЗН «Северный»\n\tс табуляцией, \\N и \\. внутри");
            assertThat(Databases.texts(owner, "select id from ethics_code.revision"))
                    .as("row security")
                    .isEmpty();
        }
        try (var reader = Databases.backupRole(target)) {
            assertThat(Databases.texts(
                            reader, "select count(*) from ethics_code.revision where words @@ to_tsquery('договор')"))
                    .containsExactly("1334");
        }
    }

    @Test
    void restoresWhatTheCoresOwnMigrationsMade() throws SQLException {
        PostgresUri from = postgres.createDatabase("core");
        DatabaseUri core = DatabaseUri.parse(from.withPassword());
        new Schemas(core, "5s").migrateCore();
        try (var provisioning = Provisioning.begin(core)) {
            var region = provisioning.region("67", "Смоленская область", "Europe/Moscow");
            provisioning.centre(region, "67-01", "ЦЗН города Вязьмы", "Europe/Moscow");
            provisioning.commit();
        }
        Path file = file();
        Manifest first = backup(from, file);
        assertThat(first.migrations()).hasSizeGreaterThanOrEqualTo(6).allMatch(line -> line.startsWith("uko "));
        assertThat(rows(first, "uko.centre")).isEqualTo(1);

        PostgresUri target = postgres.createDatabase("core_again");
        try (var owner = Databases.owner(target)) {
            Restore.requireEmpty(owner);
        }
        new Schemas(DatabaseUri.parse(target.withPassword()), "5s").migrateCore();
        restore(target, file);

        Manifest again = backup(target, file());
        assertThat(again.tables()).isEqualTo(first.tables());
        assertThat(again.sequences()).isEqualTo(first.sequences());
        new Schemas(DatabaseUri.parse(target.withPassword()), "5s").migrateCore();
    }

    @Test
    @Timeout(60)
    void seesOneMomentWhileOthersWrite() throws Exception {
        PostgresUri busy = databases.withSchema("busy");
        var stopped = new AtomicBoolean();
        var pairs = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> writePairs(busy, stopped, pairs));
        while (pairs.get() < 50) {
            Thread.onSpinWait();
        }
        Manifest manifest = new Backup("0.1.0", line -> waitForMore(pairs)).write(Databases.backupRole(busy), file());
        stopped.set(true);
        writer.join();
        assertThat(rows(manifest, "uko.centre")).isGreaterThanOrEqualTo(50).isLessThan(pairs.get());
        assertThat(rows(manifest, "uko.centre")).isEqualTo(rows(manifest, "uko.audit_2026"));
    }

    private static void waitForMore(AtomicInteger pairs) {
        int before = pairs.get();
        while (pairs.get() < before + 10) {
            Thread.onSpinWait();
        }
    }

    private static void writePairs(PostgresUri uri, AtomicBoolean stopped, AtomicInteger pairs) {
        try (var owner = Databases.owner(uri)) {
            owner.setAutoCommit(false);
            while (!stopped.get()) {
                Databases.execute(owner, "insert into uko.centre (name) values ('ЦЗН ' || gen_random_uuid())");
                Databases.execute(owner, "insert into uko.audit values ('2026-05-05', 'создан ЦЗН')");
                owner.commit();
                pairs.incrementAndGet();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void refusesToMakeABackupThatWouldMissHiddenRows() throws SQLException, IOException {
        PostgresUri hiding = databases.withSchema("hiding");
        try (var owner = Databases.owner(hiding)) {
            Databases.execute(owner, "drop policy backup on ethics_code.acknowledgement");
        }
        Path file = file();
        assertRefused("rows-hidden", () -> backup(hiding, file), "ethics_code.acknowledgement");
        try (var owner = Databases.owner(hiding)) {
            Databases.execute(
                    owner, "create policy backup on ethics_code.acknowledgement for select to uko_backup using (true)");
            Databases.execute(
                    owner, "create policy again on ethics_code.acknowledgement as restrictive using (at < now())");
        }
        assertRefused("rows-hidden", () -> backup(hiding, file), "ethics_code.acknowledgement");
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesNoFileWhenTheBackupIsCancelled() throws SQLException {
        Path file = file();
        var backup = new Backup("0.1.0", line -> Thread.currentThread().interrupt());
        try (var connection = Databases.backupRole(source)) {
            assertRefused("backup-cancelled", () -> backup.write(connection, file), file.toString());
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().startsWith(file.toString()));
    }

    @Test
    void writesOverNoFile() throws IOException {
        Path file = Files.writeString(file(), "важное");
        assertRefused("file-exists", () -> backup(source, file), file.toString());
        assertThat(file).hasContent("важное");
    }

    @Test
    void refusesWhatIsNoWholeBackupAndChangesNothing() throws SQLException, IOException {
        Path good = file();
        backup(source, good);
        PostgresUri target = databases.withSchema("untouched");
        Databases.run(target, "rows.sql");
        String before = tables(backup(target, file()));

        assertRefused("file-absent", () -> restore(target, folder.resolve("нет.zip")), "нет.zip");
        assertRefused("file-damaged", () -> restore(target, Files.writeString(file(), "это не архив")), "копия-");
        assertRefused("file-damaged", () -> restore(target, cut(good)), "копия-");
        // One wrong bit may or may not break the compression; if not, the hash tells.
        assertThatThrownBy(() -> restore(target, flipped(good)))
                .isInstanceOfSatisfying(
                        BackupException.class,
                        refused -> assertThat(refused.code()).endsWith("-damaged"));
        assertRefused("not-a-backup", () -> restore(target, rewritten(good, Manifest.ENTRY, text -> null)), "копия-");
        assertRefused(
                "file-damaged",
                () -> restore(target, rewritten(good, Manifest.ENTRY, text -> "{ 'format' ")),
                "копия-");
        assertRefused(
                "file-damaged",
                () -> restore(target, rewritten(good, Manifest.ENTRY, text -> "{\"format\": 1}")),
                "копия-");
        assertRefused("format-unknown", () -> restore(target, manifest(good, "\"format\" : 1", "\"format\" : 2")), "2");
        assertRefused("tables-differ", () -> restore(target, manifest(good, "jsonb", "json")), "ethics_code.revision");
        assertRefused("migrations-differ", () -> restore(target, manifest(good, "uko 2 -5", "uko 2 -6")), "uko 2 -6");
        String centres = "tables/uko.centre.copy";
        assertRefused(
                "table-damaged",
                () -> restore(target, rewritten(good, centres, text -> text.replace("города", "села"))),
                "uko.centre");
        assertRefused("file-damaged", () -> restore(target, rewritten(good, centres, text -> null)), "копия-");
        assertRefused(
                "table-damaged",
                () -> restore(target, manifest(good, "\"rows\" : 761", "\"rows\" : 760")),
                "audit_2026");
        assertRefused("restore-failed", () -> restore(target, broken(good)), "revision_centre_id_fkey");

        assertThat(tables(backup(target, file()))).isEqualTo(before);
    }

    @Test
    void changesNothingWhenTheRestoreIsCancelled() throws SQLException, IOException {
        Path file = file();
        backup(source, file);
        PostgresUri target = databases.withSchema("cancelled");
        List<String> fixtures = Databases.fixtures(target);
        var restore = new Restore(line -> Thread.currentThread().interrupt());
        try (var owner = Databases.owner(target)) {
            assertRefused("restore-cancelled", () -> restore.into(owner, file), file.toString());
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(Databases.acknowledgements(target)).isZero();
        assertThat(Databases.fixtures(target)).isEqualTo(fixtures);
    }

    @Test
    void knowsAnEmptyDatabase() throws SQLException {
        try (var empty = Databases.owner(postgres.createDatabase("empty"));
                var full = Databases.owner(source)) {
            Restore.requireEmpty(empty);
            assertRefused("target-not-empty", () -> Restore.requireEmpty(full), "source", "ethics_code, uko");
        }
    }

    private Manifest backup(PostgresUri uri, Path file) throws SQLException {
        try (var connection = Databases.backupRole(uri)) {
            return new Backup("0.1.0", said::add).write(connection, file);
        }
    }

    private void restore(PostgresUri uri, Path file) throws SQLException {
        try (var owner = Databases.owner(uri)) {
            new Restore(said::add).into(owner, file);
        }
    }

    private Path file() {
        return folder.resolve("копия-" + number.incrementAndGet() + ".zip");
    }

    private static long rows(Manifest manifest, String title) {
        return manifest.tables().stream()
                .filter(copy -> copy.table().title().equals(title))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static String tables(Manifest manifest) {
        assertThat(manifest.tables()).isNotEmpty();
        return manifest.tables() + " " + manifest.sequences();
    }

    private Path cut(Path good) throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        return Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    private Path flipped(Path good) throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        bytes[bytes.length / 2] ^= 0x55;
        return Files.write(file(), bytes);
    }

    private Path manifest(Path good, String former, String later) throws IOException {
        return rewritten(good, Manifest.ENTRY, text -> {
            assertThat(text).contains(former);
            return text.replace(former, later);
        });
    }

    /** A backup without the second centre, hash and count made right: only a foreign key can tell. */
    private Path broken(Path good) throws IOException {
        var hash = Sha256.digest();
        Path without = rewritten(good, "tables/uko.centre.copy", text -> {
            hash.update(new byte[0]);
            return "";
        });
        try (var zip = new ZipFile(good.toFile())) {
            var manifest = Manifest.JSON.readValue(zip.getInputStream(zip.getEntry(Manifest.ENTRY)), Manifest.class);
            var centre = manifest.tables().stream()
                    .filter(copy -> copy.table().title().equals("uko.centre"))
                    .findFirst()
                    .orElseThrow();
            String right = Sha256.hex(hash);
            return rewritten(
                    without,
                    Manifest.ENTRY,
                    text -> text.replace(centre.sha256(), right)
                            .replaceFirst("\"rows\" : 2,(\\s+\"sha256\" : \"" + right + ")", "\"rows\" : 0,$1"));
        }
    }

    /** Copies a backup with one entry's text changed, or left out when the change answers null. */
    private Path rewritten(Path good, String changed, UnaryOperator<String> change) throws IOException {
        Path file = file();
        try (var zip = new ZipFile(good.toFile());
                var copy = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                String text = entry.getName().equals(changed)
                        ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                        : new String(bytes, StandardCharsets.UTF_8);
                put(copy, entry.getName(), text);
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        if (text != null) {
            zip.putNextEntry(new ZipEntry(name));
            ((OutputStream) zip).write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static void assertRefused(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BackupException.class, refused -> {
            assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words).endsWith(".").doesNotContain("%s", "\n", "Exception");
            assertThat(refused.sentence(Language.EN))
                    .isNotEqualTo(refused.getMessage())
                    .endsWith(".");
        });
    }
}
