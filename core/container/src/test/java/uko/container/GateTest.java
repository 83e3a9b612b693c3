package uko.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uko.spi.portlet.Centre;
import uko.spi.portlet.Person;

class GateTest {

    private static final TestPortal PORTAL = new TestPortal();

    @BeforeAll
    static void start() {
        TestPlugin.of("good").jar(PORTAL.plugins, "good.jar");
        PORTAL.start(TestPortal.PATIENT);
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
    }

    /** Every phase × every reader: employee, editor, administrator, somebody of elsewhere, nobody. */
    @ParameterizedTest
    @CsvSource({
        "board, VIEW,              ALLOWED,   ALLOWED,   FORBIDDEN, ABSENT,  SIGNED_OUT",
        "board, MINE,              ALLOWED,   ALLOWED,   FORBIDDEN, ABSENT,  SIGNED_OUT",
        "board, HELP,              ALLOWED,   ALLOWED,   FORBIDDEN, ABSENT,  SIGNED_OUT",
        "board, EDIT,              FORBIDDEN, FORBIDDEN, ALLOWED,   ABSENT,  SIGNED_OUT",
        "board, action preferences,FORBIDDEN, FORBIDDEN, ALLOWED,   ABSENT,  SIGNED_OUT",
        "board, action post,       ALLOWED,   ALLOWED,   FORBIDDEN, ABSENT,  SIGNED_OUT",
        "board, action clear,      FORBIDDEN, ALLOWED,   FORBIDDEN, ABSENT,  SIGNED_OUT",
        "board, action none,       ABSENT,    ABSENT,    ABSENT,    ABSENT,  ABSENT",
        "board, resource list.csv, ALLOWED,   ALLOWED,   FORBIDDEN, ABSENT,  SIGNED_OUT",
        "board, resource all.csv,  FORBIDDEN, ALLOWED,   FORBIDDEN, ABSENT,  SIGNED_OUT",
        "board, resource none.csv, ABSENT,    ABSENT,    ABSENT,    ABSENT,  ABSENT",
        "open,  VIEW,              ALLOWED,   ALLOWED,   ALLOWED,   ALLOWED, ALLOWED",
        "open,  MINE,              ABSENT,    ABSENT,    ABSENT,    ABSENT,  ABSENT",
        "open,  EDIT,              ABSENT,    ABSENT,    ABSENT,    ABSENT,  ABSENT",
        "none,  VIEW,              ABSENT,    ABSENT,    ABSENT,    ABSENT,  ABSENT",
    })
    void letsPassByRole(
            String portlet,
            String phase,
            Verdict employee,
            Verdict editor,
            Verdict admin,
            Verdict stranger,
            Verdict nobody) {
        assertThat(check(portlet, phase, People.ZARECHNY, People.SOKOLOVA)).isEqualTo(employee);
        assertThat(check(portlet, phase, People.ZARECHNY, People.EDITOR)).isEqualTo(editor);
        assertThat(check(portlet, phase, People.ZARECHNY, People.ADMIN)).isEqualTo(admin);
        assertThat(check(portlet, phase, People.ZARECHNY, People.STRANGER)).isEqualTo(stranger);
        assertThat(check(portlet, phase, People.ZARECHNY, Person.ANYONE)).isEqualTo(nobody);
    }

    @ParameterizedTest
    @CsvSource({"board, VIEW", "board, MINE", "board, action post", "board, resource list.csv", "open, VIEW"})
    void whatIsOffOrInNoCentreIsAbsentForAllWhoHaveSignedIn(String portlet, String phase) {
        assertThat(check(portlet, phase, null, People.EDITOR)).isEqualTo(Verdict.ABSENT);
        PORTAL.off.add("good");
        assertThat(check(portlet, phase, People.ZARECHNY, People.EDITOR)).isEqualTo(Verdict.ABSENT);
        assertThat(check(portlet, phase, People.ZARECHNY, People.ADMIN)).isEqualTo(Verdict.ABSENT);
        PORTAL.off.clear();
        assertThat(check(portlet, phase, People.ZARECHNY, People.EDITOR)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void whoHasNotSignedInLearnsNothingOfACentre() {
        Verdict on = check("board", "VIEW", People.ZARECHNY, Person.ANYONE);
        Verdict unknown = check("board", "VIEW", null, Person.ANYONE);
        PORTAL.off.add("good");
        Verdict off = check("board", "VIEW", People.ZARECHNY, Person.ANYONE);
        PORTAL.off.clear();
        assertThat(on).isEqualTo(Verdict.SIGNED_OUT).isEqualTo(unknown).isEqualTo(off);
    }

    private static Verdict check(String portlet, String phase, Centre centre, Person person) {
        return PORTAL.container.gate().check("good", portlet, phase(phase), centre, person);
    }

    private static Phase phase(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "action" -> new Phase.Action(words[1], new Sent(Map.of(), Map.of()));
            case "resource" -> new Phase.Resource(words[1]);
            default -> Mode.valueOf(words[0]);
        };
    }
}
