package uko.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;

class PeopleIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("administration");

    private final Page olga = PORTAL.administrator();

    @Test
    void showsWhoWorksInACentre() {
        assertThat(olga.view("people"))
                .shows("Сотрудники: ЦЗН города Заречный", "Соколова Анна Петровна", "Специалист")
                .showsNo("Ким Борис");
        Answer bely = olga.view("people")
                .form("find")
                .with("centre", PORTAL.town().bely().toString())
                .send();
        assertThat(bely).shows("Сотрудники: ЦЗН города Белый Яр", "Ким Борис Сергеевич", "Отдел трудоустройства");
        assertThat(olga.view("people").form("find").with("name", "сокол").send())
                .shows("Соколова");
        assertThat(olga.view("people").form("find").with("name", "Иванов").send())
                .shows("есть «Иванов», в этом центре нет");
    }

    @Test
    void givesARoleOnABasisAndTakesItAgain() {
        Answer anna = olga.view("people").follow("Соколова");
        assertThat(anna).shows("Особых ролей нет");
        assertThat(anna.form("grant").with("role", "chair").send()).hasProblem("basis", "Заполните");
        assertThat(anna.form("grant").with("basis", "приказ № 41-ОД").send()).hasProblem("role", "Выберите роль");
        Answer granted = anna.form("grant")
                .with("role", "chair")
                .with("basis", "приказ № 41-ОД")
                .send();
        assertThat(granted).confirms("Роль назначена.").shows("Председатель рабочей группы");
        assertThat(PORTAL.count("uko.person_role where role = 'chair' and basis = 'приказ № 41-ОД'"))
                .isEqualTo(1);
        assertThat(PORTAL.count(
                        "uko.audit where module = 'administration' and detail like 'grant chair to %приказ № 41-ОД'"))
                .isEqualTo(1);

        Answer question = granted.follow("Отозвать роль: Председатель");
        assertThat(question).shows("Отозвать роль «Председатель рабочей группы»?", "прекратится сразу");
        assertThat(question.form("revoke").send()).confirms("Роль отозвана.").shows("Особых ролей нет");
    }

    @Test
    void givesNoRoleThatReachesBeyondTheCentre() {
        String[] toAnna = {
            "centre=" + PORTAL.town().zarechny(), "person=" + PORTAL.town().anna(), "basis=приказ"
        };
        for (String role : new String[] {"regional-admin", "platform-admin", "federal-coordinator", "tsar", ""}) {
            assertThat(olga.act("people", "grant", "role=" + role, toAnna[0], toAnna[1], toAnna[2]))
                    .hasProblem("role", "Выберите роль из списка");
        }
        assertThat(PORTAL.count(
                        "uko.person_role where person_id = ? and role <> 'chair'",
                        PORTAL.town().anna()))
                .isZero();
    }

    @Test
    void knowsNobodyOfOtherRegionsAndOtherCentres() {
        String zarechny = "centre=" + PORTAL.town().zarechny();
        String foreign = "centre=" + PORTAL.town().otherCentre();
        assertThat(olga.view("people", "centre-id=" + PORTAL.town().otherCentre()))
                .isAbsent();
        assertThat(olga.act(
                        "people",
                        "grant",
                        "role=chair",
                        foreign,
                        "person=" + PORTAL.town().anna(),
                        "basis=приказ"))
                .isAbsent();
        assertThat(olga.act(
                        "people",
                        "grant",
                        "role=chair",
                        zarechny,
                        "person=" + PORTAL.town().boris(),
                        "basis=приказ"))
                .isAbsent();
        assertThat(PORTAL.employee().view("people")).refuses(403, "forbidden");
    }
}
