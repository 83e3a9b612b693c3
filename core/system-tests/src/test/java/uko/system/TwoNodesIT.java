package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uko.testkit.TestNode;
import uko.testkit.Visitor;

/** Two nodes on one database are one system: what is done on one holds on the other, within a second. */
class TwoNodesIT {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static World world;
    private static TestNode second;
    private static Land land;

    @BeforeAll
    static void twoNodes() {
        world = World.open(World.MODULES, java.util.Map.of());
        second = TestNode.start(world.database, World.MODULES);
        land = world.land;
    }

    @AfterAll
    static void close() {
        second.close();
    }

    @Test
    void whatIsAcknowledgedOnOneIsSeenOnTheOther() {
        Visitor here = world.signedIn("nina");
        Visitor there = at(second, "nina");
        String mine = "/portlets/ethics-code/reader?mode=mine&centre=" + land.zarechny();
        String before = there.get(mine).body();
        acknowledge(here, land.zarechny());
        String after = there.get(mine).body();
        assertThat(before).contains("<form");
        assertThat(after).isNotEqualTo(before).doesNotContain("<form");
    }

    @Test
    void aSessionClosedOnOneIsClosedOnTheOther() {
        Visitor anna = world.signedIn("anna");
        String cookie = cookie(anna);
        String page = "/portlets/hello/greeting?centre=" + land.zarechny();
        Visitor elsewhere = second.visitor();
        assertThat(elsewhere.get(page, "Cookie", cookie).statusCode()).isEqualTo(200);
        String csrf = World.hidden(anna.get("/").body()).get("_csrf");
        assertThat(anna.post("/sign-out", Map.of("_csrf", csrf)).statusCode()).isEqualTo(303);
        Await.until(
                "the other node forgets the session",
                A_SECOND,
                () -> elsewhere.get(page, "Cookie", cookie).statusCode() == 401);
        assertThat(anna.get(page, "Cookie", cookie).statusCode()).isEqualTo(401);
    }

