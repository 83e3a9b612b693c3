package uko.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePluginTest {

    private final TestPortal portal = new TestPortal();

    @BeforeEach
    void install() {
        System.clearProperty("uko.test.end");
        TestPlugin.of("good").jar(portal.plugins, "good-1.2.0.jar");
        TestPlugin.of("hostile").jar(portal.plugins, "hostile-0.1.0.jar");
    }

    private void start(Limits limits) {
        portal.start(limits);
        assertThat(portal.html(deed("none"))).isEqualTo("<p>fine</p>\n");
    }

    @AfterEach
    void stop() {
        System.setProperty("uko.test.end", "now");
        portal.close();
    }

    @AfterAll
    static void letTheSpinnersEnd() {
        System.setProperty("uko.test.end", "now");
    }

    @ParameterizedTest
    @CsvSource({
        "throw,    503 portlet-failed,     Portlet 'deeds' failed with java.lang.IllegalStateException at uko.hostile",
        "null,     503 portlet-failed,     Portlet 'deeds' failed with java.lang.NullPointerException at",
        "overflow, 503 portlet-failed,     Portlet 'deeds' failed with java.lang.StackOverflowError at uko.hostile",
        "exhaust,  503 portlet-failed,     Portlet 'deeds' failed with java.lang.OutOfMemoryError at uko.hostile",
        "vertx,    503 portlet-failed,     Portlet 'deeds' failed with java.lang.NoClassDefFoundError at uko.hostile",
        "huge,     503 fragment-too-large, Portlet 'deeds' failed with The fragment is longer than 100000 characters",
    })
    void theThirdFaultQuarantinesItByNameAndTheOthersAnswer(String deed, String code, String reason) {
        start(TestPortal.PATIENT);
        for (int fault = 1; fault <= 3; fault++) {
            assertThat(portal.code(deed(deed))).isEqualTo(code);
            answersOfTheGoodOne();
        }
        assertThat(portal.code(deed("none"))).isEqualTo("503 quarantined");
        assertThat(portal.health("hostile").state()).isEqualTo("quarantined");
        assertThat(portal.health("hostile").reason()).startsWith(reason).doesNotContain("Иванова");
        assertThat(portal.health("hostile").faults()).isEqualTo(3);
        answersOfTheGoodOne();
    }

    @Test
    void itComesBackAfterThePauseWhenTheTrialGoesWell() {
        start(TestPortal.PATIENT);
        for (int fault = 1; fault <= 3; fault++) {
            portal.code(deed("throw"));
        }
        portal.clock.forward(Duration.ofSeconds(61));
        assertThat(portal.code(deed("throw"))).isEqualTo("503 portlet-failed");
        assertThat(portal.code(deed("none"))).isEqualTo("503 quarantined");
        portal.clock.forward(Duration.ofSeconds(121));
        assertThat(portal.html(deed("none"))).isEqualTo("<p>fine</p>\n");
        assertThat(portal.health("hostile").state()).isEqualTo("started");
    }

    @Test
    void whatItSaysOnPurposeIsNoFault() {
        start(TestPortal.PATIENT);
        assertThat(portal.code(deed("say"))).isEqualTo("404 not-found");
        assertThat(portal.health("hostile").faults()).isZero();
    }

    @Test
    void whatSleepsIsInterruptedAtTheDeadline() {
        start(TestPortal.SHORT);
        assertThat(portal.code(deed("sleep"))).isEqualTo("504 portlet-timeout");
        Await.until("the next call runs", () -> portal.code(deed("none")).equals("Shown"));
        assertThat(portal.health("hostile").faults()).isEqualTo(1);
        assertThat(portal.health("hostile").state()).isEqualTo("started");
    }

    @Test
    void whatSpinsIsOutUntilItIsReloadedAndTheOthersAnswer() {
        start(TestPortal.SHORT);
        assertThat(portal.code(deed("spin"))).isEqualTo("504 portlet-timeout");
        answersOfTheGoodOne();
        Await.until("quarantined", () -> portal.health("hostile").state().equals("quarantined"));
        assertThat(portal.health("hostile").reason()).startsWith("Portlet 'deeds' went on for 300 ms after it was");
        portal.clock.forward(Duration.ofDays(1));
        assertThat(portal.code(deed("none"))).isEqualTo("503 quarantined");
        answersOfTheGoodOne();
        portal.container.reload("hostile");
        assertThat(portal.html(deed("none"))).isEqualTo("<p>fine</p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "branch", "catch"})
    void whatComputesWithoutEndIsEnded(String deed) {
        start(TestPortal.SHORT);
        assertThat(portal.code(deed(deed))).isEqualTo("504 portlet-timeout");
        String ended = "Portlet 'deeds' went on for 300 ms after it was interrupted, and was ended. Mend the plugin and"
                + " reload it.";
        Await.until("ended", () -> portal.health("hostile").reason().equals(ended));
        assertThat(portal.code(deed("none"))).isEqualTo("503 quarantined");
        portal.container.reload("hostile");
        assertThat(portal.html(deed("none"))).isEqualTo("<p>fine</p>\n");
    }

    @Test
    void aQuarantinedPluginShowsNothingThatWasKept() {
        start(TestPortal.PATIENT);
        Call board = TestPortal.view("good/board", Map.of());
        portal.html(board);
        for (int fault = 1; fault <= 3; fault++) {
            portal.code(TestPortal.view("good/board", Map.of("topic", "mine")));
        }
        assertThat(portal.container.cached(board)).isEmpty();
        assertThat(portal.code(board)).isEqualTo("503 quarantined");
    }

    @Test
    void aViewThatIsNotSharedIsNeverKept() {
        start(TestPortal.PATIENT);
        AtomicInteger asked = new AtomicInteger();
        portal.hook = () -> "hooked " + asked.incrementAndGet();
        assertThat(portal.html(deed("hook"))).isEqualTo("<p>hooked 1</p>\n");
        assertThat(portal.html(deed("hook"))).isEqualTo("<p>hooked 2</p>\n");
    }

    private static Call deed(String deed) {
        return TestPortal.view("hostile/deeds", Map.of("deed", deed));
    }

    private void answersOfTheGoodOne() {
        assertThat(portal.html(TestPortal.call("good/open", Mode.VIEW, People.ZARECHNY, People.SOKOLOVA, Map.of())))
                .isEqualTo("<p>Соколова Мария Петровна</p>\n");
    }
}
