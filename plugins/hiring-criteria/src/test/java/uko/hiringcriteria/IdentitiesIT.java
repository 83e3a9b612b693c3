package uko.hiringcriteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Portal;

class IdentitiesIT {

    private static final String NAME = "Державина Клара Марковна";
    private static final String IDENTITY_OF = "hiring_criteria_personal.identity i join hiring_criteria.candidate c"
            + " on c.id = i.candidate_id where c.number = ?";
    private static final String QUOTES_OF = "hiring_criteria.mark m join hiring_criteria.scorecard s on s.id ="
        + " m.scorecard_id join hiring_criteria.candidate c on c.id = s.candidate_id where c.number = ? and m.quote <>"
        + " ''";

    /** By the door itself: no form takes a term that is over. */
    private static final String TAKE_OUT = """
        update hiring_criteria.candidate set stage = stage
        where number = ?
            and exists (select from hiring_criteria_personal.erase(id, 'Кузьмина Нина Львовна', 'ошибка в сроке'))
        """;

    private static final String PUT_IN_WITH_A_TERM_THAT_IS_OVER = """
        update hiring_criteria.candidate set stage = stage
        where number = ?
            and exists (select from hiring_criteria_personal.register(
                id, 'Державина Клара Марковна', '', current_date - 90, current_date - 1, 'Кузьмина Нина Львовна'))
        """;

    private static final String WRITE_DOWN = """
        update hiring_criteria.mark set quote = 'Слова', quote_erased = true
        where scorecard_id in (select s.id from hiring_criteria.scorecard s
            join hiring_criteria.candidate c on c.id = s.candidate_id where c.number = ?)
        """;

    private static final String FORGET =
            "update hiring_criteria.candidate set erased_on = current_date where number = ?";

    private static final String TAKE_OUT_QUOTES = """
        update hiring_criteria.mark set quote = '', quote_erased = true
        where scorecard_id in (select s.id from hiring_criteria.scorecard s
            join hiring_criteria.candidate c on c.id = s.candidate_id where c.number = ?)
        """;

    @AutoClose
    private static final Portal PORTAL = Portal.with("hiring-criteria");

    private final Hiring hiring = new Hiring(PORTAL);
    private String vacancy = "";
    private String number = "";

    @BeforeAll
    static void putsTheApproachesInForce() {
        InForce.in(PORTAL);
    }

    @BeforeEach
    void registersKlara() {
        vacancy = hiring.opensAVacancy();
        number = hiring.registers(vacancy, NAME);
    }

    @Test
    void anAssessorSeesANumberAndOpensTheNameOnlyForAReason() {
        Answer page = hiring.vera.view("candidates").follow("Кандидат № " + number);
        assertThat(page).showsNo(NAME).shows("Имя закрыто");
        assertThat(page.form("open").send()).hasProblem("reason", "Заполните");
        assertThat(page.form("open")
                        .with("reason", "пригласить на собеседование")
                        .send())
                .confirms("Имя открыто")
                .shows(NAME, "+7 900 000-00-00", "Имя открыто на 15 минут");
        assertThat(hiring.vera.view("candidates")).shows(NAME);
        assertThat(hiring.gleb.view("candidates")).showsNo(NAME);
    }

    @Test
    void whoeverAnswersForPersonalDataSeesEachAccessAndNoName() {
        hiring.vera
                .view("candidates")
                .follow("Кандидат № " + number)
                .form("open")
                .with("reason", "уточнить время")
                .send();
        Answer journal = hiring.zoya.view("access-journal", "number=" + number);
        assertThat(journal)
                .shows(
                        "Орлова Вера Павловна",
                        "имя открыто",
                        "уточнить время",
                        "Кузьмина Нина Львовна",
                        "кандидат записан")
                .showsNo(NAME);
        assertThat(journal).shows("Чьи данные хранятся");
        assertThat(hiring.nina.view("access-journal")).refuses(403, "forbidden");
    }