    private static String cookie(Visitor visitor) {
        var answer = visitor.post("/sign-in", Map.of("login", "anna", "password", Land.PASSWORD));
        String cookie = answer.headers().firstValue("set-cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @Test
    void aRoleGivenOrTakenOnOneActsOnTheOther() {
        Visitor olga = world.signedIn("olga");
        Visitor boris = at(second, "boris");
        UUID person = UUID.fromString(world.value("select id from uko.person where login = 'boris'"));
        String page = "/portlets/ethics-code/revisions?centre=" + land.bely();
        assertThat(boris.get(page).statusCode()).isEqualTo(403);
        Map<String, String> role = Map.of(
                "centre",
                land.bely().toString(),
                "person",
                person.toString(),
                "role",
                "centre-head",
                "basis",
                "приказ № 7");
        people(olga, "grant", role);
        Await.until("the role acts", A_SECOND, () -> boris.get(page).statusCode() == 200);
        people(olga, "revoke", role);
        Await.until("the role is gone", A_SECOND, () -> boris.get(page).statusCode() == 403);
    }

    private static void people(Visitor olga, String action, Map<String, String> fields) {
        String page = "/portlets/administration/people?centre=" + land.bely() + "&person=" + fields.get("person");
        var answer = olga.act(page, "/portlets/administration/people/" + action + "?centre=" + land.bely(), fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aModuleThatIsOffIsAbsentOnBothNodesAndComesBackWithItsData() throws Exception {
        Visitor olga = world.signedIn("olga");
        Visitor anna = at(second, "anna");
        Visitor boris = at(second, "boris");
        acknowledge(anna, land.zarechny());
        long acknowledged = world.count("select count(*) from deliverable.acknowledgement");
        String form = anna.get("/portlets/ethics-code/reader?mode=mine&centre=" + land.zarechny())
                .body();
        List<HttpResponse<String>> before = paths(anna, land.zarechny(), form);
        assertThat(before).extracting(HttpResponse::statusCode).containsOnly(200);

        Queue<String> events = new ConcurrentLinkedQueue<>();
        try (InputStream stream = listen(anna, events)) {
            switchModule(olga, land.zarechny(), false);
            Duration took = Await.until(
                    "the fragment is absent",
                    A_SECOND,
                    () -> anna.get("/portlets/ethics-code/reader?centre=" + land.zarechny())
                                    .statusCode()
                            == 404);
            Await.until(
                    "open pages are told",
                    A_SECOND,
                    () -> events.stream().anyMatch(event -> event.contains("ethics-code/reader")));
            requireNoMoreTold(events);
            System.out.println("Two nodes: a switch acts on the other node after " + took.toMillis() + " ms");
            requireAbsent(anna, form);
            assertThat(paths(boris, land.bely(), ""))
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(200);
        }
        switchModule(olga, land.zarechny(), true);
        Await.until(
                "it is back",
                A_SECOND,
                () -> anna.get("/portlets/ethics-code/reader?centre=" + land.zarechny())
                                .statusCode()
                        == 200);
        assertThat(paths(anna, land.zarechny(), form))
                .extracting(HttpResponse::statusCode)
                .containsOnly(200);
        assertThat(world.count("select count(*) from deliverable.acknowledgement"))
                .isEqualTo(acknowledged);
    }

    /** An open page was told of the switch; of what becomes stale in a module that is off it hears nothing. */
    private static void requireNoMoreTold(Queue<String> events) {
        world.value("select pg_notify('uko', ?)::text", "fact " + land.zarechny() + " document.published");
        world.value("select pg_notify('uko', ?)::text", "preference " + land.zarechny() + " hello");
        Await.until(
                "what came after it is told",
                A_SECOND,
                () -> events.stream().anyMatch(event -> event.contains("hello/greeting")));
        assertThat(events.stream().filter(event -> event.contains("ethics-code/reader")))
                .hasSize(1);
    }

    /** Each path of the centre's ethics code, asked on the other node. */
    private static List<HttpResponse<String>> paths(Visitor visitor, UUID centre, String form) {
        String reader = "ethics-code/reader";
        return List.of(
                visitor.get("/portlets/" + reader + "?centre=" + centre),
                visitor.get("/portlets/" + reader + "?mode=mine&centre=" + centre),
                visitor.get("/portlets/" + reader + "/resources/document.pdf?centre=" + centre),
                visitor.get("/portlets/" + reader + "/resources/document.json?centre=" + centre),
                visitor.get("/frames/" + reader + "?centre=" + centre));
    }

    private static void requireAbsent(Visitor anna, String form) {
        for (HttpResponse<String> answer : paths(anna, land.zarechny(), form)) {
            HttpResponse<String> absent =
                    anna.get(answer.uri().getPath().replace("reader", "nothing") + "?centre=" + land.zarechny());
            assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(404);
            assertThat(withoutId(answer.body())).isEqualTo(withoutId(absent.body()));
        }
        String action = "/portlets/ethics-code/reader/acknowledge?centre=" + land.zarechny();
        Map<String, String> fields =
                new HashMap<>(Map.of("_key", UUID.randomUUID().toString(), "hash", "0".repeat(64)));
        fields.putAll(World.hidden(anna.get("/").body()));
        assertThat(anna.post(action, fields).statusCode()).isEqualTo(404);
        String batch = anna.get("/portlets?p=ethics-code/reader&p=hello/greeting&centre=" + land.zarechny())
                .body();
        assertThat(batch.lines().filter(line -> line.contains("ethics-code/reader")))
                .hasSize(1)
                .allMatch(line -> line.contains("\"status\":404"));
        assertThat(batch.lines().filter(line -> line.contains("hello/greeting")))
                .allMatch(line -> line.contains("\"status\":200"));
        assertThat(anna.get("/stream?p=ethics-code/reader&centre=" + land.zarechny())
                        .statusCode())
                .isEqualTo(404);
        assertThat(second.visitor()
                        .get("/portlets/ethics-code/verification?centre=" + land.zarechny())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNodeThatHearsNothingServesNothingThatWasSwitchedOffMeanwhile() throws Exception {
        Visitor olga = world.signedIn("olga");
        Visitor anna = at(second, "anna");
        String page = "/portlets/hello/greeting?centre=" + land.zarechny();
        assertThat(anna.get(page).statusCode()).isEqualTo(200);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 3; round++) {
                AtomicBoolean over = new AtomicBoolean();
                Future<Integer> cutter = threads.submit(() -> cutUntil(over));
                switchModule(olga, land.zarechny(), "hello", false);
                requireGone(anna, page);
                over.set(true);
                assertThat(cutter.get()).as("connections that were cut").isPositive();
                Await.until("the node hears again", () -> anna.get(page).statusCode() == 404);
                switchModule(olga, land.zarechny(), "hello", true);
                Await.until("it is back", A_SECOND, () -> anna.get(page).statusCode() == 200);
            }
        }
    }

    /** A second is what any node has; from then on not one answer may show it. */
    private static void requireGone(Visitor anna, String page) {
        Await.until(
                "the switch acts on a node that is cut again and again",
                A_SECOND,
                () -> anna.get(page).statusCode() != 200);
        for (int n = 0; n < 100; n++) {
            assertThat(anna.get(page).statusCode()).isIn(404, 503);
        }
    }

    private static int cutUntil(AtomicBoolean over) throws SQLException, InterruptedException {
        int cut = 0;
        while (!over.get()) {
            cut += world.cutAnnouncements();
            Thread.sleep(50);
        }
        return cut;
    }

    private static void switchModule(Visitor olga, UUID centre, boolean on) {
        switchModule(olga, centre, "ethics-code", on);
    }

    private static void switchModule(Visitor olga, UUID centre, String module, boolean on) {
        String page = "/portlets/administration/modules?centre=" + centre + "&centre-id=" + centre + "&by=centre";
        Map<String, String> fields =
                new HashMap<>(Map.of("module", module, "centre", centre.toString(), "on", String.valueOf(on)));
        fields.put(
                "_version",
                world.value("select coalesce((select version from uko.module_switch where module = '" + module
                        + "' and centre_id = '" + centre + "'), 0)"));
        for (int attempt = 0; ; attempt++) {
            fields.put("_key", UUID.randomUUID().toString());
            var answer = olga.act(page, "/portlets/administration/modules/switch?centre=" + centre, fields);
            if (answer.statusCode() == 200) {
                return;
            }
            // Where announcements are cut, this node too says 503 for a moment.
            assertThat(answer.statusCode()).as(answer.body()).isIn(503, 403);
            assertThat(attempt).isLessThan(200);
        }
    }

    private static void acknowledge(Visitor visitor, UUID centre) {
        String page = "/portlets/ethics-code/reader?mode=mine&centre=" + centre;
        var answer = visitor.act(page, "/portlets/ethics-code/reader/acknowledge?centre=" + centre, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static InputStream listen(Visitor anna, Queue<String> events) {
        HttpResponse<InputStream> answer = anna.send(
                anna.request("/stream?p=ethics-code/reader&p=hello/greeting&centre=" + land.zarechny())
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        Thread.ofVirtual().start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    events.add(line);
                }
            } catch (IOException closed) {
                events.add("closed");
            }
        });
        return answer.body();
    }

    private static Visitor at(TestNode node, String login) {
        return node.visitor().signIn(login, Land.PASSWORD);
    }

    private static String withoutId(String body) {
        return body.replaceAll("\"requestId\":\"[0-9a-f]*\"", "");
    }
}
