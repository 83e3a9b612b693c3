package uko.hiringcriteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;

/** Nobody leans on another's opinion before he has one, whatever roles he has, had or gets. */
class IndependenceIT {

    // Nodes remember a person's roles until they are told.
    private static final String GIVE = """
        insert into uko.person_role (person_id, role, region_id, centre_id, basis)
        select p.id, ?, ?, ?, 'приказ № 8'
        from uko.person p, lateral (select pg_notify('uko', 'person ' || p.id)) as told
        where p.login = ?
        """;

    private static final String TAKE = """
        delete from uko.person_role
        where role = ? and person_id = (
            select p.id
            from uko.person p, lateral (select pg_notify('uko', 'person ' || p.id)) as told
            where p.login = ?)
        """;

    @AutoClose
    private static final Portal PORTAL = Portal.with("hiring-criteria");

    private final Hiring hiring = new Hiring(PORTAL);

    @BeforeAll
    static void putsTheApproachesInForce() {
        InForce.in(PORTAL);
    }

    @Test
    void othersMarksAreHiddenUntilOnesOwnAreSubmitted() {
        String vacancy = hiring.opensAVacancy();
        String number = hiring.registers(vacancy, "Громова Ася Олеговна");
        Hiring.assesses(hiring.vera, number, 4);
        assertThat(Hiring.comparison(hiring.gleb, vacancy))
                .shows("Оценки коллег откроются, когда вы сдадите свой лист")
                .showsNo("4,00 нет", "от 4,00");
        assertThat(Hiring.comparison(hiring.gleb, vacancy).follow("Кандидат № " + number))
                .shows("Оценки коллег откроются")
                .showsNo("Слова о пункте", "Орлова");
        Hiring.marksAll(hiring.gleb, number, 2);
        assertThat(Hiring.comparison(hiring.gleb, vacancy)).shows("Оценки коллег откроются");
        assertThat(Hiring.card(hiring.gleb, number).form("submit").send()).confirms("Лист сдан");
        assertThat(Hiring.comparison(hiring.gleb, vacancy).follow("Кандидат № " + number))
                .shows("уровень 4", "Слова о пункте client-need", "Орлова Вера", "эксперты видят это по-разному");
        assertThat(Hiring.comparison(hiring.nina, vacancy).follow("Кандидат № " + number))
                .shows("Взвешенная оценка: 3", "Фомин Глеб");
    }

    @Test
    void nobodyReadsAnothersScorecard() {
        String number = hiring.registers(hiring.opensAVacancy(), "Рыбин Пётр Львович");
        Answer card = Hiring.marksAll(hiring.vera, number, 5);
        String id = card.html().select("input[name=card]").val();
        assertThat(hiring.gleb.view("scorecards", "card=" + id)).isAbsent();
        assertThat(hiring.gleb.act("scorecards", "submit", "card=" + id)).isAbsent();
        assertThat(hiring.nina.view("scorecards")).refuses(403, "forbidden");
    }

    @Test
    void whoeverOpenedMarksAssessesNobodyThereWhenHeIsMadeAnAssessor() {
        String vacancy = hiring.opensAVacancy();
        String number = hiring.registers(vacancy, "Ершов Олег Ильич");
        Hiring.assesses(hiring.vera, number, 4);
        Page pavel = PORTAL.someone("pavel", "Зуев Павел Ильич", "personnel-officer");
        Answer closed = pavel.view("comparison").follow(vacancy);
        assertThat(closed).shows("Эксперты уже сдали листы", "оценки закрыты").showsNo("Согласованность", "4,00 нет");
        assertThat(closed.follow("Кандидат № " + number))
                .shows("Открыть оценки")
                .showsNo("Слова о пункте", "Орлова");
        assertThat(closed.form("look").send()).confirms("Оценки открыты").shows("Кандидат № " + number);
        assertThat(pavel.view("comparison").follow(vacancy).follow("Кандидат № " + number))
                .shows("Слова о пункте", "Орлова Вера");

        give("pavel", "assessor");
        Portal.eventually(
                () -> assertThat(pavel.view("scorecards")).shows("Вы уже видели оценки коллег по этой вакансии"));
        assertThat(pavel.view("comparison").follow(vacancy))
                .shows("Оценки коллег откроются, когда вы сдадите свой лист");
        assertThat(pavel.act("scorecards", "begin", "candidate=" + idOf(number)))
                .refuses(409, "hiring-criteria.marks-were-seen");
        String another = hiring.registers(hiring.opensAVacancy(), "Ершова Инна Ильинична");
        Hiring.assesses(pavel, another, 3);
    }

    @Test
    void aDraftThatWasBegunBeforeTheLookIsNotSubmittedAfterIt() {
        String vacancy = hiring.opensAVacancy();
        String number = hiring.registers(vacancy, "Котов Марк Ильич");
        Hiring.assesses(hiring.vera, number, 5);
        Page rita = PORTAL.someone("rita", "Дёмина Рита Львовна", "assessor", "personnel-officer");
        Answer draft = Hiring.marksAll(rita, number, 1);
        assertThat(rita.act("comparison", "look", "vacancy=" + vacancyOf(number), "occasion=selection"))
                .refuses(409, "hiring-criteria.own-marks-first");
        take("rita", "assessor");
        Portal.eventually(
                () -> assertThat(rita.view("comparison").follow(vacancy)).shows("Открыть оценки"));
        assertThat(Hiring.comparison(rita, vacancy)).shows("Взвешенная оценка");
        give("rita", "assessor");
        Portal.eventually(
                () -> assertThat(rita.view("comparison").follow(vacancy)).shows("Оценки коллег откроются"));
        assertThat(draft.form("submit").send()).refuses(409, "hiring-criteria.marks-were-seen");
        assertThatThrownBy(() -> PORTAL.given(
                        "update hiring_criteria.scorecard set submitted_at = now() where submitted_at is null"))
                .hasMessageContaining("who looked at marks submits none");
        assertThatThrownBy(() -> PORTAL.given("delete from hiring_criteria.look"))
                .hasMessageContaining("a look is never forgotten");
    }

    @Test
    void whoeverSubmittedMayLookAfterwards() {
        String vacancy = hiring.opensAVacancy();
        String number = hiring.registers(vacancy, "Рогов Илья Ильич");
        Hiring.assesses(hiring.vera, number, 5);
        Page head = PORTAL.someone("lev", "Быков Лев Ильич", "assessor", "centre-head");
        Hiring.assesses(head, number, 4);
        take("lev", "assessor");
        Portal.eventually(
                () -> assertThat(head.view("comparison").follow(vacancy)).shows("Открыть оценки"));
        assertThat(Hiring.comparison(head, vacancy)).shows("от 4,00 до 5,00");
        give("lev", "assessor");
        Portal.eventually(() -> assertThat(head.view("scorecards")).shows("сдан"));
        assertThat(head.view("comparison").follow(vacancy)).shows("от 4,00 до 5,00");
    }

    private static void give(String login, String role) {
        PORTAL.arranged(GIVE, role, PORTAL.town().region(), PORTAL.town().zarechny(), login);
    }

    private static void take(String login, String role) {
        PORTAL.arranged(TAKE, role, login);
    }

    private static String idOf(String number) {
        return one("select id from hiring_criteria.candidate where number = ?", number);
    }

    private static String vacancyOf(String number) {
        return one("select vacancy_id from hiring_criteria.candidate where number = ?", number);
    }

    private static String one(String select, String number) {
        return PORTAL.rows(select, Integer.parseInt(number)).getFirst().getFirst();
    }
}
