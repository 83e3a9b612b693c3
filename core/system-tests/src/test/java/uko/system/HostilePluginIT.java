package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uko.testkit.Visitor;

/** A plugin that does all that must not be done hurts itself: the others answer as before, and it is named. */
class HostilePluginIT {

    private static final String SWITCH = "uko.test.hostile";
    private static final int WINDOWS = 20;
    private static final int REQUESTS = 20;
    private static final int ATTACKERS = 4;
    private static final double BOUND = 1.2;
    private static final int FIRST_MOMENTS = 40;
    private static final List<String> FREE_FROM_THE_FIRST = List.of("throw", "sleep");

    @TempDir
    static Path folder;

    private static World world;
    private static Visitor anna;
    private static int management;

    @BeforeAll
    static void aHostilePluginAmongGoodOnes() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            management = socket.getLocalPort();
        }
        List<Path> modules = new ArrayList<>(World.MODULES);
        modules.add(CompiledPlugin.module("hostile", folder));
        modules.add(CompiledPlugin.module("broken", folder));
        world = World.open(
                modules, Map.of("plugins.deadline-seconds", "1", "http.management-port", Integer.toString(management)));
        anna = world.signedIn("anna");
        // What is compiled while it is measured would be taken for a plugin's ill will.
        for (int n = 0; n < 300; n++) {
            readAll();
        }
    }

    @AfterAll
    static void close() {
        System.setProperty(SWITCH, "end");
        world.close();
    }

    // Whatever a plugin does costs the others next to nothing once it is out. Until then what throws or sleeps costs
    // them nothing either; what fills the heap stops all threads for a collection, and what spins has a core until its
    // grace is over: core/docs/performance.md tells how much that is.
    @ParameterizedTest
    @CsvSource({"throw, failed with", "sleep, went on for", "huge, Portlet 'deeds'", "spin, went on for"})
    void othersAnswerAsBeforeAndTheCulpritIsNamed(String deed, String reason) throws Exception {
        List<List<Long>> calm = List.of(new ArrayList<>(), new ArrayList<>());
        List<Long> attacked = new ArrayList<>();
        try (Attack attack = new Attack(deed)) {
            // Whatever loading the plugin anew left to be done.
            timed(FIRST_MOMENTS);
            List<Long> last = timed(FIRST_MOMENTS);
            attack.pause(false);
            attack.awaitBegun();
            List<Long> first = timed(FIRST_MOMENTS);
            if (FREE_FROM_THE_FIRST.contains(deed)) {
                calm.getFirst().addAll(last.subList(0, FIRST_MOMENTS / 2));
                calm.getLast().addAll(last.subList(FIRST_MOMENTS / 2, FIRST_MOMENTS));
                attacked.addAll(first);
            }
            Await.until(
                    "the culprit is quarantined",
                    () -> stateOf("hostile").getString("state").equals("quarantined"));
            assertThat(stateOf("hostile").getString("reason")).contains(reason);
            assertThat(deed("none")).as("it is out").isEqualTo(503);
            for (int window = 0; window < WINDOWS; window++) {
                attack.pause(true);
                calm.get(window % 2).addAll(timed(REQUESTS));
                attack.pause(false);
                attacked.addAll(timed(REQUESTS));
            }
        }
        bringBack();
        Moments after = new Moments(calm, attacked);
        System.out.printf("Hostile plugin, %s: %s%n", deed, after);
        assertThat(after.ratio()).isLessThanOrEqualTo(BOUND * after.noise());
    }

    /** Two halves of the same calm differ by what the machine itself does. */
    private record Moments(List<List<Long>> calm, List<Long> attacked) {

        double ratio() {
            return p95(attacked) / p95(all());
        }

        double noise() {
            double one = p95(calm.getFirst());
            double other = p95(calm.getLast());
            return Math.max(one, other) / Math.min(one, other);
        }

        private List<Long> all() {
            return calm.stream().flatMap(List::stream).toList();
        }

        @Override
        public String toString() {
            return ("p95 of three fragments of others %.0f µs in peace and %.0f µs under attack: %.2f times"
                            + " (two halves of the peace: %.2f times)")
                    .formatted(p95(all()), p95(attacked), ratio(), noise());
        }
    }

    private static void bringBack() {
        world.node.node().container().reload("hostile");
        Await.until("it is back", () -> deed("none") == 200);
    }

    @Test
    void aPluginWhoseTablesCantBeMadeIsNamedAndTheNodeStartedWithoutIt() {
        JsonObject broken = stateOf("broken");
        assertThat(broken.getString("state")).isEqualTo("quarantined");
        assertThat(broken.getString("reason")).contains("migration failed");
        assertThat(anna.get("/portlets/broken/page?centre=" + world.land.zarechny())
                        .statusCode())
                .isEqualTo(404);
        readAll();
    }

    private static final class Attack implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicBoolean paused = new AtomicBoolean();
        private final AtomicBoolean begun = new AtomicBoolean();
        private final List<Thread> attackers = new ArrayList<>();

        /** Begins in peace. */
        Attack(String deed) {
            System.setProperty(SWITCH, "go");
            pause(true);
            for (int n = 0; n < ATTACKERS; n++) {
                attackers.add(Thread.ofVirtual().start(() -> attack(deed)));
            }
        }

        private void attack(String deed) {
            while (!over.get()) {
                if (paused.get()) {
                    // As many visitors as under attack, who mean no ill.
                    anna.get("/portlets/hello/greeting?centre=" + world.land.zarechny());
                } else {
                    begun.set(true);
                    deed(deed);
                }
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        void awaitBegun() {
            Await.until("the attack has begun", begun::get);
        }

        void pause(boolean now) {
            paused.set(now);
        }

        @Override
        public void close() throws InterruptedException {
            over.set(true);
            System.setProperty(SWITCH, "end");
            for (Thread attacker : attackers) {
                attacker.join();
            }
        }
    }

    private static int deed(String deed) {
        return anna.get("/portlets/hostile/deeds?deed=" + deed + "&centre=" + world.land.zarechny())
                .statusCode();
    }

    /** Times the others' fragments: a kept one, a rendered one, a personal one from the database; in microseconds. */
    private static List<Long> timed(int times) {
        List<Long> micros = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            long begin = System.nanoTime();
            readAll();
            micros.add((System.nanoTime() - begin) / 1_000);
        }
        return micros;
    }

    private static double p95(List<Long> micros) {
        return micros.stream().sorted().toList().get(micros.size() * 95 / 100);
    }

    private static void readAll() {
        for (String path : List.of("ethics-code/reader?", "hello/greeting?", "ethics-code/reader?mode=mine&")) {
            var answer = anna.get("/portlets/" + path + "centre=" + world.land.zarechny());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static JsonObject stateOf(String plugin) {
        try {
            HttpResponse<String> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/health/ready"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(health.statusCode()).as("the node is ready all the same").isEqualTo(200);
            return new JsonObject(health.body())
                    .getJsonArray("plugins").stream()
                            .map(JsonObject.class::cast)
                            .filter(state -> state.getString("id").equals(plugin))
                            .findFirst()
                            .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