    @Test
    void theRoleOfPluginsReadsNothingPastTheDoors() {
        for (String table : new String[] {"identity", "access"}) {
            String past = "update hiring_criteria.vacancy set version = version + (select count(*) from"
                    + " hiring_criteria_personal." + table + ")";
            assertThatThrownBy(() -> PORTAL.given(past)).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> PORTAL.given("delete from hiring_criteria_personal.access"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> PORTAL.given("set role uko_personal")).hasMessageContaining("permission denied");
        assertThat(PORTAL.count("pg_policies where schemaname = 'hiring_criteria_personal' and policyname = 'in_centre'"
                        + " and roles = '{uko_personal}'"))
                .isEqualTo(2);
    }

    @Test
    void aNameIsDeletedOnRequestAndMarksStayWithoutWords() {
        Hiring.assesses(hiring.vera, number, 4);
        assertThat(PORTAL.count(QUOTES_OF, Integer.parseInt(number))).isPositive();
        Answer erased = erasure().send();
        assertThat(erased).confirms("Персональные данные удалены").showsNo(NAME);
        assertIsAnonymous();
        assertThat(hiring.zoya.view("access-journal", "number=" + number))
                .shows("данные удалены раньше срока", "отзыв согласия");
        assertThat(Hiring.comparison(hiring.nina, vacancy).follow("Кандидат № " + number))
                .shows("уровень 4", "цитата удалена");
    }

    @Test
    void nothingIsWrittenDownAboutWhomNothingIsKeptNotEvenInADraftBegunBefore() {
        Answer draft = Hiring.marksAll(hiring.vera, number, 3).follow("Внимание к клиенту");
        erasure().send();
        assertIsAnonymous();
        assertThat(draft.form("mark")
                        .with("quote-client-need", "Рассказала, что живёт на Заречной")
                        .send())
                .refuses(409, "hiring-criteria.data-are-deleted");
        assertThatThrownBy(() -> PORTAL.given(WRITE_DOWN, Integer.parseInt(number)))
                .hasMessageContaining("data of this candidate are deleted");
        assertIsAnonymous();
    }

    @Test
    void wordsThatAreBeingNotedGoWithTheDataThatAreDeletedMeanwhile() throws Exception {
        Hiring.marksAll(hiring.vera, number, 3);
        try (Connection noting = PORTAL.begun();
                ExecutorService meanwhile = Executors.newVirtualThreadPerTaskExecutor()) {
            change(noting, WRITE_DOWN);
            Future<Answer> erased = meanwhile.submit(erasure()::send);
            PORTAL.awaitWaiting();
            noting.commit();
            assertThat(erased.get()).confirms("Персональные данные удалены");
        }
        assertIsAnonymous();
    }

    @Test
    void wordsAreRefusedThatAreNotedWhileTheDataAreBeingDeleted() throws Exception {
        FilledForm noted = Hiring.marksAll(hiring.vera, number, 3)
                .follow("Внимание к клиенту")
                .form("mark")
                .with("quote-client-need", "Рассказала, что живёт на Заречной");
        try (Connection erasing = PORTAL.begun();
                ExecutorService meanwhile = Executors.newVirtualThreadPerTaskExecutor()) {
            change(erasing, TAKE_OUT);
            change(erasing, FORGET);
            change(erasing, TAKE_OUT_QUOTES);
            Future<Answer> refused = meanwhile.submit(noted::send);
            PORTAL.awaitWaiting();
            erasing.commit();
            assertThat(refused.get()).refuses(409, "hiring-criteria.data-are-deleted");
        }
        assertIsAnonymous();
    }

    private FilledForm erasure() {
        return hiring.nina
                .view("candidates")
                .follow("Кандидат № " + number)
                .form("erase")
                .with("reason", "отзыв согласия");
    }

    private void change(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, Integer.parseInt(number));
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    @Test
    void aNameWhoseTermIsOverIsShownToNobodyAndDeletedAtTheNextChange() {
        letTheTermRunOut();
        assertThat(hiring.nina.view("candidates").follow("Кандидат № " + number))
                .showsNo(NAME);
        assertThat(PORTAL.count(IDENTITY_OF, Integer.parseInt(number))).isEqualTo(1);
        hiring.opensAVacancy();
        assertIsAnonymous();
        assertThat(hiring.zoya.view("access-journal", "number=" + number)).shows("срок истёк, данные удалены");
    }

    @Test
    void andOtherwiseInTheMorning() {
        letTheTermRunOut();
        PORTAL.daily(LocalDate.now().plusDays(1));
        assertIsAnonymous();
    }

    private void letTheTermRunOut() {
        Hiring.assesses(hiring.vera, number, 4);
        assertThat(PORTAL.given(TAKE_OUT, Integer.parseInt(number))).isEqualTo(1);
        assertThat(PORTAL.given(PUT_IN_WITH_A_TERM_THAT_IS_OVER, Integer.parseInt(number)))
                .isEqualTo(1);
    }

    private void assertIsAnonymous() {
        int candidate = Integer.parseInt(number);
        assertThat(PORTAL.count(IDENTITY_OF, candidate)).isZero();
        assertThat(PORTAL.count(QUOTES_OF, candidate)).isZero();
        assertThat(PORTAL.count("hiring_criteria.candidate where number = ? and erased_on is not null", candidate))
                .isEqualTo(1);
        assertThat(hiring.vera.view("scorecards")).shows("Кандидат № " + number);
    }

    @Test
    void refusesTermsThatNobodyNeeds() {
        assertThat(hiring.registration(vacancy, NAME)
                        .with("keep-until", LocalDate.now().plusYears(4).toString())
                        .send())
                .hasProblem("keep-until", "Дольше 3 лет");
        assertThat(hiring.registration(vacancy, NAME)
                        .with("keep-until", LocalDate.now().minusDays(2).toString())
                        .send())
                .hasProblem("keep-until", "уже прошёл");
        assertThat(hiring.registration(vacancy, NAME)
                        .with("consent-on", LocalDate.now().plusDays(3).toString())
                        .send())
                .hasProblem("consent-on", "Согласие ещё не дано");
    }

    @Test
    void anEmployeeOnProbationIsAssessedAtOnce() {
        String employee = hiring.registersOnProbation(vacancy, "Чернов Олег Олегович");
        Hiring.assesses(hiring.vera, employee, 4);
        assertThat(Hiring.comparison(hiring.nina, vacancy).follow("по итогам испытания"))
                .shows("Кандидат № " + employee);
    }
}
