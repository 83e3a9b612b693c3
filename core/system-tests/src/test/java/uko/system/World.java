package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_key|_csrf|_version)\" value=\"([^\"]*)\"");

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
        static final World WORLD = open(MODULES, Map.of());
    }

    static World open(List<Path> modules, Map<String, String> settings) {
        DatabaseUri database = TestPostgres.coreDatabase();
        TestNode node = TestNode.start(database, modules, settings);
        World world = new World(database, node, Land.in(database, node.node().hash(Land.PASSWORD)));
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
        Visitor olga = signedIn("olga");
        putInForce(olga, land.zarechny(), 1);
        putInForce(olga, land.bely(), 1);
        putInForce(signedIn("oleg"), land.stepnoy(), 1);
    }

    /** Puts the centre's next revision in force. */
    void putInForce(Visitor administrator, UUID centre, int number) {
        HttpResponse<String> answer = upload(administrator, centre, CodeText.of(land.marker(centre), number), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Uploads a file as a code, with these fields instead of the form's own. */
    HttpResponse<String> upload(Visitor visitor, UUID centre, String file, Map<String, String> fields) {
        String page = "/portlets/ethics-code/publication?centre=" + centre;
        Map<String, String> all = new HashMap<>(hidden(visitor.get(page).body()));
        all.putAll(fields);
        return visitor.send(
                visitor.request("/portlets/ethics-code/publication/put-in-force?centre=" + centre)
                        .header("Content-Type", Multipart.TYPE)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                Multipart.of(all, "file", file).body()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The hidden fields of the first form of a fragment. */
    static Map<String, String> hidden(String html) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(html);
        while (hidden.find()) {
            fields.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    /** Answers the hash of the revision in force, as its reader sees it. */
    String revision(Visitor reader, UUID centre) {
        String mine = reader.get("/portlets/ethics-code/reader?mode=mine&centre=" + centre)
                .body();
        Matcher hash = Pattern.compile("\\b[0-9a-f]{64}\\b").matcher(mine);
        assertThat(hash.find()).as(mine).isTrue();
        return hash.group();
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
