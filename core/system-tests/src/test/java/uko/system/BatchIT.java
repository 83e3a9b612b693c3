package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import uko.storage.TestPostgres;
import uko.testkit.Visitor;

/** A batch delivers each fragment as it is ready: the quick ones wait for no slow one. */
class BatchIT {

    private static final String SLOW = "ethics-code/revisions";
    private static final String QUICK = "hello/greeting";

    private final World world = World.shared();

    /** The slow one can't read its table for as long as we hold it, so what arrives meanwhile did not wait for it. */
    @Test
    void aQuickFragmentArrivesWhileASlowOneStillWaits() throws IOException, SQLException {
        Visitor nina = world.signedIn("nina");
        String path = "/portlets?p=" + SLOW + "&p=" + QUICK + "&centre=" + world.land.zarechny();
        try (Connection owner = TestPostgres.connect(world.database);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table deliverable.revision in access exclusive mode");
            try (BufferedReader lines = lines(nina, path)) {
                assertThat(line(lines)).isEqualTo(List.of(QUICK, 200));
                owner.rollback();
                assertThat(line(lines)).isEqualTo(List.of(SLOW, 200));
                assertThat(lines.readLine()).isNull();
            }
        }
    }

    private static BufferedReader lines(Visitor visitor, String path) {
        HttpResponse<InputStream> answer =
                visitor.send(visitor.request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static List<Object> line(BufferedReader lines) throws IOException {
        JsonObject line = new JsonObject(lines.readLine());
        return List.of(line.getString("p"), line.getInteger("status"));
    }
}
