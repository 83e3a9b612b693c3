package uko.ethicscode.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

class TrainerIT {

    private static final String ANSWERS = "ethics_code.trainer_answer";

    @AutoClose
    private static final Portal PORTAL = Portal.with("ethics-code");

    private final Page anna = PORTAL.employee();
    private final Page gleb = Training.gleb(PORTAL);

    @BeforeAll
    static void writesTwoCases() {
        Training.putTheCodeInForce(PORTAL);
        Training.writes(Training.gleb(PORTAL), "Утро в зале");
        Training.writes(Training.gleb(PORTAL), "Очередь");
    }

    @BeforeEach
    void beginsAnew() {
        PORTAL.givenBy("anna", "delete from " + ANSWERS);
    }

    @Test
    void givesOneCaseAfterAnotherAndExplainsEachAnswer() {
        Answer first = anna.view("trainer");
        assertThat(first)
                .shows("Разобрано 0 из 2", "Случай 1 из 2", "Утро в зале", "Человек вошёл и осматривается.")
                .showsNo("Потому что его заметили", "По кодексу", "Очередь");
        assertThat(first.body()).doesNotContain("Ему неловко");
        Answer explained = Training.answers(anna, "2");
        assertThat(explained)
                .confirms("Кодекс советует иначе")
                .shows("Разобрано 1 из 2", "Ваш ответ", "Потому что его заметили: Утро в зале")
                .shows("1.1 Встречаем каждого", "2.1 Говорим правду");
        assertThat(explained.follow("Следующий случай")).shows("Случай 2 из 2", "Очередь");
        assertThat(Training.answers(anna, "1")).confirms("Верно").shows("Разобрано 2 из 2");
        Answer summary = anna.view("trainer");
        assertThat(summary).shows("Все случаи разобраны", "Верно с первого раза: 1 из 2.", "видите только вы");
        assertThat(summary.follow("Утро в зале")).shows("Ваш ответ", "Ему неловко");
        assertThat(summary.form("restart").send()).confirms("Начинаем сначала").shows("Разобрано 0 из 2");
    }

    @Test
    void goesOnWhereOneLeft() {
        Training.answers(anna, "1");
        assertThat(anna.view("trainer")).shows("Разобрано 1 из 2", "Очередь");
        assertThat(anna.in("en").view("trainer")).shows("1 of 2 done", "What will you do?");
        assertThat(anna.in("en").show("trainer", "help")).shows("Nobody but you sees your answers");
    }

    @Test
    void countsTheFirstAnswerAndAsksForOne() {
        Answer page = anna.view("trainer");
        assertThat(page.form("answer").send()).hasProblem("choice", "Выберите, как вы поступите");
        FilledForm late = anna.view("trainer").form("answer").with("choice", "1");
        assertThat(page.form("answer").with("choice", "2").send()).confirms("иначе");
        assertThat(late.send()).confirms("иначе");
        assertThat(PORTAL.count(ANSWERS + " where choice = 2")).isEqualTo(1);
    }

    @Test
    void theDatabaseShowsAnAnswerToNobodyElse() {
        Training.answers(anna, "2");
        Training.answers(gleb, "1");
        assertThat(PORTAL.seenBy("anna", ANSWERS)).isEqualTo(1);
        assertThat(PORTAL.seenBy("anna", ANSWERS + " where choice = 2")).isEqualTo(1);
        assertThat(PORTAL.seenBy("gleb", ANSWERS + " where choice = 2")).isZero();
        for (String other : new String[] {"boris", "olga"}) {
            assertThat(PORTAL.seenBy(other, ANSWERS)).as(other).isZero();
        }
        assertThat(PORTAL.givenBy("gleb", "update ethics_code.trainer_answer set choice = 1 where choice = 2"))
                .isZero();
        assertThat(PORTAL.givenBy("olga", "delete from " + ANSWERS)).isZero();
        assertThatThrownBy(() -> PORTAL.givenBy(
                        "gleb",
                        "insert into ethics_code.trainer_answer (person_id, case_id, case_version, choice)"
                                + " select ?, id, version, 1 from ethics_code.trainer_case",
                        PORTAL.town().anna()))
                .hasMessageContaining("row-level security");
        assertThat(PORTAL.count(ANSWERS)).isEqualTo(2);
        PORTAL.givenBy("gleb", "delete from " + ANSWERS);
    }

    @Test
    void nothingElseTellsOfAnAnswer() {
        Training.answers(anna, "2");
        assertThat(PORTAL.count("uko.fact where object_kind like '%case%'")).isZero();
        assertThat(PORTAL.rows("select distinct detail from uko.audit where action like '%answer'"))
                .containsExactly(List.of(""));
    }

    @Test
    void aCaseThatChangedIsOfferedAgain() {
        Answer before = anna.view("trainer");
        Training.answers(anna, "2");
        assertThat(gleb.view("cases")
                        .follow("Утро в зале")
                        .form("edit-case")
                        .with("words-2", "Подожду, пока подойдут сами.")
                        .send())
                .confirms("Случай изменён");
        assertThat(before.form("answer").with("choice", "1").send()).refuses(409, "ethics-code.case-changed");
        assertThat(anna.view("trainer")).shows("Разобрано 0 из 2", "Утро в зале");
        assertThat(Training.answers(anna, "1")).confirms("Верно").shows("Подожду, пока подойдут сами.");
    }

    @Test
    void otherCentresHaveCasesOfTheirOwn() {
        assertThat(PORTAL.colleague().view("trainer")).shows("Случаев пока нет").showsNo("Утро в зале");
        assertThat(anna.at(PORTAL.town().bely()).view("trainer")).isAbsent();
        assertThat(anna.view("trainer", "case=00000000-0000-0000-0000-000000000001"))
                .isAbsent();
        assertThat(anna.view("trainer", "case=1.1")).isAbsent();
        assertThat(anna.view("cases")).refuses(403, "forbidden");
    }
}
