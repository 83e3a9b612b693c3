package uko.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uko.administration.SverdlovskRegion.BERYOZOVSKY;
import static uko.administration.SverdlovskRegion.REVDA;
import static uko.administration.SverdlovskRegion.ZARECHNY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uko.spi.portlet.Language;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.Problem;

class ModuleMatrixTest {

    private final SverdlovskRegion region = new SverdlovskRegion();
    private final Ledger ledger = new Ledger();
    private final ModuleMatrix portlet = new ModuleMatrix(ledger, region, new Workforce(), new RussianWords());

    @Test
    void showsAllModulesWithTheRegionsSwitchAndHowManyCentresAreTakenOut() {
        region.with("ethics-code", ZARECHNY, false, 3).with("ethics-code", REVDA, true, 2);

        List<?> cards = (List<?>) shown("cards");

        assertThat(cards)
                .hasSize(3)
                .element(2)
                .isEqualTo(new ModuleCard(
                        new Position("ethics-code", "Этический кодекс", Optional.empty(), "", State.ON, 1, false),
                        "Описание: Этический кодекс",
                        1));
    }

    @Test
    void tellsWhoseChoiceKeepsAModuleOff() {
        region.with("ethics-code", ZARECHNY, false, 3).with("hello", ZARECHNY, false, 1);

        assertThat(states("centre-id", ZARECHNY.id().toString()))
                .isEqualTo(Map.of("administration", State.ON, "ethics-code", State.OFF_ALONE, "hello", State.OFF_BOTH));
        assertThat(states("centre-id", REVDA.id().toString()))
                .isEqualTo(Map.of("administration", State.ON, "ethics-code", State.ON, "hello", State.OFF_AS_REGION));
    }

    private Map<String, State> states(String... parameters) {
        var states = new HashMap<String, State>();
        for (Object each : (List<?>) shown("positions", parameters)) {
            Position position = (Position) each;
            states.put(position.module(), position.state());
        }
        return states;
    }

    @Test
    void findsCentresByAPartOfTheirNamesWhateverTheCaseOrYo() {
        var pages = (Pages<?>) shown("pages", "module", "ethics-code", "name", " берез");

        assertThat(pages.rows()).singleElement().extracting("place").isEqualTo(BERYOZOVSKY.name());
    }

    @Test
    void aForeignCentreAndAnUnknownModuleLookAlike() {
        for (Asked asked : List.of(
                Asked.view("centre-id", UUID.randomUUID().toString()),
                Asked.view("centre-id", "1 or 1=1"),
                Asked.view("module", "none"),
                Asked.view(
                        "module",
                        "ethics-code",
                        "ask",
                        "off",
                        "centre-id",
                        UUID.randomUUID().toString()))) {
            assertThatThrownBy(() -> portlet.view(asked))
                    .isInstanceOfSatisfying(
                            PortletException.class, e -> assertThat(e.code()).isEqualTo("not-found"));
        }
    }

    @Test
    void asksBeforeSwitchingOffAndTellsHowManyCentresLoseTheModule() {
        region.with("ethics-code", ZARECHNY, false, 3);

        Question question = (Question) shown("question", "module", "ethics-code", "ask", "off");

        assertThat(question.position())
                .extracting(Position::place, Position::version)
                .containsExactly("", 1L);
        assertThat(question.reach()).isEqualTo(2);
    }

    @Test
    void asksNothingOfWhatIsOffAlready() {
        region.with("ethics-code", ZARECHNY, false, 3);

        String centre = ZARECHNY.id().toString();
        assertThat(portlet.view(Asked.view("module", "ethics-code", "centre-id", centre, "ask", "off"))
                        .values())
                .containsKey("card")
                .doesNotContainKey("question");
    }

    @Test
    void switchesACentreOffAndOnAgainAndLeavesARecordOfBoth() {
        String centre = ZARECHNY.id().toString();

        assertThat(act(0, "module", "ethics-code", "centre", centre, "on", "false"))
                .isEqualTo(Outcome.done("switch.off-in-centre"));
        assertThat(inZarechny("ethics-code").state()).isEqualTo(State.OFF_ALONE);
        assertThat(act(1, "module", "ethics-code", "centre", centre, "on", "true"))
                .isEqualTo(Outcome.done("switch.on-in-centre"));
        assertThat(inZarechny("ethics-code").state()).isEqualTo(State.ON);
        assertThat(ledger.audited)
                .containsExactly("ethics-code off in centre " + centre, "ethics-code on in centre " + centre);
    }

