package uko.hiringcriteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

class SelectionIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("hiring-criteria");

    private static String hash = "";

    private final Hiring hiring = new Hiring(PORTAL);

    @BeforeAll
    static void putsTheApproachesInForce() {
        hash = InForce.in(PORTAL);
    }

    @Test
    void aVacancyKeepsToTheRevisionInForceAndTakesTheWeightsOfItsProfile() {
        String vacancy = hiring.opensAVacancy();
        assertThat(PORTAL.count("hiring_criteria.vacancy where title = ? and revision_hash = ?", vacancy, hash))
                .isEqualTo(1);
        Answer page = hiring.nina.view("vacancies").follow(vacancy);
        assertThat(page).shows("По документу «Подходы к подбору и оценке", "редакция № 1");
        assertThat(page.html().select("[name=weight-client]").val()).isEqualTo("10");
        assertThat(page.html().select("[name=weight-team]").val()).isEqualTo("5");
        assertThat(page.follow("Начальник отдела")
                        .html()
                        .select("[name=weight-team]")
                        .val())
                .isEqualTo("10");
    }

    @Test
    void weightsAreSavedOnceByWhoeverWasFirst() {
        String vacancy = hiring.opensAVacancy();
        FilledForm one =
                hiring.nina.view("vacancies").follow(vacancy).form("weigh").with("weight-client", "3");
        FilledForm other =
                hiring.nina.view("vacancies").follow(vacancy).form("weigh").with("weight-client", "9");
        assertThat(one.send()).confirms("Веса сохранены");
        Answer stale = other.send();
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Внимание к клиенту: 9", "Внимание к клиенту: 3");
        FilledForm nothing = hiring.nina.view("vacancies").follow(vacancy).form("weigh");
        Hiring.COMPETENCIES.forEach(competency -> nothing.with(WeightForm.field(competency), "0"));
        assertThat(nothing.send()).hasProblem("", "Хотя бы одна компетенция");
    }

    @Test
    void aMarkIsRefusedWithoutAQuote() {
        String number = hiring.registers(hiring.opensAVacancy(), "Титов Иван Иванович");
        FilledForm form =
                Hiring.card(hiring.vera, number).follow("Внимание к клиенту").form("mark");
        assertThat(form.with("mark-client-need", "4").send())
                .hasProblem("quote-client-need", "Отметка без слов кандидата не принимается");
        assertThat(form.with("mark-client-need", "6")
                        .with("quote-client-need", "слова")
                        .send())
                .hasProblem("mark-client-need", "от 0 до 5");
        assertThat(PORTAL.count(
                        "hiring_criteria.mark m join hiring_criteria.scorecard s on s.id = m.scorecard_id"
                                + " join hiring_criteria.candidate c on c.id = s.candidate_id where c.number = ?",
                        Integer.parseInt(number)))
                .isZero();
        assertThatThrownBy(() -> PORTAL.given("""
            insert into hiring_criteria.mark (scorecard_id, item, mark, quote)
            select id, 'client-need', 4, '  ' from hiring_criteria.scorecard limit 1
            """)).hasMessageContaining("mark_check");
    }

    @Test
    void aDraftIsKeptAndSubmittedOnce() {
        String number = hiring.registers(hiring.opensAVacancy(), "Титова Мария Игоревна");
        Answer page = Hiring.card(hiring.vera, number);
        FilledForm first = page.follow("Внимание к клиенту")
                .form("mark")
                .with("mark-client-need", "4")
                .with("quote-client-need", "Спросил, кем человек работал раньше.")
                .with("quote-client-clear", "Пока только заметка.");
        assertThat(first.send()).confirms("Сохранено").shows("Уважение и самообладание");
        Answer overview = Hiring.card(hiring.vera, number);
        assertThat(overview).shows("отмечено 1 из 2");
        assertThat(overview.follow("Внимание к клиенту")).shows("Спросил, кем человек работал раньше.");
        assertThat(overview.form("submit").send()).hasProblem("", "Пока пусто: Уважение и самообладание");

        Answer draft = Hiring.marksAll(hiring.vera, number, 3);
        FilledForm late = draft.follow("Внимание к клиенту").form("mark");
        assertThat(draft.form("submit").send()).confirms("Лист сдан").shows("больше не меняется");
        assertThat(draft.form("submit").send()).refuses(409, "hiring-criteria.already-submitted");
        assertThat(late.with("mark-client-need", "5").send()).refuses(409, "hiring-criteria.already-submitted");
        assertThat(PORTAL.count("uko.fact where kind = 'hiring-criteria.assessed' and object_hash = ?", hash))
                .isPositive();
        assertThatThrownBy(() -> PORTAL.given("update hiring_criteria.mark set mark = 5"))
                .hasMessageContaining("a submitted scorecard does not change");
    }

    @Test
    void aStaleDraftGetsBothTextsBack() {
        String number = hiring.registers(hiring.opensAVacancy(), "Яшин Лев Ильич");
        FilledForm inOneWindow = noted(number, "Записано первым");
        FilledForm inAnother = noted(number, "Записано вторым");
        assertThat(inOneWindow.send()).confirms("Сохранено");
        Answer stale = inAnother.send();
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Записано первым", "Записано вторым");
    }

    private FilledForm noted(String number, String words) {
        return Hiring.card(hiring.vera, number)
                .follow("Внимание к клиенту")
                .form("mark")
                .with("quote-client-need", words);
    }

    @Test
    void anItemIsInDoubtOnceItsStandardChangesUntilSomebodyAcceptsTheNewWords() {
        EthicsCode code = new EthicsCode(PORTAL);
        code.putInForce(1, "<p>Сначала слушаем, потом предлагаем.</p>");
        Page marina = PORTAL.someone("marina", "Белова Марина Юрьевна", "author");
        String item = PORTAL.rows("select document_id from deliverable.revision where hash = ?", hash)
                        .getFirst()
                        .getFirst()
                + "/client-need";
        FilledForm link = marina.view("traces").form("link").with("from", item).with("to", code.standard());
        assertThat(link.send())
                .confirms("Связь записана")
                .shows("1 связь верна", "1 пункт ничем у нас не воплощён", "Говорим правду");

        String vacancy = hiring.opensAVacancy();
        String number = hiring.registers(vacancy, "Котова Юлия Павловна");
        assertThat(step(number))
                .shows("Стандарт: «Умеем слушать» (Этический кодекс)")
                .showsNo("изменились");
        assertThat(hiring.nina.view("vacancies")).showsNo("под вопросом");

        code.putInForce(2, "<p>Сначала слушаем, не перебивая, потом предлагаем.</p>");
        assertThat(step(number)).shows("Умеем слушать» (Этический кодекс) слова стандарта изменились");
        assertThat(hiring.nina.view("vacancies"))
                .shows("1 пункт листа под вопросом", "Сначала выясняем, потом предлагаем: «Умеем слушать»")
                .shows("сверит их на странице связей");
        assertThat(hiring.nina.view("vacancies").follow(vacancy)).shows("1 пункт листа под вопросом");
        Answer suspect = marina.view("traces");
        assertThat(suspect).shows("1 связь под вопросом", "Сначала выясняем, потом предлагаем воплощает Умеем слушать");
        assertThat(suspect.html().select("ins").text()).contains("не перебивая");

        assertThat(suspect.form("accept").send()).confirms("по-прежнему верна").shows("0 связей под вопросом");
        assertThat(PORTAL.count("deliverable.link where accepted_by_name = 'Белова Марина Юрьевна'"))
                .isEqualTo(1);
        assertThat(hiring.nina.view("vacancies")).showsNo("под вопросом");
        assertThat(step(number)).showsNo("изменились");
    }

    private Answer step(String number) {
        return Hiring.card(hiring.vera, number).follow("Внимание к клиенту");
    }

    @Test
    void comparesCandidatesAndTellsHowFarAssessorsAgree() {
        String vacancy = hiring.opensAVacancy();
        String strong = hiring.registers(vacancy, "Осипова Яна Юрьевна");
        String weak = hiring.registers(vacancy, "Носов Юрий Юрьевич");
        String once = hiring.registers(vacancy, "Зуев Егор Егорович");
        Hiring.assesses(hiring.vera, strong, 5);
        Hiring.assesses(hiring.gleb, strong, 5);
        Hiring.assesses(hiring.vera, weak, 2);
        Hiring.assesses(hiring.vera, once, 5);
        assertThat(Hiring.comparison(hiring.nina, vacancy)
                        .html()
                        .select("tbody tr")
                        .eachText())
                .allSatisfy(row -> assertThat(row).contains("пока без места"));
        Hiring.assesses(hiring.gleb, weak, 2);
        Answer compared = Hiring.comparison(hiring.nina, vacancy);
        assertThat(compared.html().select("tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("Кандидат № " + strong + " 1 5"),
                        row -> assertThat(row).startsWith("Кандидат № " + weak + " 2 2"),
                        row -> assertThat(row).startsWith("Кандидат № " + once).contains("пока без места"));
        assertThat(compared).shows("Альфа Криппендорфа: 1", "Дважды и более оценено 28 пунктов");
        assertThat(compared.html().select("svg circle")).hasSizeGreaterThan(7);
    }

    @Test
    void whatWasNotSubmittedBeforeTheEndOfASelectionStaysADraft() {
        String number = hiring.registers(hiring.opensAVacancy(), "Чижов Олег Ильич");
        FilledForm late = Hiring.marksAll(hiring.gleb, number, 2).form("submit");
        assertThat(hiring.nina
                        .view("candidates")
                        .follow("Кандидат № " + number)
                        .form("end")
                        .send())
                .confirms("");
        assertThat(late.send()).refuses(409, "hiring-criteria.selection-is-over");
    }

    @Test
    void theSameItemsAreMarkedAgainAfterTheProbation() {
        String vacancy = hiring.opensAVacancy();
        String number = hiring.registers(vacancy, "Лапин Фёдор Ильич");
        Hiring.assesses(hiring.vera, number, 3);
        FilledForm unending = hiring.nina
                .view("candidates")
                .follow("Кандидат № " + number)
                .form("employ")
                .with("probation-until", "2999-01-01");
        assertThat(unending.send()).hasProblem("probation-until", "не бывает дольше года");
        Answer employed = hiring.nina
                .view("candidates")
                .follow("Кандидат № " + number)
                .form("employ")
                .with("probation-until", java.time.LocalDate.now().plusMonths(3).toString())
                .send();
        assertThat(employed).confirms("принят на испытательный срок").shows("испытательный срок по");
        assertThat(hiring.vera.view("scorecards")).shows("по итогам испытания");
        Hiring.assesses(hiring.vera, number, 5);
        Answer probation = Hiring.opened(Hiring.comparison(hiring.nina, vacancy).follow("по итогам испытания"));
        assertThat(probation.follow("Кандидат № " + number)).shows("Взвешенная оценка: 5");
        assertThat(Hiring.comparison(hiring.nina, vacancy).follow("Кандидат № " + number))
                .shows("Взвешенная оценка: 3");
        assertThat(PORTAL.count(
                        "hiring_criteria.scorecard s join hiring_criteria.candidate c on c.id = s.candidate_id"
                                + " where c.number = ? and s.revision_hash = ?",
                        Integer.parseInt(number),
                        hash))
                .isEqualTo(2);
    }

    @Test
    void anotherCentreKnowsNothingOfIt() {
        String vacancy = hiring.opensAVacancy();
        hiring.registers(vacancy, "Сомов Илья Ильич");
        assertThat(hiring.nina.at(PORTAL.town().bely()).view("vacancies").status())
                .isNotEqualTo(200);
        assertThat(PORTAL.employee().view("vacancies")).refuses(403, "forbidden");
    }
}
