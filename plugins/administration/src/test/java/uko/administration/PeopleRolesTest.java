package uko.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uko.administration.SverdlovskRegion.REVDA;
import static uko.administration.SverdlovskRegion.ZARECHNY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.Problem;

class PeopleRolesTest {

    private static final String ZARECHNY_ID = ZARECHNY.id().toString();

    private final Workforce workforce = new Workforce()
            .with("Белова Анна Сергеевна", "employee", "ethics-commission", "chair", "regional-admin")
            .with("Власов Пётр Ильич", "employee");
    private final Ledger ledger = new Ledger();
    private final PeopleRoles portlet = new PeopleRoles(ledger, workforce, new SverdlovskRegion(), new RussianWords());
    private final String anna = workforce.id("Белова Анна Сергеевна").toString();
    private final String peter = workforce.id("Власов Пётр Ильич").toString();

    @Test
    void listsThePeopleOfThePagesOwnCentreAtFirst() {
        assertThat((List<?>) shown("people"))
                .extracting("name")
                .containsExactly("Белова Анна Сергеевна", "Власов Пётр Ильич");
        assertThat(shown("centre")).isEqualTo(ZARECHNY);
        assertThat((List<?>) shown("people", "centre-id", REVDA.id().toString()))
                .isEmpty();
        assertThat((List<?>) shown("people", "name", "Власов"))
                .extracting("name")
                .containsExactly("Власов Пётр Ильич");
    }

    @Test
    void namesRolesInTheirOrderAndLeavesOutWhatEveryoneIs() {
        Colleague opened = (Colleague) shown("person", "person", anna);

        assertThat(opened.roles())
                .containsExactly(
                        new Badge("chair", "Председатель рабочей группы", true),
                        new Badge("regional-admin", "Региональный администратор", false),
                        new Badge("ethics-commission", "ethics-commission", false));
    }

    @Test
    void offersOnlyTheRolesThatAPersonLacks() {
        assertThat((List<?>) shown("grantable", "person", anna))
                .extracting("id")
                .containsExactly("centre-head", "secretary", "working-group", "author");
    }

    @Test
    void givesARoleThatAModuleDeclares() {
        portlet.act(Asked.act(
                "grant", 0, "centre", ZARECHNY_ID, "person", peter, "role", "author", "basis", "Приказ № 42-ОД"));
        assertThat(workforce.granted).containsExactly("+ author " + peter + " Приказ № 42-ОД");
    }

    @Test
    void grantsARoleWithItsBasisAndLeadsBackToThePerson() {
        Asked asked = Asked.act(
                "grant",
                0,
                "centre",
                ZARECHNY_ID,
                "person",
                peter,
                "role",
                "secretary",
                "basis",
                "Приказ от 16.08.2026 № 41-ОД");

        assertThat(portlet.act(asked.on("centre-id", ZARECHNY_ID, "person", peter, "after", "Белова")))
                .isEqualTo(new Outcome.Done(
                        "grant.done", Map.of("centre-id", ZARECHNY_ID, "person", peter, "after", "Белова")));
        assertThat(workforce.granted).containsExactly("+ secretary " + peter + " Приказ от 16.08.2026 № 41-ОД");
        assertThat(ledger.audited).hasSize(1);
    }

    @Test
    void tellsAllMistakesOfAGrantAtOnceNextToTheirFields() {
        Asked asked =
                Asked.act("grant", 0, "centre", ZARECHNY_ID, "person", peter, "role", "platform-admin", "basis", " ");

        assertThatThrownBy(() -> portlet.act(asked)).isInstanceOf(SentForm.Ended.class);
        assertThat(asked.form().problems)
                .extracting(Problem::field, Problem::message)
                .containsExactly(tuple("role", "grant.choose-role"), tuple("basis", "form.required"));
        assertThat(workforce.granted).isEmpty();
    }

    @Test
    void reachesNobodyOfAnotherCentreOrRegion() {
        for (String centre : List.of(REVDA.id().toString(), UUID.randomUUID().toString(), "-")) {
            for (String action : List.of("grant", "revoke")) {
                Asked asked =
                        Asked.act(action, 0, "centre", centre, "person", anna, "role", "chair", "basis", "Приказ № 1");
                assertThatThrownBy(() -> portlet.act(asked))
                        .isInstanceOfSatisfying(
                                PortletException.class,
                                e -> assertThat(e.code()).isEqualTo("not-found"));
            }
        }
        assertThat(workforce.granted).isEmpty();
        assertThat(ledger.audited).isEmpty();
    }

    @Test
    void asksBeforeARoleIsRevokedAndOnlyOfOneThatIsHeld() {
        assertThat(shown("revoke", "person", anna, "revoke", "chair"))
                .isEqualTo(Optional.of(new Badge("chair", "Председатель рабочей группы", true)));
        assertThat(shown("revoke", "person", anna, "revoke", "secretary")).isEqualTo(Optional.empty());
        assertThat(shown("revoke", "person", anna, "revoke", "regional-admin")).isEqualTo(Optional.empty());
    }

    @Test
    void revokesARoleAndLeavesTheQuestion() {
        Asked asked = Asked.act("revoke", 0, "centre", ZARECHNY_ID, "person", anna, "role", "chair");

        assertThat(portlet.act(asked.on("person", anna, "revoke", "chair")))
                .isEqualTo(new Outcome.Done("revoke.done", Map.of("person", anna)));
        assertThat(workforce.granted).containsExactly("- chair " + anna);
    }

    @Test
    void seekingBeginsAtTheFirstPageOfTheChosenCentre() {
        assertThat(portlet.act(Asked.act("find", 0, "centre", ZARECHNY_ID, "name", "Вла")
                        .on("after", "Белова", "person", anna)))
                .isEqualTo(new Outcome.Done("", Map.of("centre-id", ZARECHNY_ID, "name", "Вла")));
    }

    private Object shown(String name, String... parameters) {
        return portlet.view(Asked.view(parameters)).values().get(name);
    }
}
