package uko.dist;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import uko.server.Console;
import uko.server.Main;
import uko.server.Node;
import uko.server.configuration.Configuration;

/**
 * Does once what every start does, so that the JVM can remember it ({@code -XX:AOTCacheOutput}): a node on a database
 * in an empty folder ({@code -Duko.data}) with the demo's people, then the command {@code serve} on it and a few
 * fragments.
 */
public final class Training {

    private static final String PASSWORD = "only-for-the-training";
    private static final int TIMES = 50;

    private final Path home;
    private final HttpClient client = HttpClient.newHttpClient();

    private Training(Path home) {
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        int port = freePort();
        Training training = new Training(Path.of(arguments[0]));
        training.settings(port).forEach((key, value) -> System.setProperty("uko." + key, value));
        DemoPeople people = training.people(port);
        Thread.ofPlatform()
                .daemon()
                .start(() -> Main.main(new String[] {
                    "serve", "--config", training.configuration().toString()
                }));
        training.read(port, people);
        System.exit(0);
    }

    private Path configuration() {
        return home.resolve("config/uko.yaml");
    }

    private Map<String, String> settings(int port) {
        return Map.of(
                "http.port", Integer.toString(port),
                "http.host", "127.0.0.1",
                "http.origin", origin(port),
                "plugins.folder", home.resolve("plugins").toString(),
                "plugins.keys", home.resolve("config/keys").toString());
    }

    private DemoPeople people(int port) throws Exception {
        Console silent = line -> {};
        try (Node node = Node.start(Configuration.read(configuration(), System::getProperty), silent)) {
            DemoPeople people = DemoPeople.load(node, "http://intranet.example", PASSWORD);
            DemoDocument.ETHICS_CODE.putInForce(new DemoOffices(origin(port), PASSWORD), people.staffs(), silent);
            return people;
        }
    }

    private void read(int port, DemoPeople people) throws IOException, InterruptedException {
        awaitReady(port);
        int foreign = freePort();
        Vertx vertx = Vertx.vertx();
        new ForeignIntranet(vertx, origin(port), people).listen(foreign);
        String answer =
                get("http://localhost:" + foreign + "/intranet/uko-token", "").body();
        String bearer = "Bearer " + new JsonObject(answer).getString("token");
        String centre = "?centre=" + people.centre();
        for (int n = 0; n < TIMES; n++) {
            for (String path : List.of(
                    "/portlets/ethics-code/reader" + centre,
                    "/portlets/ethics-code/reader" + centre + "&mode=mine",
                    "/portlets/hello/greeting" + centre,
                    "/portlets" + centre + "&p=ethics-code/reader&p=hello/greeting",
                    "/embed.js")) {
                require(get(origin(port) + path, bearer));
            }
        }
        vertx.close().await();
    }

    private void awaitReady(int port) throws InterruptedException {
        for (int n = 0; n < 600; n++) {
            try {
                require(get(origin(port) + "/health/ready", ""));
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new DemoException("The server did not start within 30 seconds, so nothing was trained.");
    }

    private HttpResponse<String> get(String address, String bearer) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!bearer.isEmpty()) {
            request.header("Authorization", bearer);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void require(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new DemoException("The server answered %d to %s, so nothing was trained."
                    .formatted(answer.statusCode(), answer.uri()));
        }
    }

    private static String origin(int port) {
        return "http://localhost:" + port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
