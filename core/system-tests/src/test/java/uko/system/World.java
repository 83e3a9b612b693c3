package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uko.storage.DatabaseUri;
import uko.storage.Schemas;
import uko.storage.TestPostgres;
import uko.testkit.TestNode;
import uko.testkit.Visitor;

/** A database with the {@link Land} in it and a node on it; an ethics code of its own is in force in each centre. */
final class World implements AutoCloseable {

    static final List<Path> MODULES = List.of(
            Path.of("../../plugins/hello"),
            Path.of("../../plugins/ethics-code"),
            Path.of("../../plugins/administration"));
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private static final String CUT = """
        select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and usename = 'uko_app' and query ~* '^(listen|select 1$)'
           and pid <> pg_backend_pid()\
        """;

    final DatabaseUri database;
    final TestNode node;
    final Land land;

    private World(DatabaseUri database, TestNode node, Land land) {
        this.database = database;
        this.node = node;
        this.land = land;
    }

    /** One for all tests of this JVM that leave it as it was. */
    static World shared() {
        return Shared.WORLD;
    }

    private static final class Shared {
        static final int MANAGEMENT = freePort();
        static final World WORLD = open(MODULES, Map.of("http.management-port", Integer.toString(MANAGEMENT)));

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where operators ask the shared node. */
    static String management() {
        return "http://127.0.0.1:" + Shared.MANAGEMENT;
    }

    static World open(List<Path> modules, Map<String, String> settings) {
        DatabaseUri database = TestPostgres.coreDatabase();
        TestNode node = TestNode.start(database, modules, settings);
        World world = new World(database, node, Land.in(database, TestNode.hash(Land.PASSWORD)));
        world.putCodesInForce();
        return world;
    }

    private void putCodesInForce() {
        Await.until(
                "the node knows the centres",
                () -> node.visitor()
                                .get("/portlets/ethics-code/verification?centre=" + land.stepnoy())
                                .statusCode()
                        == 200);
        for (UUID centre : List.of(land.zarechny(), land.bely(), land.stepnoy())) {
            CodeInForce.in(database, land, centre);
        }
    }

    /** The hidden fields of the forms of a fragment, of several with one name the first. */
    static Map<String, String> hidden(String html) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(html);
        while (hidden.find()) {
            fields.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    /** Answers the hash of the code in force. */
    String revision(UUID centre) {
        return value("select hash from deliverable.revision where state = 'in-force' and centre_id = ?", centre);
    }

    /** What the reader's form says of the code: which text he saw. */
    static Map<String, String> read(String mine) {
        Map<String, String> fields = new HashMap<>(hidden(mine));
        assertThat(fields).as(mine).containsKeys("document", "hash", "shown");
        return fields;
    }

    Visitor signedIn(String login) {
        return node.visitor().signIn(login, Land.PASSWORD);
    }

    /** The intranet that may ask this node for its users. */
    HostClient host() {
        return new HostClient(node.origin());
    }

    /** Asks for one value as the backup does, past all row-level security. */
    String value(String sql, Object... parameters) {
        try (Connection connection = TestPostgres.connect(Schemas.backup(database));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < parameters.length; n++) {
                statement.setObject(n + 1, parameters[n]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String sql, Object... parameters) {
        return Long.parseLong(value(sql, parameters));
    }

    /** Ends the connections of all nodes on which announcements are heard; answers how many. */
    int cutAnnouncements() throws SQLException {
        try (Connection connection = TestPostgres.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("grant uko_app to current_user");
            statement.execute("set role uko_app");
            int cut = 0;
            try (ResultSet rows = statement.executeQuery(CUT)) {
                while (rows.next()) {
                    cut++;
                }
            }
            statement.execute("reset role");
            statement.execute("revoke uko_app from current_user");
            return cut;
        }
    }

    Connection platform() throws SQLException {
        Connection connection = TestPostgres.connect(database);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role uko_platform");
        }
        return connection;
    }

    @Override
    public void close() {
        node.close();
    }
}
