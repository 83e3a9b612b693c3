package uko.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import uko.spi.portlet.Language;

class EmbeddedPostgresIT {

    @TempDir
    Path data;

    private Path link;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void lendPrograms() {
        link = LentPrograms.to(data);
    }

    @AfterEach
    void unlinkThem() throws IOException {
        Files.delete(link);
    }

    @Test
    void keepsDataAndPortOverARestart() throws SQLException {
        data = data.resolve("new");
        PostgresUri first;
        try (var postgres = start()) {
            first = postgres.uri();
            execute(first, "create table value (name text)");
            execute(first, "insert into value values ('Ёлка'), ('Уважение к клиенту')");
        }
        assertThat(said).hasSize(3).first().asString().startsWith("Распаковываю");
        said.clear();
        try (var postgres = start()) {
            assertThat(postgres.uri()).isEqualTo(first);
            assertThat(answer(first, "select string_agg(name, ', ' order by name) from value"))
                    .isEqualTo("Ёлка, Уважение к клиенту");
        }
        assertThat(said).containsExactly("Запускаю PostgreSQL 18…");
    }

    @Test
    void isSafeRussianAndClosed() throws SQLException, IOException {
        try (var postgres = start()) {
            PostgresUri uri = postgres.uri();
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(answer(uri, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(answer(uri, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(uri, "show server_encoding")).isEqualTo("UTF8");
            assertThat(answer(uri, "select to_tsvector('Согласование договоров')::text"))
                    .contains("'договор':2");
            assertThat(answer(
                            uri,
                            "select string_agg(word, ' ' order by word) from"
                                    + " unnest('{ж,Ёлка,ель,арбуз}'::text[]) word"))
                    .isEqualTo("арбуз Ёлка ель ж");
            assertThat(answer(uri, "select string_agg(extname, ' ' order by extname) from pg_extension"))
                    .isEqualTo("btree_gist pg_trgm pgcrypto plpgsql unaccent");
            assertThat(answer(
                            uri,
                            "select rolsuper || ' ' || rolbypassrls || ' ' || rolcreaterole from pg_roles "
                                    + "where rolname = current_user"))
                    .isEqualTo("false false true");
            assertThat(answer(uri, "select pg_get_userbyid(datdba) from pg_database where datname = 'uko'"))
                    .isEqualTo("uko_owner");
            assertThatThrownBy(() -> execute(uri.as("uko_owner", "guessed"), "select 1"))
                    .hasMessageContaining("password authentication failed");
            assertThat(uri.toString()).doesNotContain(uri.password());
        }
        for (var secret : List.of("password", "password-of-superuser")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(postgresFolder().resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void makesAnotherDatabaseOfTheSameOwner() throws SQLException {
        try (var postgres = start()) {
            var other = postgres.createDatabase("other");
            execute(other, "create schema uko");
            assertThat(answer(other, "select current_database()")).isEqualTo("other");
        }
    }

    @Test
    void refusesAClusterOfAnotherVersionAndLeavesItAlone() throws IOException {
        Path version = Files.createDirectories(postgresFolder().resolve("17")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertRefused("data-folder-of-other-version", "17", "PostgreSQL 18", "резервную копию");
        assertThat(version).hasContent("17\n");
        assertThat(postgresFolder().resolve("18")).doesNotExist();
    }

    @Test
    void refusesASecondStartInThisProcess() {
        try (var first = start()) {
            assertRefused("data-folder-in-use", data.toString());
            assertThat(first.uri().port()).isPositive();
        }
    }

    @Test
    void refusesASecondStartOfAnotherProcess() throws Exception {
        Process held = Held.startedOn(data);
        try {
            assertThat(Held.addressFrom(held)).startsWith("postgresql://uko_owner:");
            assertRefused("data-folder-in-use", data.toString());
        } finally {
            held.getOutputStream().close();
            assertThat(held.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(PidFile.path(cluster())).doesNotExist();
    }

    @Test
    void refusesATakenPort() throws IOException {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, taken.getLocalPort(), said::add))
                    .isInstanceOfSatisfying(
                            EmbeddedPostgresException.class,
                            refused -> assertThat(refused.code()).isEqualTo("port-taken"));
        }
    }

    @Test
    void refusesToRunWithoutPasswordsOrDurableWrites() throws Exception {
        start().stop();
        Path doors = cluster().resolve("pg_hba.conf");
        String closed = Files.readString(doors);
        Files.writeString(doors, closed.replaceAll("(?m)^(local .*)scram-sha-256", "$1trust"));
        assertRefused("door-open", "pg_hba.conf");
        assertThat(PidFile.path(cluster())).as("the refused server was stopped").doesNotExist();
        Files.writeString(doors, closed);
        try (var postgres = start()) {
            execute(postgres.uri(), "alter database uko set synchronous_commit = off");
        }
        assertRefused("role-loose", "«uko»");
    }

    @Test
    void refusesWhenThePasswordIsLost() throws IOException {
        start().stop();
        Files.move(postgresFolder().resolve("password"), data.resolve("password-taken-away"));
        assertRefused("password-lost", "password");
    }

    @Test
    void recoversWhenOnlyThePostmasterIsKilled() throws SQLException, IOException {
        try (var postgres = start()) {
            execute(postgres.uri(), "create table kept as select 42 as answer");
            kill(postmaster());
        }
        try (var postgres = start()) {
            assertThat(answer(postgres.uri(), "select answer::text from kept")).isEqualTo("42");
        }
    }

    @Test
    void adoptsTheServerOfAKilledProcess() throws Exception {
        long orphan = killedHolder();
        try (var postgres = start()) {
            assertThat(said).containsExactly("PostgreSQL 18 уже работает после прежнего запуска, подключаюсь к нему…");
            assertThat(PidFile.in(cluster()).orElseThrow().pid()).isEqualTo(orphan);
            assertThat(answer(postgres.uri(), "select current_user")).isEqualTo("uko_owner");
        }
        assertThat(PidFile.path(cluster())).doesNotExist();
    }

    @Test
    void replacesTheServerOfAKilledProcessWhenItListensElsewhere() throws Exception {
        long orphan = killedHolder();
        int port = PostgresAddress.offered();
        try (var postgres = EmbeddedPostgres.start(data, port, said::add)) {
            assertThat(postgres.uri().port()).isEqualTo(port);
            assertThat(PidFile.in(cluster()).orElseThrow().pid()).isNotEqualTo(orphan);
        }
    }

    /** Starts a server's JVM, kills it with -9 and answers the process of the database that it left behind. */
    private long killedHolder() throws Exception {
        Process held = Held.startedOn(data);
        assertThat(Held.addressFrom(held)).startsWith("postgresql://uko_owner:");
        held.destroyForcibly().waitFor();
        return PidFile.in(cluster()).orElseThrow().pid();
    }

    @Test
    void startsOverAStalePidFileThatNamesAnotherProgram() throws IOException {
        start().stop();
        Files.writeString(PidFile.path(cluster()), ProcessHandle.current().pid() + "\n" + cluster() + "\n0\n0\n\n\n");
        try (var postgres = start()) {
            assertThat(PidFile.in(cluster()).orElseThrow().port())
                    .isEqualTo(postgres.uri().port());
        }
    }

    @Test
    void goesOnAfterAFirstStartThatWasKilledHalfWay() throws IOException, SQLException {
        data = data.resolve("new");
        Path half = Files.createDirectories(postgresFolder().resolve("18" + Cluster.UNFINISHED));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        Files.createDirectories(postgresFolder().resolve("unpacking-1").resolve("bin"));
        try (var postgres = start()) {
            assertThat(answer(postgres.uri(), "select current_user")).isEqualTo("uko_owner");
        }
        assertThat(half).doesNotExist();
        assertThat(postgresFolder().resolve("unpacking-1")).doesNotExist();
    }

    @Test
    void findsAShortPlaceForTheSocketOfADeepFolder() throws SQLException {
        Path deep = data.resolve("очень-длинный-путь-к-папке-данных".repeat(3));
        try (var postgres = EmbeddedPostgres.start(deep, said::add)) {
            assertThat(postgres.uri().socketFolder().toString().length()).isLessThan(90);
            assertThat(answer(postgres.uri(), "select 'ready'")).isEqualTo("ready");
        }
    }

    @Test
    @Timeout(60)
    void losesNoAcknowledgedWriteWhenKilledThreeTimesUnderEightWriters() throws Exception {
        var writers = new Writers();
        for (int round = 1; round <= 3; round++) {
            try (var postgres = start()) {
                var threads = writers.startedOn(postgres.uri(), round);
                int wanted = 1000 * round;
                await(() -> writers.acknowledged().size() >= wanted);
                killAll();
                for (Thread thread : threads) {
                    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
                }
            }
        }
        try (var postgres = start()) {
            var stored = Writers.storedIn(postgres.uri());
            assertThat(writers.acknowledged()).hasSizeGreaterThanOrEqualTo(3000);
            assertThat(stored).containsAll(writers.acknowledged());
            assertThat(stored.size() - writers.acknowledged().size())
                    .as("committed and not yet acknowledged: one per writer and kill")
                    .isBetween(0, 3 * Writers.COUNT);
            System.out.printf(
                    "Eight writers, three kills: %d acknowledged, %d stored, 0 lost%n",
                    writers.acknowledged().size(), stored.size());
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data, said::add);
    }

    private Path postgresFolder() {
        return data.resolve("postgres");
    }

    private Path cluster() throws IOException {
        return data.toRealPath().resolve("postgres").resolve("18");
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(PidFile.in(cluster()).orElseThrow().pid()).orElseThrow();
    }

    private void killAll() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> children = postmaster.children().toList();
        assertThat(children).hasSizeGreaterThan(Writers.COUNT);
        kill(postmaster);
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static void kill(ProcessHandle process) {
        assertThat(process.destroyForcibly()).isTrue();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    private void assertRefused(String code, String... words) {
        assertThatThrownBy(this::start).isInstanceOfSatisfying(EmbeddedPostgresException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.getMessage()).contains(words).endsWith(".").doesNotContain("%s", "\n");
            assertThat(refused.sentence(Language.EN))
                    .isNotEqualTo(refused.getMessage())
                    .endsWith(".");
        });
    }

    private static void execute(PostgresUri uri, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(uri.jdbc(), uri.credentials());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(PostgresUri uri, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(uri.jdbc(), uri.credentials());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
