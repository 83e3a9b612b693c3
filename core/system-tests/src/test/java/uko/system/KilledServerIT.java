package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uko.storage.AuditCheck;

/** Whatever is killed, and however often: what was acknowledged is kept, and nothing is done twice. */
class KilledServerIT {

    private static final int KILLS = 3;
    private static final String DONE_TWICE = """
        select count(*) from (select person_id from uko.audit
         where module = 'ethics-code' and action = 'reader/acknowledge'
         group by person_id having count(*) > 1) twice\
        """;
    private static final String UNSEALED = "select count(*) from uko.audit where seal is null";
    private static final String STORED = """
        select count(*) from deliverable.acknowledgement a
          join uko.person p on p.id = a.person_id where p.login = any (string_to_array(?, ','))\
        """;

    private static OnDisk data;
    private static ServerProcess server;
    private static HostClient host;
    private static Map<String, String> read;

    @BeforeAll
    static void aServerOnItsOwnDatabase() throws Exception {
        data = OnDisk.shared();
        server = ServerProcess.start(data.folder());
        host = new HostClient(server.origin());
        UUID centre = data.land().zarechny();
        data.putCodeInForce();
        String mine = "/portlets/ethics-code/reader?mode=mine&centre=" + centre;
        String token = host.token("anna", centre, "ethics-code/reader");
        read = World.read(host.get(mine, token).body());
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aKilledServerLosesNothingAndItsDatabaseIsAdopted() throws Exception {
        try (Acknowledgers writers = new Acknowledgers(host, data.land().zarechny(), read, 0)) {
            for (int kill = 0; kill < KILLS; kill++) {
                writers.awaitMore(40);
                long postmaster = server.postmaster();
                server.killAndStartAgain();
                assertThat(server.postmaster()).as("the orphan is adopted").isEqualTo(postmaster);
            }
            writers.awaitMore(40);
            requireKept("Server killed " + KILLS + " times", writers, writers.finish());
        }
    }

    @Test
    void aKilledDatabaseIsStartedAgainUnderTheServerAndLosesNothing() throws Exception {
        long process = server.process().pid();
        try (Acknowledgers writers = new Acknowledgers(host, data.land().zarechny(), read, 5000)) {
            for (int kill = 0; kill < KILLS; kill++) {
                writers.awaitMore(40);
                long postmaster = server.postmaster();
                kill(postmaster);
                Await.until("the server knows", () -> !server.isReady());
                Await.until("the server is ready again", java.time.Duration.ofSeconds(60), server::isReady);
                assertThat(server.postmaster()).isNotEqualTo(postmaster);
            }
            writers.awaitMore(40);
            requireKept("PostgreSQL killed " + KILLS + " times", writers, writers.finish());
            assertThat(writers.answered(503)).as("clear answers in between").isPositive();
        }
        assertThat(server.process().pid()).isEqualTo(process);
    }

    @Test
    void aKilledBackendOfTheDatabaseIsGotOver() throws Exception {
        try (Acknowledgers writers = new Acknowledgers(host, data.land().zarechny(), read, 10000)) {
            writers.awaitMore(40);
            kill(Long.parseLong(data.value("select pid from pg_stat_activity where usename = 'uko_app' limit 1")));
            writers.awaitMore(100);
            requireKept("A backend killed", writers, writers.finish());
        }
    }

    @Test
    void theServersDatabaseIsSetToLoseNothing() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(data.value("show " + setting)).as(setting).isEqualTo("on");
        }
        assertThat(data.value("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(data.value("select rolsuper or rolbypassrls from pg_roles where rolname = 'uko_app'"))
                .isEqualTo("f");
    }

    private static void requireKept(String what, Acknowledgers writers, Map<String, UUID> acknowledged)
            throws IOException, InterruptedException {
        long stored = Long.parseLong(data.value(STORED, String.join(",", acknowledged.keySet())));
        System.out.printf(
                "%s: %d acknowledged, %d lost, %d repeated after no answer or a 503 (%d of these)%n",
                what, acknowledged.size(), acknowledged.size() - stored, writers.repeated(), writers.answered(503));
        assertThat(acknowledged.size()).isGreaterThan(100);
        assertThat(stored).isEqualTo(acknowledged.size());
        for (Map.Entry<String, UUID> one :
                acknowledged.entrySet().stream().limit(20).toList()) {
            assertThat(writers.send(one.getKey(), one.getValue()).statusCode()).isIn(200, 204);
        }
        assertThat(data.value(DONE_TWICE)).as("done twice").isEqualTo("0");
        Await.until("all of it is sealed", () -> data.value(UNSEALED).equals("0"));
        try (Connection connection = data.backup()) {
            AuditCheck.Result audit = AuditCheck.of(connection);
            assertThat(audit.fault()).isEmpty();
            assertThat(audit.rows()).as("rows under seals").isGreaterThanOrEqualTo(stored);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void kill(long process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-9", Long.toString(process))
                        .start()
                        .waitFor())
                .isZero();
    }
}
