package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What operators ask of a node, on their own port. */
class ManagementIT {

    private final World world = World.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void metricsCountByRouteAndStatusAndByNoNameOfTheAskersChoosing() throws Exception {
        for (int n = 0; n < 3; n++) {
            ask(world.node.origin() + "/nothing", "INVENTED" + n);
        }
        assertThat(world.signedIn("nina")
                        .get("/portlets/hello/greeting?centre=" + world.land.zarechny())
                        .statusCode())
                .isEqualTo(200);
        String metrics = get("/metrics").body();
        assertThat(metrics)
                .contains(
                        "uko_requests_seconds_count{method=\"GET\",route=\"/portlets/:module/:portlet\",status=\"2xx\"}")
                .containsPattern("uko_requests_seconds_count\\{method=\"other\",route=\"[^\"]*\",status=\"4xx\"} 3")
                .contains("jvm_memory_used_bytes", "uko_streams")
                .doesNotContain("INVENTED", world.land.zarechny().toString());
    }

    @Test
    void securityIsDownAndSaysWhyWhileSomethingWeakensIt() throws Exception {
        assertThat(get("/health/security").statusCode()).isEqualTo(200);
        assertThat(get("/health/security").body()).contains("\"UP\"");
        owner("create policy hole on uko.trace to uko_backup using (true)");
        try {
            HttpResponse<String> weakened = get("/health/security");
            assertThat(weakened.statusCode()).isEqualTo(503);
            assertThat(weakened.body()).contains("\"DOWN\"", "hole");
        } finally {
            owner("drop policy hole on uko.trace");
        }
        assertThat(world.node.visitor().get("/health/security").statusCode())
                .as("not for everybody")
                .isEqualTo(404);
    }

    private void owner(String statement) throws SQLException {
        try (var connection = uko.storage.TestPostgres.connect(world.database);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask(World.management() + path, "GET");
    }

    private HttpResponse<String> ask(String address, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