    @Test
    void switchesTheWholeRegionWhereNoCentreIsNamed() {
        assertThat(act(0, "module", "hello", "on", "true")).isEqualTo(Outcome.done("switch.on-in-region"));
        assertThat(inZarechny("hello").state()).isEqualTo(State.ON);
        assertThat(ledger.audited).containsExactly("hello on in the region");
    }

    @Test
    void aCentreCanBeTakenOutBeforeItsRegionSwitchesOn() {
        String centre = ZARECHNY.id().toString();

        assertThat(act(0, "module", "hello", "centre", centre, "on", "false"))
                .isEqualTo(Outcome.done("switch.will-stay-off"));
        act(0, "module", "hello", "on", "true");

        assertThat(inZarechny("hello").state()).isEqualTo(State.OFF_ALONE);
    }

    @Test
    void leadsBackToTheListItCameFromWithoutTheQuestion() {
        String centre = ZARECHNY.id().toString();
        Asked off = Asked.act("switch", 0, "module", "ethics-code", "centre", centre, "on", "false");

        assertThat(portlet.act(
                        off.on("module", "ethics-code", "centre-id", centre, "page", "2", "name", "Зар", "ask", "off")))
                .extracting("parameters")
                .isEqualTo(Map.of("module", "ethics-code", "page", "2", "name", "Зар"));
        Asked on = Asked.act("switch", 1, "module", "ethics-code", "centre", centre, "on", "true");
        assertThat(portlet.act(on.on("module", "ethics-code", "centre-id", centre, "by", "centre", "ask", "off")))
                .extracting("parameters")
                .isEqualTo(Map.of("centre-id", centre));
    }

    @Test
    void administrationCannotLockItselfOut() {
        Outcome refused = Outcome.refused("", "switch.would-lock-out");

        assertThat(act(1, "module", "administration", "on", "false")).isEqualTo(refused);
        assertThat(act(0, "module", "administration", "centre", REVDA.id().toString(), "on", "false"))
                .isEqualTo(refused);
        assertThat(ledger.audited).isEmpty();
        assertThat(inZarechny("administration").state()).isEqualTo(State.ON);
    }

    @Test
    void aStaleSwitchChangesNothingAndShowsHowItStandsNow() {
        region.with("ethics-code", true, 5);

        assertThat(act(3, "module", "ethics-code", "on", "false"))
                .isEqualTo(new Outcome.Stale(
                        5,
                        "Выключить модуль «Этический кодекс»",
                        "Только что положение изменил кто-то другой: теперь модуль «Этический кодекс» включён"));
        assertThat(region.all(Language.RU).getLast().region().version()).isEqualTo(5);
        assertThat(ledger.audited)
                .as("undone, so that the same form can be sent again")
                .isEmpty();
    }

    @Test
    void whatSomebodyElseDidMeanwhileNeedNotBeDoneAgain() {
        region.with("ethics-code", false, 2);

        assertThat(act(1, "module", "ethics-code", "on", "false")).isEqualTo(Outcome.done("switch.already-off"));
    }

    @Test
    void refusesASwitchThatIsNeitherOnNorOff() {
        Asked asked = Asked.act("switch", 1, "on", "maybe");

        assertThatThrownBy(() -> portlet.act(asked)).isInstanceOf(SentForm.Ended.class);
        assertThat(asked.form().problems)
                .extracting(Problem::field, Problem::message)
                .containsExactly(tuple("module", "form.required"), tuple("on", "switch.neither-on-nor-off"));
    }

    @Test
    void seekingLeadsToACentreOrStaysWithTheOpenModule() {
        String centre = REVDA.id().toString();

        assertThat(portlet.act(Asked.act("find", 0, "centre", centre)))
                .extracting("parameters")
                .isEqualTo(Map.of("centre-id", centre));
        assertThat(portlet.act(Asked.act("find", 0, "name", "Рев").on("module", "ethics-code", "page", "2")))
                .extracting("parameters")
                .isEqualTo(Map.of("module", "ethics-code", "name", "Рев"));
    }

    private Object shown(String name, String... parameters) {
        return portlet.view(Asked.view(parameters)).values().get(name);
    }

    private Outcome act(long version, String... fields) {
        return portlet.act(Asked.act("switch", version, fields));
    }

    private Position inZarechny(String module) {
        return region.all(Language.RU).stream()
                .filter(each -> each.id().equals(module))
                .map(each -> Position.inCentre(each, ZARECHNY))
                .findFirst()
                .orElseThrow();
    }
}
