package uko.container;

import static org.assertj.core.api.Assertions.assertThat;
import static uko.container.TestPortal.act;
import static uko.container.TestPortal.call;
import static uko.container.TestPortal.code;
import static uko.container.TestPortal.view;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uko.spi.portlet.Language;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.Person;

class ContainerTest {

    private final TestPortal portal = new TestPortal();

    @BeforeEach
    void start() {
        TestPlugin.of("good").jar(portal.plugins, "good-1.2.0.jar");
        portal.start(TestPortal.PATIENT);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void rendersASharedViewOnceForAllReaders() {
        assertThat(portal.container.cached(view("good/board", Map.of()))).isEmpty();
        assertThat(portal.html(view("good/board", Map.of()))).isEqualTo("<p>all|small|1|01.09.2026</p>\n");
        Call another = call("good/board", Mode.VIEW, People.ZARECHNY, People.EDITOR, Map.of("_", "x"));
        assertThat(portal.html(another)).contains("|1|");
        assertThat(portal.container.cached(another)).isPresent();
        assertThat(portal.scopes).containsExactly(Person.ANYONE);
    }

    @Test
    void keepsViewsOfCentresParametersLanguagesAndPreferencesApart() {
        Call first = view("good/board", Map.of());
        assertThat(portal.html(first)).contains("|1|");
        assertThat(portal.html(view("good/board", Map.of("topic", "tea")))).startsWith("<p>tea|small|2|");
        assertThat(portal.html(call("good/board", Mode.VIEW, People.PRIOZERSK, People.SOKOLOVA, Map.of())))
                .contains("|3|");
        assertThat(portal.html(first.placed(Map.of("size", "large")))).contains("|large|4|");
        assertThat(portal.html(first.placed(Map.of("size", "gone")))).contains("|small|1|");
        assertThat(portal.html(english(first))).contains("|5|");
        assertThat(portal.html(first)).contains("|1|");
    }

    private static Call english(Call call) {
        return new Call(
                call.module(),
                call.portlet(),
                call.phase(),
                call.centre(),
                call.person(),
                Language.EN,
                call.parameters(),
                call.placement(),
                call.exchange());
    }

    @Test
    void rendersAnewAfterAFactOfTheCentreASwitchAndMidnight() {
        Call here = view("good/board", Map.of());
        Call there = call("good/board", Mode.VIEW, People.PRIOZERSK, People.SOKOLOVA, Map.of());
        portal.html(here);
        portal.html(there);
        assertThat(portal.container.stale(People.ZARECHNY.id(), "good.unknown")).isEmpty();
        assertThat(portal.html(here)).contains("|1|");
        assertThat(portal.container.stale(People.ZARECHNY.id(), "good.posted"))
                .containsExactly(new Container.PortletRef("good", "board"));
        assertThat(portal.html(here)).contains("|3|");
        assertThat(portal.html(there)).contains("|2|");
        assertThat(portal.container.switched("good")).hasSize(2);
        assertThat(portal.html(there)).contains("|4|");
        portal.clock.forward(Duration.ofHours(11));
        assertThat(portal.html(there)).contains("|5|02.09.2026");
    }

    @Test
    void dropsParametersThatAreNotDeclaredOrTooLong() {
        assertThat(portal.html(view("good/board", Map.of("undeclared", "x")))).startsWith("<p>all|");
        assertThat(portal.html(view("good/board", Map.of("topic", "т".repeat(200)))))
                .contains("т".repeat(200));
        assertThat(portal.html(view("good/board", Map.of("topic", "т".repeat(201)))))
                .startsWith("<p>all|");
    }

    @Test
    void aSharedViewKnowsNoPerson() {
        assertThat(portal.code(view("good/board", Map.of("topic", "mine")))).isEqualTo("503 portlet-failed");
        assertThat(portal.health("good").faults()).isEqualTo(1);
    }

    @Test
    void showsThePersonalPartWithAFormAndKeepsNothingOfIt() {
        Call mine = call("good/board", Mode.MINE, People.ZARECHNY, People.SOKOLOVA, Map.of());
        assertThat(portal.html(mine)).contains("Соколова Мария Петровна").contains("/portlets/good/board/post");
        assertThat(portal.container.cached(mine)).isEmpty();
        assertThat(portal.html(call("good/board", Mode.MINE, People.ZARECHNY, People.EDITOR, Map.of())))
                .contains("Ким Олег Андреевич");
        assertThat(portal.html(call("good/board", Mode.HELP, People.ZARECHNY, People.EDITOR, Map.of())))
                .isEqualTo("<p>help</p>\n");
    }

    @Test
    void aPersonOfAnotherCentreIsAnyoneInAnOpenPortlet() {
        assertThat(portal.html(call("good/open", Mode.VIEW, People.ZARECHNY, People.STRANGER, Map.of())))
                .isEqualTo("<p>anyone</p>\n");
        assertThat(portal.html(call("good/open", Mode.VIEW, People.ZARECHNY, Person.ANYONE, Map.of())))
                .isEqualTo("<p>anyone</p>\n");
    }

    @Test
    void aFragmentCarriesWhatTheElementMustKnow() throws IOException {
        Fragment fragment = ((Answer.Shown) portal.answer(view("good/board", Map.of()))).fragment();
        assertThat(fragment.title()).isEqualTo("Доска объявлений");
        assertThat(fragment.hasMine()).isTrue();
        assertThat(fragment.modes()).containsExactlyInAnyOrder(Mode.values());
        assertThat(fragment.etag()).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(portal.container.styleSheet(fragment.style()).orElseThrow().css())
                .asString()
                .startsWith(".good");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(fragment.gzip())).readAllBytes())
                .isEqualTo(fragment.html());
        assertThat(fragment.gzip()).isSameAs(fragment.gzip());
    }

    @Test
    void anActionAnswersWithTheNextFragmentAndASentence() {
        Answer.Done done = (Answer.Done) portal.answer(act("good/board", "post", Map.of("text", " чай ")));
        assertThat(done.message()).isEqualTo("Объявление размещено: спасибо.");
        assertThat(done.parameters()).isEqualTo(Map.of("topic", "чай"));
        assertThat(done.next().orElseThrow().html()).asString().contains("Соколова");
    }

    @Test
    void anActionIsDoneAlsoWhereItsMessageIsMissing() {
        Answer.Done done = (Answer.Done) portal.answer(act("good/board", "post", Map.of("text", "mute")));
        assertThat(done.message()).isEmpty();
        assertThat(done.next()).isPresent();
    }

    @Test
    void anActionTellsOfAllThatIsWrong() {
        Answer.Refused empty = (Answer.Refused) portal.answer(act("good/board", "post", Map.of()));
        assertThat(empty.problems()).containsExactly(new Answer.FieldProblem("text", "Заполните это поле."));
        assertThat(empty.card().status()).isEqualTo(422);
        Answer.Refused bad = (Answer.Refused) portal.answer(act("good/board", "post", Map.of("text", "bad")));
        assertThat(bad.problems()).containsExactly(new Answer.FieldProblem("text", "Здесь не больше 3 знаков."));
        assertThat(portal.health("good").faults()).isZero();
    }

    @Test
    void aStaleEditGetsBothTexts() {
        Answer.Stale stale =
                (Answer.Stale) portal.answer(act("good/board", "post", Map.of("text", "stale", "_version", "7")));
        assertThat(stale).isEqualTo(new Answer.Stale(stale.card(), new Outcome.Stale(8, "yours", "theirs")));
        assertThat(stale.card().status()).isEqualTo(409);
    }

    @Test
    void whatAPluginSaysOnPurposeIsNoFault() {
        Answer late = portal.answer(act("good/board", "post", Map.of("text", "late")));
        assertThat(((Answer.Failed) late).card().message()).isEqualTo("Приём окончен 31.07.2026.");
        assertThat(code(late)).isEqualTo("409 too-late");
        assertThat(portal.code(act("good/board", "post", Map.of("text", "gone"))))
                .isEqualTo("404 not-found");
        assertThat(portal.code(act("good/board", "post", Map.of("text", "away"))))
                .isEqualTo("503 busy");
        assertThat(portal.health("good").faults()).isZero();
    }

    @Test
    void aRepeatedKeyIsDoneWithoutEffect() {
        UUID key = UUID.randomUUID();
        portal.doneKeys.add(key);
        Answer.Done done =
                (Answer.Done) portal.answer(act("good/board", "post", Map.of("text", "чай", "_key", key.toString())));
        assertThat(done.message()).isEmpty();
        assertThat(done.next()).isPresent();
    }

    @Test
    void anActionNeedsAKeyAndAVersionThatIsOne() {
        Map<String, String> sent = new HashMap<>(Map.of("text", "чай", "_key", "17"));
        assertThat(portal.code(act("good/board", "post", sent))).isEqualTo("400 key-missing");
        assertThat(portal.code(act("good/board", "post", Map.of("text", "чай", "_version", "seven"))))
                .isEqualTo("400 bad-input");
    }

    @Test
    void servesAFile() throws IOException {
        Phase list = new Phase.Resource("list.csv");
        Answer.Served served =
                (Answer.Served) portal.answer(call("good/board", list, People.ZARECHNY, People.SOKOLOVA, Map.of()));
        assertThat(served.resource().content().readAllBytes()).asString().isEqualTo("list.csvhttp://uko.test");
    }

    @Test
    void theAdministratorOfAPageChoosesPreferences() {
        Call.Placement main = new Call.Placement("main", Map.of());
        Call edit = placed(call("good/board", Mode.EDIT, People.ZARECHNY, People.ADMIN, Map.of()), main);
        assertThat(portal.html(edit))
                .contains("Размер", "value=\"small\" checked", "/portlets/good/board/preferences?", "place=main");
        Answer saved = portal.answer(placed(admin(act("good/board", "preferences", Map.of("size", "large"))), main));
        assertThat(((Answer.Done) saved).message()).isEqualTo("Настройки сохранены.");
        assertThat(portal.preferences).isEqualTo(Map.of("main", Map.of("size", "large")));
        Answer refused = portal.answer(placed(admin(act("good/board", "preferences", Map.of("size", "x"))), main));
        assertThat(((Answer.Refused) refused).problems().getFirst().field()).isEqualTo("size");
        assertThat(portal.preferences).isEqualTo(Map.of("main", Map.of("size", "large")));
    }

    private static Call placed(Call call, Call.Placement placement) {
        return new Call(
                call.module(),
                call.portlet(),
                call.phase(),
                call.centre(),
                call.person(),
                call.language(),
                call.parameters(),
                placement,
                call.exchange());
    }

    private static Call admin(Call call) {
        return call(call.module() + "/" + call.portlet(), call.phase(), call.here(), People.ADMIN, Map.of());
    }

    @Test
    void whatIsOffUnknownOrForeignLooksTheSame() {
        Answer absent = portal.answer(view("none/none", Map.of()));
        assertThat(code(absent)).isEqualTo("404 not-found");
        List<Call> others = List.of(
                view("good/none", Map.of()),
                call("good/board", Mode.VIEW, null, People.SOKOLOVA, Map.of()),
                call("good/board", Mode.VIEW, People.ZARECHNY, People.STRANGER, Map.of()),
                act("good/board", "none", Map.of()));
        assertThat(others).allSatisfy(call -> assertThat(portal.answer(call)).isEqualTo(absent));
        portal.html(view("good/board", Map.of()));
        portal.off.add("good");
        assertThat(portal.answer(view("good/board", Map.of()))).isEqualTo(absent);
        assertThat(portal.container.cached(view("good/board", Map.of()))).isEmpty();
        assertThat(portal.answer(act("good/board", "post", Map.of("text", "чай"))))
                .isEqualTo(absent);
    }

    @Test
    void answersOnTheContextThatAsked() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Context context = vertx.getOrCreateContext();
            CompletableFuture<Boolean> same = new CompletableFuture<>();
            context.runOnContext(go -> portal.container
                    .answer(view("good/board", Map.of()))
                    .onComplete(answer -> same.complete(Vertx.currentContext() == context)));
            assertThat(same.get(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }
}
