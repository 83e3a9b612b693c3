package uko.ethicscode.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Portal;

/** What becomes of a question: it is taken back, its answer is published with consent, and one day it is removed. */
class ConsentIT extends Asking {

    /** At the centre of those who ask. */
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Yekaterinburg"));

    /** The daily work is done once a day. */
    private static final AtomicReference<LocalDate> DAYS = new AtomicReference<>(TODAY.plusDays(1));

    @Test
    void onlyWhatTheAskerReadAndAgreedToIsPublished() {
        Answer masked = masked();
        assertThat(anna.view("questions", "question=" + id)).showsNo("Согласиться на публикацию");
        Answer offered = masked.form("offer").send();
        assertThat(notices("anna"))
                .contains("Комиссия по этике хочет опубликовать ответ на ваш вопрос без имён."
                        + " Прочитайте текст в УКО и решите, можно ли.");
        assertThat(portal.seenBy("lev", "ethics_code.masking where question_id = '" + id + "'"))
                .isZero();
        Answer shown = anna.view("questions", "question=" + id);
        assertThat(shown).shows("Коллега взял подарок.", "Вернуть его.", "текст показан спросившему");
        FilledForm late = shown.form("agree");
        assertThat(shown.form("refuse").send()).confirms("Вы не согласились");
        assertThat(rita.view("commission", "question=" + id)).shows("не согласился");
        assertThat(rita.act("commission", "publish", "question=" + id, "_version=2"))
                .refuses(409, "ethics-code.not-agreed");
        offered.form("reword")
                .with("answer-text", "Вернуть его сразу.")
                .with("question-text", "Коллега взял подарок.")
                .send();
        assertThat(late.send()).refuses(409, "ethics-code.text-changed");
        assertThat(anna.view("questions", "question=" + id)).showsNo("Согласиться на публикацию", "Вернуть его сразу");
        publishes(rita.view("commission", "question=" + id));
        Portal.eventually(() -> assertThat(lev.view("answers")).shows(topic, "Вернуть его сразу."));
    }

    /** A copy without anything to decide on. */
    private Answer masked() {
        return answers(rita)
                .form("prepare")
                .send()
                .form("reword")
                .with("question-text", "Коллега взял подарок.")
                .with("answer-text", "Вернуть его.")
                .send();
    }

    @Test
    void consentIsWithdrawnAndThePublicationGoesByTheMorning() {
        publishes(masked());
        Portal.eventually(() -> assertThat(lev.view("answers")).shows(topic));
        assertThat(anna.view("questions", "question=" + id).form("refuse").send())
                .confirms("Согласие отозвано");
        assertThat(notices("zahar"))
                .contains("Спросивший отозвал согласие на публикацию ответа. Снимите её в УКО:"
                        + " иначе она будет снята утром.");
        assertThat(rita.view("commission", "question=" + id)).shows("спросивший отозвал согласие");
        portal.daily(DAYS.getAndUpdate(day -> day.plusDays(1)));
        Portal.eventually(() -> assertThat(lev.view("answers")).showsNo(topic));
        assertThat(anna.view("questions", "question=" + id)).shows("есть ответ", WORDS);
        assertThat(portal.rows("select distinct withdrawn_by from uko.fact where withdrawn_at is not null"))
                .as("nobody is named by what was taken down")
                .doesNotContain(List.of(portal.town().anna().toString()));
    }

    @Test
    void aQuestionIsTakenBackUntilItIsAnswered() {
        opens(rita);
        Answer own = anna.view("questions", "question=" + id);
        FilledForm late = own.form("take-back");
        assertThat(lev.act("questions", "take-back", "question=" + id)).isAbsent();
        assertThat(own.form("take-back").send()).confirms("Вопрос отозван и удалён");
        assertThat(late.send().status()).as("the same click once more").isEqualTo(404);
        assertThat(rita.view("commission", "question=" + id)).isAbsent();
        assertThat(left()).isZero();
        id = asks(anna, "Снова " + topic, "hidden");
        FilledForm tooLate = anna.view("questions", "question=" + id).form("take-back");
        answersAgain();
        assertThat(tooLate.send()).refuses(409, "ethics-code.answered-already");
        assertThat(left()).isPositive();
    }

    private void answersAgain() {
        rita.view("commission", "question=" + id).form("open").send();
        assertThat(rita.view("commission", "question=" + id)
                        .form("answer-question")
                        .with("answer", "Нет.")
                        .send())
                .confirms("Ответ записан");
    }

    /** Rows of any table that speak of the question. */
    private long left() {
        return List.of("asker", "wording", "question_access", "masking", "telling", "consent").stream()
                .mapToLong(table -> portal.count("ethics_code." + table + " where question_id = ?::uuid", id))
                .sum();
    }

    @Test
    void whatWasAnsweredLongAgoIsRemovedAndWhatIsPublishedStays() {
        publishes(masked());
        String waiting = asks(anna, "Ждёт " + topic, "hidden");
        assertThat(anna.view("questions")).shows("хранятся 3 года после ответа");
        portal.daily(TODAY.plusYears(3).minusDays(2));
        assertThat(left()).isPositive();
        assertThat(rita.view("commission")
                        .form("decide-term")
                        .with("years", "2")
                        .send())
                .confirms("Срок изменён")
                .shows("хранятся 2 года", "Тимофеева Рита Ильинична");
        assertThat(zahar.act("commission", "decide-term", "years=5", "_version=0"))
                .refuses(409, "ethics-code.term-changed");
        assertThat(rita.act("commission", "decide-term", "years=0", "_version=1"))
                .hasProblem("years", "");
        portal.daily(TODAY.plusYears(3).minusDays(1));
        assertThat(left()).isZero();
        assertThat(portal.count("ethics_code.question where id = ?::uuid", id)).isZero();
        assertThat(portal.count("ethics_code.wording where question_id = ?::uuid", waiting))
                .as("asked two years ago, and never answered")
                .isZero();
        assertThat(portal.rows("select detail from uko.audit where detail like '%questions removed after 2 years%'"))
                .hasSize(1);
        assertThat(lev.view("answers")).shows(topic);
        Answer list = rita.view("commission");
        assertThat(list).shows("Опубликовано раньше", topic);
        String published = portal.rows("select id from ethics_code.published_answer where topic = ?", topic)
                .getFirst()
                .getFirst();
        assertThat(rita.act("commission", "withdraw-alone", "published=" + published))
                .confirms("Публикация снята");
        Portal.eventually(() -> assertThat(lev.view("answers")).showsNo(topic));
    }
}
