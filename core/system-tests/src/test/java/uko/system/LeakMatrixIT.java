package uko.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uko.testkit.Visitor;

/** Every route, asked by everybody about every centre: nobody learns what is not his, nor that it exists. */
class LeakMatrixIT {

    /** What the token of the foreign page reaches. */
    private static final List<String> WIDGETS =
            List.of("ethics-code/reader", "administration/notices", "hello/greeting", "administration/people");

    /** All that the demo switches on. */
    private static final List<Path> MODULES = Stream.concat(
                    World.MODULES.stream(),
                    Stream.of("custom-document", "employee-book", "hiring-criteria")
                            .map(id -> Path.of("../../plugins", id)))
            .toList();

    private static final Set<String> ROLES_OF_NINA = Set.of(
            "employee", "centre-head", "author", "reviewer", "personnel-officer", "assessor", "personal-data-officer");

    private static final UUID RANDOM = UUID.randomUUID();
    private static World world;
    private static Questions questions;
    private static List<Asker> askers;
    /** Who received words of a question to the ethics commission. */
    private static final Set<String> confided = ConcurrentHashMap.newKeySet();

    /**
     * @param bearer his token; empty for those with a session, or with nothing
     * @param home the centres whose markers he may see
     */
    private record Asker(String name, Visitor visitor, String bearer, String csrf, Set<String> roles, Set<UUID> home) {}

    @BeforeAll
    static void peopleOfThreeCentres() throws Exception {
        world = World.open(MODULES, java.util.Map.of());
        Land land = world.land;
        openToClients();
        Appointed.in(world);
        for (UUID centre : List.of(land.zarechny(), land.bely(), land.stepnoy())) {
            Selection.in(world.database, land, centre);
        }
        questions = new Questions(
                world, world.revision(land.zarechny()), Selection.candidate(world), Confidential.in(world));
        Set<UUID> all = Set.of(land.zarechny(), land.bely(), land.stepnoy());
        askers = List.of(
                bearing("nobody", ""),
                person("anna", Set.of("employee"), Set.of(land.zarechny())),
                person("boris", Set.of("employee"), Set.of(land.bely())),
                person(Appointed.ALL, Appointed.employeeAnd(Appointed.ROLES), Set.of(land.bely())),
                person("stepan", Set.of("employee"), Set.of(land.stepnoy())),
                person("nina", ROLES_OF_NINA, Set.of(land.zarechny())),
                person("olga", Set.of("regional-admin"), Set.of(land.zarechny(), land.bely())),
                person("oleg", Set.of("regional-admin"), Set.of(land.stepnoy())),
                person("vera", Set.of("federal-coordinator"), all),
                person("pavel", Set.of("platform-admin"), all),
                new Asker(
                        "anna's token",
                        world.node.visitor(),
                        world.host().token("anna", land.zarechny(), WIDGETS.toArray(String[]::new)),
                        "",
                        Set.of("employee"),
                        Set.of(land.zarechny())),
                bearing("forged token", forged("a key that is not ours, thirty-two bytes".getBytes(), 300)),
                bearing("unsigned token", Jwt.unsigned(claims(300))),
                bearing("expired token", forged(tokenKey(), -1)));
    }

