package uko.ethicscode.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.Attacks;
import uko.testkit.FilledForm;
import uko.testkit.Portal;

class CommissionIT extends Asking {

    private static final String CONSENT =
            "insert into ethics_code.consent (question_id, version, agreed, decided_on) values (?, 1, true,"
                    + " current_date)";
    private static final String REMOVAL = "insert into ethics_code.removal (answered_before) values (current_date)";

    @Test
    void aQuestionIsAnsweredAndTheAskerIsTold() {
        assertThat(notices("rita")).contains("Комиссии по этике задан новый вопрос. Откройте его в УКО.");
        assertThat(rita.view("commission")).shows("Без имени", "ждёт ответа").showsNo("Соколова", topic);
        answers(rita);
        assertThat(notices("anna")).contains("Комиссия по этике ответила на ваш вопрос. Откройте ответ в УКО.");
        assertThat(anna.view("questions", "question=" + id))
                .shows(topic, WORDS, "Подарок вернуть", "есть ответ", "Комиссия не видит вашего имени")
                .shows("Тимофеева Рита Ильинична", "вопрос открыт", "ответ записан");
        assertThat(rita.view("commission", "question=" + id)).showsNo("Соколова");
    }

    @Test
    void theDatabaseShowsAQuestionToItsAskerAndTheCommissionAlone() {
        String of = " where question_id = '" + id + "'";
        for (String other : List.of("lev", "boris", "olga")) {
            for (String table : List.of("asker", "wording", "question_access", "masking", "telling")) {
                assertThat(portal.seenBy(other, "ethics_code." + table + of))
                        .as(other + " " + table)
                        .isZero();
            }
            assertThat(portal.seenBy(other, "ethics_code.question where id = '" + id + "'"))
                    .as(other)
                    .isZero();
        }
        assertThat(portal.seenBy("anna", "ethics_code.wording" + of)).isEqualTo(1);
        assertThat(portal.seenBy("anna", "ethics_code.asker" + of)).isEqualTo(1);
        assertThat(portal.seenBy("rita", "ethics_code.question where id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(portal.seenBy("rita", "ethics_code.wording" + of)).isZero();
        assertThat(portal.seenBy("rita", "ethics_code.asker" + of)).isZero();
        answers(rita);
        assertThat(portal.seenBy("rita", "ethics_code.wording" + of)).isEqualTo(1);
        assertThat(portal.seenBy("zahar", "ethics_code.wording" + of)).isZero();
        assertThat(portal.seenBy("rita", "ethics_code.asker" + of))
                .as("who asked")
                .isZero();
        assertThat(portal.seenBy("rita", "ethics_code.question where named_id is not null and id = '" + id + "'"))
                .isZero();
    }

    @Test
    void theDatabaseLetsNobodyChangeWhatIsNotHis() {
        opens(rita);
        UUID question = UUID.fromString(id);
        String others = "update ethics_code.wording set answer = 'чужой' where question_id = ?";
        assertThat(portal.givenBy("lev", others, question)).isZero();
        assertThat(portal.givenBy("anna", others, question)).isZero();
        assertThat(portal.givenBy("zahar", others, question)).isZero();
        assertThat(portal.givenBy("anna", "update ethics_code.question set state = 'asked' where id = ?", question))
                .isZero();
        for (String journal : List.of(
                "update ethics_code.question_access set deed = 'answered'",
                "delete from ethics_code.question_access",
                "delete from ethics_code.wording",
                "delete from ethics_code.asker",
                "delete from ethics_code.masking",
                "update ethics_code.asker set person_id = uko.person()")) {
            assertThat(portal.givenBy("rita", journal)).as(journal).isZero();
        }
        for (String login : List.of("rita", "lev")) {
            assertThat(portal.givenBy(login, "delete from ethics_code.question where id = ?", question))
                    .as(login)
                    .isZero();
            assertThatThrownBy(() -> portal.givenBy(login, CONSENT, question))
                    .as(login)
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> portal.givenBy(login, REMOVAL))
                    .as(login)
                    .hasMessageContaining("row-level security");
        }
        for (String forged : List.of(
                "insert into ethics_code.question_access (question_id, deed) values (?, 'opened')",
                "insert into ethics_code.telling (question_id) values (?)",
                "insert into ethics_code.published_answer (id, topic, question, answer, published_on)"
                        + " values (?, 'а', 'б', 'в', current_date)")) {
            assertThatThrownBy(() -> portal.givenBy("lev", forged, question))
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> portal.givenBy(
                        "lev",
                        "insert into ethics_code.asker (question_id, person_id) values (gen_random_uuid(), ?)",
                        portal.town().anna()))
                .hasMessageContaining("row-level security");
    }

    @Test
    void whoeverDoesNotMindShowsHisName() {
        asks(lev, "Имя " + topic, "shown");
        assertThat(rita.view("commission")).shows("Цыренов Баир Дашиевич");
        assertThat(lev.view("questions")).shows("Мои вопросы", "ждёт ответа");
    }

    @Test
    void eachOpeningIsAuditedAndLastsHalfAnHour() {
        opens(rita);
        assertThat(portal.count("uko.audit where action like '%open' and detail = ?", "question " + id + " opened"))
                .isEqualTo(1);
        assertThat(portal.rows("select distinct detail from uko.audit where action like '%ask'"))
                .containsExactly(List.of(""));
        assertThat(zahar.act("commission", "answer-question", "question=" + id, "answer=Да", "_version=1"))
                .refuses(409, "ethics-code.question-closed");
        assertThat(zahar.act("commission", "prepare", "question=" + id)).refuses(409, "ethics-code.question-closed");
    }

    @Test
    void nothingIsPublishedWhileAProposalIsUndecided() {
        Answer prepared = answers(rita).form("prepare").send();
        assertThat(prepared)
                .confirms("подготовлен")
                .shows("Осталось проверить 3 места", "Имя: Цыренов Баир", "Телефон: +7 900 123-45-67", "Имя: Цыренова");
        assertThat(prepared.html().select("form[action*=publish]")).isEmpty();
        assertThat(rita.act("commission", "publish", "question=" + id, "_version=1"))
                .refuses(409, "ethics-code.undecided", "осталось 3,", "«Цыренов Баир»");
        Answer some = decide(prepared, "Цыренов Баир", "mask");
        assertThat(some).confirms("Решения записаны").shows("Осталось проверить 2 места");
        Answer more = decide(some, "+7 900 123-45-67", "keep");
        assertThat(more).shows("Осталось проверить 1 место");
        Answer all = decide(more, "Цыренова", "mask");
        assertThat(all).shows("Всё решено");
        assertThat(rita.act("commission", "publish", "question=" + id, "_version=4"))
                .refuses(409, "ethics-code.not-agreed");
        assertThat(lev.view("answers")).showsNo(topic);
        Answer published = publishes(all);
        Portal.eventually(() -> assertThat(lev.view("answers"))
                .shows(topic, "[имя] взял подарок. Телефон клиента: +7 900 123-45-67.", "Спросите и [имя]")
                .showsNo("Цыренов", "Соколова"));
        assertThat(anna.view("questions", "question=" + id)).shows(WORDS, "опубликован");
        assertThat(published.form("withdraw-answer").send()).confirms("Публикация снята");
        Portal.eventually(() -> assertThat(lev.view("answers")).showsNo(topic));
    }

    /** Decides on the words found first that are these. */
    private static Answer decide(Answer page, String found, String deed) {
        String field = page.html().select("fieldset:has(legend > span)").stream()
                .filter(each -> each.select("legend > span").text().equals(found))
                .findFirst()
                .orElseThrow()
                .select("input")
                .attr("name");
        return page.form("decide").with(field, deed).send();
    }

    @Test
    void whatIsAddedAfterwardsIsLookedAtAgain() {
        Answer prepared = answers(rita).form("prepare").send();
        Answer reworded = prepared.form("reword")
                .with("question-text", "Коллега взял подарок.")
                .with("answer-text", "Вернуть его. Пишите: komissia@center.example")
                .send();
        assertThat(reworded)
                .confirms("проверен заново")
                .shows("Осталось проверить 1 место", "Почта: komissia@center.example");
        assertThat(prepared.form("decide").send().status()).isEqualTo(409);
    }

    @Test
    void publishedAnswersAreFoundByTheirWords() {
        Answer reworded = answers(rita)
                .form("prepare")
                .send()
                .form("reword")
                .with("topic", "Конфеты " + topic)
                .with("question-text", "Можно ли взять конфеты?")
                .with("answer-text", "Нельзя, даже дешёвые.")
                .send();
        publishes(reworded);
        Portal.eventually(() ->
                assertThat(lev.view("answers", "words=конфета дешёвая")).shows("Найден 1 ответ", "Конфеты " + topic));
        assertThat(lev.view("answers", "words=зонтик")).shows("Таких слов в опубликованных ответах нет");
        assertThat(lev.in("en").view("answers", "words=зонтик")).shows("No published answer has these words");
        assertThat(portal.colleague().view("answers")).shows("ещё не публиковала ответов");
    }

    @Test
    void twoMembersDoNotOverwriteEachOther() {
        FilledForm late = opens(zahar).form("answer-question").with("answer", "Слова Захара");
        answers(rita);
        Answer stale = late.send();
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.card().getString("yours")).isEqualTo("Слова Захара");
        assertThat(stale.card().getString("theirs")).contains("Подарок вернуть");
    }

