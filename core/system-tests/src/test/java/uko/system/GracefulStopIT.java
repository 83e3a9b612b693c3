package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SIGTERM: what is under way ends well, nothing new begins, streams end, and the database stops last. */
class GracefulStopIT {

    private static final String ACKNOWLEDGED = """
        select count(*) from deliverable.acknowledgement a
          join uko.person p on p.id = a.person_id where p.login = 'nina'\
        """;

    @Test
    void theServerFinishesWhatItBeganAndStopsItsDatabase() throws Exception {
        OnDisk data = OnDisk.shared();
        ServerProcess server = ServerProcess.start(data.folder());
        UUID centre = data.land().zarechny();
        HostClient host = new HostClient(server.origin());
        String token = host.token("nina", centre, "ethics-code/reader");
        data.putCodeInForce();
        Map<String, String> read = World.read(host.get("/portlets/ethics-code/reader?mode=mine&centre=" + centre, token)
                .body());
        long postmaster = server.postmaster();
        try (Raw stream = Raw.to(server.port());
                Raw idle = Raw.to(server.port());
                Raw underWay = Raw.to(server.port())) {
            stream.send("GET /stream?p=ethics-code/reader&centre=" + centre
                    + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n");
            assertThat(stream.readUntil("event: open")).contains("200");
            idle.send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
            idle.readUntil("}");
            String body = "_key=" + UUID.randomUUID() + "&document=" + read.get("document") + "&hash="
                    + read.get("hash") + "&shown=" + read.get("shown");
            underWay.send("POST /portlets/ethics-code/reader/acknowledge?centre=" + centre
                    + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                    + "\r\n\r\n"
                    + body.substring(0, 20));

            long begin = System.nanoTime();
            server.process().destroy();
            Await.until("new connections are refused", () -> isRefused(server.port()));
            assertThat(server.process().isAlive()).isTrue();
            underWay.send(body.substring(20));
            assertThat(underWay.readToEnd()).startsWith("HTTP/1.1 200");
            assertThat(stream.readToEnd()).as("the stream ends").endsWith("0\r\n\r\n");
            int code = server.awaitEnd();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            System.out.println("Graceful stop: exit code " + code + " after " + took.toMillis() + " ms");
            assertThat(code).isIn(0, 143);
            assertThat(took).as("an idle connection does not hold it").isLessThan(Duration.ofSeconds(15));
        }
        Await.until(
                "PostgreSQL has stopped",
                () -> ProcessHandle.of(postmaster)
                        .filter(ProcessHandle::isAlive)
                        .isEmpty());
        try (var postgres = uko.storage.embedded.EmbeddedPostgres.start(data.folder(), line -> {})) {
            assertThat(data.value(ACKNOWLEDGED)).isEqualTo("1");
        }
    }

    private static boolean isRefused(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(200);
            socket.getOutputStream()
                    .write("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() < 0;
        } catch (IOException refused) {
            return true;
        }
    }
}
