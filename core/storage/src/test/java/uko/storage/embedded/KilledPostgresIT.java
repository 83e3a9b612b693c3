package uko.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever was killed, the next start goes on, and what was acknowledged is there. */
class KilledPostgresIT extends OwnFolder {

    @BeforeEach
    void lendCluster() {
        LentCluster.to(data);
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
}