    @Test
    void aMemberLeavesHisOwnQuestionToOthers() {
        id = asks(rita, "Свой " + topic, "hidden");
        Answer opened = rita.view("commission", "question=" + id);
        assertThat(opened).shows("на него отвечает другой член комиссии");
        assertThat(opened.html().select("form[action*=answer-question]")).isEmpty();
        assertThat(rita.act("commission", "answer-question", "question=" + id, "answer=Сама", "_version=1"))
                .refuses(409, "ethics-code.own-question");
        assertThat(portal.count("ethics_code.wording where answer = 'Сама'")).isZero();
    }

    @Test
    void nobodyElseGetsThere() {
        assertThat(lev.view("commission")).refuses(403, "forbidden");
        assertThat(lev.view("questions", "question=" + id)).isAbsent();
        assertThat(rita.view("questions", "question=" + id)).isAbsent();
        assertThat(rita.view("commission", "question=7")).isAbsent();
        assertThat(portal.colleague().view("questions")).shows("В этом центре пока нет комиссии");
        assertThat(portal.colleague().act("questions", "ask", "topic=Да", "question=Нет"))
                .refuses(409, "ethics-code.no-commission");
        assertThat(lev.act("commission", "open", "question=" + id)).refuses(403, "forbidden");
    }

    @Test
    void whatIsWrittenIsOnlyRead() {
        String attacks = String.join("\n", Attacks.all());
        String all = attacks.substring(0, Math.min(4_000, attacks.length()));
        String rest = attacks.substring(Math.max(0, attacks.length() - 6_000));
        Answer asked = lev.view("questions")
                .form("ask")
                .with("topic", "<img src=x onerror=alert(1)>")
                .with("question", all)
                .send();
        assertThat(asked).confirms("передан");
        id = portal.rows("select question_id from ethics_code.wording where topic like '<img%'")
                .getFirst()
                .getFirst();
        Answer opened = rita.view("commission", "question=" + id).form("open").send();
        Answer answered = opened.form("answer-question").with("answer", rest).send();
        assertThat(answered).shows("onerror=alert(1)");
        Answer prepared = answered.form("prepare").send();
        assertThat(prepared.html().select("img, svg, math, iframe, a:not([href^='?'], [href^='/'])"))
                .isEmpty();
        assertThat(lev.view("questions", "question=" + id).html().select("img, svg, math, iframe"))
                .isEmpty();
    }
}