    /** Заречный shows its code to clients, the others do not. */
    private static void openToClients() {
        String desk = "/portlets/ethics-code/client-page";
        String here = "?centre=" + world.land.zarechny();
        var answer =
                world.signedIn("nina").act(desk + here, desk + "/open-page" + here, Map.of("looked-through", "yes"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void nobodyLearnsAnythingOfACentreThatIsNotHis() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ConcurrentLinkedQueue<String> leaks = new ConcurrentLinkedQueue<>();
        Map<String, AtomicInteger> sights = new TreeMap<>();
        askers.forEach(asker -> sights.put(asker.name, new AtomicInteger()));
        inParallel(askers.stream()
                .<Callable<Void>>map(asker -> () -> {
                    new Interview(asker, leaks, calls, sights.get(asker.name)).carryOut();
                    return null;
                })
                .toList());
        System.out.printf("Leak matrix: %d calls, %d leaks; own markers seen: %s%n", calls.get(), leaks.size(), sights);
        assertThat(leaks).isEmpty();
        assertThat(calls.get()).isGreaterThan(2_000);
        assertThat(confided).as("the asker alone reads her question").containsExactly("anna");
        // The check would see a leak: those who may see markers did.
        for (String name : List.of("anna", "boris", Appointed.ALL, "stepan", "nina", "olga", "oleg", "anna's token")) {
            assertThat(sights.get(name).get()).as(name).isPositive();
        }
    }

    /** One asker's questions about all centres. */
    private record Interview(
            Asker asker, ConcurrentLinkedQueue<String> leaks, AtomicInteger calls, AtomicInteger sights) {

        void carryOut() {
            for (String route : world.node.node().routes()) {
                for (Questions.Question question : questions.on(route)) {
                    ask(question);
                }
            }
        }

        private void ask(Questions.Question question) {
            Said absent = answer(question, RANDOM);
            check(question, RANDOM, absent);
            Said nothing = absent.without(RANDOM.toString());
            for (UUID centre : List.of(world.land.zarechny(), world.land.bely(), world.land.stepnoy())) {
                Said said = answer(question, centre);
                check(question, centre, said);
                boolean foreign = !asker.home.contains(centre) && !question.open();
                if (foreign && !said.without(centre.toString()).equals(nothing)) {
                    leaks.add("%s %s: a foreign centre is answered %s, an absent one %s"
                            .formatted(asker.name, question.name(), brief(said), brief(absent)));
                }
            }
        }

        private Said answer(Questions.Question question, UUID centre) {
            calls.incrementAndGet();
            HttpRequest.Builder request = question.asking().about(centre, asker.visitor, asker.csrf);
            if (!asker.bearer.isEmpty()) {
                request.setHeader("Authorization", "Bearer " + asker.bearer).setHeader("Origin", Land.HOST_ORIGIN);
            }
            return Said.on(asker.visitor, request.build());
        }

        private void check(Questions.Question question, UUID centre, Said said) {
            if (said.status() >= 500) {
                leaks.add("%s %s: %s".formatted(asker.name, question.name(), brief(said)));
            }
            checkConfidential(question, said);
            for (UUID other : List.of(world.land.zarechny(), world.land.bely(), world.land.stepnoy())) {
                boolean his = asker.home.contains(other) || isTold(question, centre, other);
                if (said.holds(world.land.marker(other))) {
                    sights.incrementAndGet();
                    if (!his) {
                        leaks.add("%s %s?%s: %s".formatted(asker.name, question.name(), centre, brief(said)));
                    }
                }
            }
        }

        private void checkConfidential(Questions.Question question, Said said) {
            if (said.holds(Confidential.MARKER)) {
                confided.add(asker.name);
                if (!asker.name.equals("anna")) {
                    leaks.add("%s %s: %s".formatted(asker.name, question.name(), brief(said)));
                }
            }
        }

        /** Whoever holds a printed code may ask its own centre for its title; clients read what is open to them. */
        private static boolean isTold(Questions.Question question, UUID centre, UUID other) {
            return question.open()
                    && (question.name().contains("hash=") || question.name().contains("for-clients"))
                    && centre.equals(other)
                    && other.equals(world.land.zarechny());
        }

        private static String brief(Said said) {
            String body = said.body();
            return said.status() + " " + said.headers() + " " + body.substring(0, Math.min(300, body.length()));
        }
    }

    @Test
    void theDescriptorAloneSaysWhoSees() {
        List<Asker> everybody = new ArrayList<>(askers);
        for (String role : Appointed.ROLES) {
            everybody.add(person(role, Appointed.employeeAnd(List.of(role)), Set.of(world.land.bely())));
        }
        for (Asker asker : everybody) {
            for (UUID centre : asker.home) {
                questions.roles().forEach((portlet, roles) -> {
                    boolean may = roles.contains("anyone") || roles.stream().anyMatch(asker.roles::contains);
                    boolean granted = asker.bearer.isEmpty() || WIDGETS.contains(portlet);
                    int expected = !granted ? 404 : may ? 200 : 403;
                    assertThat(status(asker, "/portlets/" + portlet + "?centre=" + centre))
                            .as("%s %s", asker.name, portlet)
                            .isEqualTo(expected);
                });
            }
        }
    }

    @Test
    void aRegionalAdministratorReachesNoOtherRegionByHisForms() {
        Visitor oleg = world.signedIn("oleg");
        Land land = world.land;
        UUID nobody = UUID.randomUUID();
        String before = state();
        List<Map<String, String>> aims = List.of(
                Map.of(
                        "centre",
                        land.zarechny().toString(),
                        "person",
                        land.anna().toString()),
                Map.of(
                        "centre",
                        land.stepnoy().toString(),
                        "person",
                        land.anna().toString()),
                Map.of("centre", RANDOM.toString(), "person", nobody.toString()),
                Map.of("centre", land.stepnoy().toString(), "person", nobody.toString()));
        List<Said> answers = new ArrayList<>();
        for (Map<String, String> aim : aims) {
            for (String action :
                    List.of("people/grant", "people/revoke", "people/find", "modules/switch", "modules/find")) {
                Map<String, String> fields = new HashMap<>(aim);
                fields.putAll(
                        Map.of("role", "chair", "basis", "приказ № 2", "module", "hello", "on", "false", "name", ""));
                if (action.startsWith("modules/switch")
                        && aim.get("centre").equals(land.stepnoy().toString())) {
                    continue;
                }
                var answer = oleg.act(
                        "/portlets/administration/people?centre=" + land.stepnoy(),
                        "/portlets/administration/" + action + "?centre=" + land.stepnoy(),
                        fields);
                assertThat(answer.body()).doesNotContain("mzarechnyq", "mbelyq");
                assertThat(answer.statusCode()).as(action).isLessThan(500);
                if (!action.endsWith("find")) {
                    assertThat(answer.statusCode()).as(action + aim).isEqualTo(404);
                    answers.add(new Said(answer.statusCode(), Set.of(), answer.body())
                            .without(land.zarechny().toString()));
                }
            }
        }
        assertThat(state()).isEqualTo(before);
        assertThat(new HashSet<>(answers)).hasSizeLessThanOrEqualTo(2);
        for (String parameter : List.of(
                "centre-id=" + land.zarechny(),
                "person=" + land.anna(),
                "centre-id=" + land.zarechny() + "&person=" + land.anna())) {
            for (String portlet : List.of("people", "modules")) {
                var answer =
                        oleg.get("/portlets/administration/" + portlet + "?centre=" + land.stepnoy() + "&" + parameter);
                assertThat(answer.body()).doesNotContain("mzarechnyq", "Заречный", "Соколова");
            }
        }
    }

    private static String state() {
        return world.count("select count(*) from uko.person_role") + " "
                + world.count("select count(*) from uko.module_switch") + " "
                + world.count("select sum(version) from uko.module_switch");
    }

    @Test
    void onlyDeclaredPathsExist() {
        Visitor olga = world.signedIn("olga");
        List<String> undeclared = new ArrayList<>(List.of(
                "/portlets/a/b/c/d",
                "/admin",
                "/metrics",
                "/health",
                "/health/security",
                "/assets",
                "/assets/",
                "/index.html",
                "/embed",
                "/frames",
                "/frames/hello",
                "/portlets/hello",
                "/resources",
                "/plugins",
                "/.git/config",
                "/META-INF/plugin.json",
                "/assets/hello/../../META-INF/plugin.json",
                "/api",
                "/uko.yaml",
                "/stream/all"));
        for (String path : undeclared) {
            var answer = olga.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("not-found");
        }
    }

    @Test
    void everyDeclaredPathIsRoutedAndByItsMethodAlone() {
        Visitor olga = world.signedIn("olga");
        for (String route : world.node.node().routes()) {
            String[] words = route.split(" ");
            String path = example(words[1]);
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND")) {
                boolean declared = world.node.node().routes().stream()
                        .anyMatch(other ->
                                other.startsWith(method + " ") && matches(other.substring(method.length() + 1), path));
                if (!declared) {
                    var answer = olga.send(
                            olga.request(path)
                                    .method(method, HttpRequest.BodyPublishers.ofString("x"))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString());
                    assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(404);
                }
            }
        }
        assertThatCode(() -> world.node.node().routes().forEach(questions::on)).doesNotThrowAnyException();
        assertThat(world.node.node().routes()).hasSizeGreaterThan(15);
    }

    private static String example(String path) {
        return path.replaceAll(":\\w+", "x").replace("*", "x");
    }

    private static boolean matches(String declared, String path) {
        return path.matches(declared.replaceAll(":\\w+", "[^/]+").replace("*", ".*"));
    }

    private static int status(Asker asker, String path) {
        HttpRequest.Builder request = asker.visitor.request(path);
        if (!asker.bearer.isEmpty()) {
            request.setHeader("Authorization", "Bearer " + asker.bearer).setHeader("Origin", Land.HOST_ORIGIN);
        }
        return Said.on(asker.visitor, request.build()).status();
    }

    private static void inParallel(List<Callable<Void>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private static Asker person(String login, Set<String> roles, Set<UUID> home) {
        Visitor visitor = world.signedIn(login);
        String csrf = World.hidden(visitor.get("/").body()).getOrDefault("_csrf", "");
        assertThat(csrf).as(login).isNotEmpty();
        return new Asker(login, visitor, "", csrf, roles, home);
    }

    private static Asker bearing(String name, String token) {
        return new Asker(name, world.node.visitor(), token, "", Set.of(), Set.of());
    }

    private static String forged(byte[] key, int seconds) {
        return Jwt.signed(claims(seconds), key);
    }

    private static JsonObject claims(int seconds) {
        return new JsonObject()
                .put("sub", world.land.anna().toString())
                .put("centre", world.land.zarechny().toString())
                .put("widgets", new io.vertx.core.json.JsonArray(List.of("ethics-code/reader")))
                .put("origin", Land.HOST_ORIGIN)
                .put("exp", Instant.now().getEpochSecond() + seconds);
    }

    private static byte[] tokenKey() {
        try (var connection = world.platform();
                var rows = connection
                        .createStatement()
                        .executeQuery("select secret from uko.node_key where name = 'tokens'")) {
            rows.next();
            return rows.getBytes(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
