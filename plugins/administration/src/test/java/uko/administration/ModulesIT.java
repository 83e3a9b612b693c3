package uko.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;

class ModulesIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("administration", "hello");

    private final Page olga = PORTAL.administrator();
    private final String zarechny = "centre=" + PORTAL.town().zarechny();

    @BeforeEach
    void switchesTheGreetingOnInBothCentres() {
        PORTAL.switchOn("hello", PORTAL.town().zarechny());
        PORTAL.switchOn("hello", PORTAL.town().bely());
    }

    @Test
    void showsModulesOfTheRegionAndOfACentre() {
        assertThat(olga.view("modules")).shows("Приветствие", "Включён", "Администрирование", "нельзя выключить");
        assertThat(ofZarechny()).shows("Модули: ЦЗН города Заречный", "Приветствие", "как в регионе");
        assertThat(olga.view("modules").follow("По центрам: Приветствие")).shows("2 центра", "ЦЗН города Белый Яр");
        assertThat(olga.in("en").view("modules")).shows("Greeting", "Administration");
    }

    @Test
    void switchesAModuleOffForOneCentreAndOnAgain() {
        Answer question = ofZarechny().follow("Выключить: Приветствие");
        assertThat(question).shows("ЦЗН города Заречный: выключить модуль «Приветствие»?", "Данные сохранятся");
        assertThat(question.form("switch", zarechny, "on=false").send())
                .confirms("Модуль выключен в центре. Его данные сохранены.")
                .shows("решением по центру");
        Portal.eventually(
                () -> assertThat(PORTAL.employee().of("hello").view("greeting")).isAbsent());
        assertThat(PORTAL.colleague().of("hello").view("greeting")).shows("Здравствуйте, Борис Сергеевич!");

        assertThat(ofZarechny().form("switch", zarechny, "on=true").send()).confirms("Модуль включён в центре.");
        Portal.eventually(
                () -> assertThat(PORTAL.employee().of("hello").view("greeting")).shows("Анна Петровна"));
    }

    @Test
    void switchesAModuleOffInTheWholeRegionAndOnAgain() {
        Answer question = olga.view("modules").follow("Выключить: Приветствие");
        assertThat(question).shows("Выключить модуль «Приветствие» во всём регионе?", "Это коснётся 2 центров.");
        assertThat(question.form("switch", "centre=", "on=false").send()).confirms("Модуль выключен во всём регионе.");
        Portal.eventually(() ->
                assertThat(PORTAL.colleague().of("hello").view("greeting")).isAbsent());

        assertThat(olga.view("modules")
                        .form("switch", "module=hello", "on=true")
                        .send())
                .confirms("Модуль включён в регионе.");
        Portal.eventually(() ->
                assertThat(PORTAL.colleague().of("hello").view("greeting")).shows("Борис"));
    }

    @Test
    void tellsWhoComesLateWhatWasDoneMeanwhile() {
        Answer hers = ofZarechny().follow("Выключить: Приветствие");
        Answer anothers = ofZarechny().follow("Выключить: Приветствие");
        assertThat(anothers.form("switch", "on=false").send()).confirms("Модуль выключен в центре");
        assertThat(hers.form("switch", "on=false").send()).confirms("Модуль уже выключил кто-то другой");

        Answer wantsOn = ofZarechny();
        assertThat(ofZarechny().form("switch", zarechny, "on=true").send()).confirms("Модуль включён в центре");
        Answer off = ofZarechny()
                .follow("Выключить: Приветствие")
                .form("switch", "on=false")
                .send();
        assertThat(off).confirms("Модуль выключен в центре");
        assertThat(wantsOn.form("switch", zarechny, "on=true").send()).refuses(409, "stale");
    }

    @Test
    void keepsTheSwitchboardItselfOn() {
        Answer lockOut = olga.act("modules", "switch", "module=administration", "on=false", "_version=1");
        assertThat(lockOut).hasProblem("", "Модуль «Администрирование» выключить нельзя");
        assertThat(olga.view("modules")).shows("Администрирование");
    }

    @Test
    void refusesWhatIsNotTheRegionsToSwitch() {
        String foreign = "centre=" + PORTAL.town().otherCentre();
        assertThat(olga.act("modules", "switch", "module=hello", foreign, "on=false", "_version=0"))
                .isAbsent();
        assertThat(olga.act("modules", "switch", "module=nothing", "on=false", "_version=0"))
                .isAbsent();
        assertThat(olga.act("modules", "switch", "module=hello", "on=perhaps")).hasProblem("on", "Неясно");
        assertThat(PORTAL.employee().act("modules", "switch", "module=hello", "on=false"))
                .refuses(403, "forbidden");
        assertThat(PORTAL.count("uko.module_switch where not enabled")).isZero();
    }

    @Test
    void findsACentreByPartOfItsName() {
        Answer all = olga.view("modules").follow("По центрам: Приветствие");
        Answer found = all.form("find").with("name", "белый").send();
        assertThat(found).shows("1 центр", "ЦЗН города Белый Яр").showsNo("Заречный");
        assertThat(all.form("find").with("name", "Урюпинск").send()).shows("есть «Урюпинск», нет");
    }

    private Answer ofZarechny() {
        return olga.view("modules")
                .form("find")
                .with("centre", PORTAL.town().zarechny().toString())
                .send();
    }
}
