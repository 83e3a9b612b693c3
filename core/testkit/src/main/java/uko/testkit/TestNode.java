package uko.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import uko.container.Container;
import uko.container.Mode;
import uko.container.Verdict;
import uko.server.Console;
import uko.server.Node;
import uko.server.configuration.Configuration;
import uko.server.identity.Passwords;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Person;
import uko.storage.DatabaseUri;

/** A real node for a test, on a free port, with the plugins that the test names. */
public final class TestNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Node node;
    private final String origin;
    private final PluginSources plugins;

    private TestNode(Node node, String origin, PluginSources plugins) {
        this.node = node;
        this.origin = origin;
        this.plugins = plugins;
    }

    /**
     * Starts a node on this database; blocks until it answers.
     *
     * @param plugins folders of plugin modules, whose {@code target/classes} are loaded, and packed jars
     */
    public static TestNode start(DatabaseUri database, List<Path> plugins) {
        return start(database, plugins, Map.of());
    }

    /** The same with settings of its own, by their keys: {@code plugins.deadline-seconds → 1}. */
    public static TestNode start(DatabaseUri database, List<Path> plugins, Map<String, String> settings) {
        return start(database, plugins, settings, silent());
    }

    /** The same, and hears what the node says at the terminal: the code of a first start. */
    public static TestNode start(
            DatabaseUri database, List<Path> plugins, Map<String, String> settings, Console console) {
        return start(database, plugins, settings, console, InstantSource.system());
    }

    /** The same at the hour that this clock shows. */
    static TestNode start(
            DatabaseUri database,
            List<Path> plugins,
            Map<String, String> settings,
            Console console,
            InstantSource clock) {
        PluginSources sources = PluginSources.of(plugins);
        int port = freePort();
        String origin = "http://localhost:" + port;
        Map<String, String> all = new HashMap<>();
        all.put("database", database.withPassword());
        all.put("http.host", "127.0.0.1");
        all.put("http.port", Integer.toString(port));
        all.put("http.origin", origin);
        // The least that is allowed: passwords of tests are no secret.
        all.put("sign-in.password-memory-megabytes", "8");
        all.put("plugins.signatures", "optional");
        all.put("plugins.folder", sources.folder().toString());
        all.put(
                "plugins.development",
                String.join(",", sources.modules().stream().map(Path::toString).toList()));
        all.putAll(settings);
        Configuration configuration = Configuration.read(
                Path.of("none.yaml"), key -> key.startsWith("uko.") ? all.get(key.substring(4)) : null);
        try {
            return new TestNode(Node.start(configuration, console, clock), origin, sources);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A hash of a password that people of tests share: checked in an eighth of the time that real ones take at least. */
    public static String hash(String password) {
        return Passwords.hash(password, 1);
    }

    /** Where the node answers: {@code http://localhost:49152}. */
    public String origin() {
        return origin;
    }

    public Node node() {
        return node;
    }

    /** A visitor of this node who has not signed in. */
    public Visitor visitor() {
        return new Visitor(origin, HttpClient.newBuilder());
    }

    /** Waits until this node knows how a switch of a centre stands. */
    void awaitSwitch(String module, UUID region, UUID centre, boolean on) {
        Centre asked = new Centre(centre, region, "", ZoneOffset.UTC);
        Instant end = Instant.now().plus(PATIENCE);
        while (isOn(module, asked) != on) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Module '%s' is not %s after %s. The plugins of this node: %s"
                        .formatted(
                                module,
                                on ? "on" : "off",
                                PATIENCE,
                                node.container().health().all()));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private boolean isOn(String module, Centre centre) {
        Person anybody = new Person(new UUID(0, 0), "", "", "", Set.of("employee"));
        Container container = node.container();
        return container.manifests().stream()
                .filter(manifest -> manifest.id().equals(module))
                .flatMap(manifest -> manifest.portlets().keySet().stream())
                .anyMatch(portlet ->
                        container.gate().check(module, portlet, Mode.VIEW, centre, anybody) != Verdict.ABSENT);
    }

    @Override
    public void close() {
        node.close();
        plugins.delete();
    }

    static Console silent() {
        return line -> {};
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
