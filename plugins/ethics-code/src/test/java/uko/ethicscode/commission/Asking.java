package uko.ethicscode.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;

/** Анна has asked the commission of Заречный, without her name; Рита and Захар are its members. */
abstract class Asking {

    static final String WORDS = "Цыренов Баир взял подарок. Телефон клиента: +7 900 123-45-67.";
    private static final AtomicInteger TOPICS = new AtomicInteger();

    static Portal portal;

    final Page anna = portal.employee();
    final Page rita = portal.someone("rita", "Тимофеева Рита Ильинична", "ethics-commission");
    final Page zahar = portal.someone("zahar", "Никитин Захар Львович", "ethics-commission");
    final Page lev = portal.someone("lev", "Цыренов Баир Дашиевич");

    String topic = "";
    String id = "";

    @BeforeAll
    static void open() {
        portal = Portal.with("ethics-code");
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @BeforeEach
    void annaAsksWithoutHerName() {
        topic = "Подарок " + TOPICS.incrementAndGet();
        id = asks(anna, topic, "hidden");
    }

    /** Asks and answers the id of the question. */
    static String asks(Page asker, String topic, String name) {
        Answer asked = asker.view("questions")
                .form("ask")
                .with("topic", topic)
                .with("question", WORDS)
                .with("name", name)
                .send();
        assertThat(asked).confirms("Вопрос передан комиссии");
        return portal.rows("select question_id from ethics_code.wording where topic = ?", topic)
                .getFirst()
                .getFirst();
    }

    Answer opens(Page member) {
        Answer closed = member.view("commission", "question=" + id);
        assertThat(closed).shows("Содержание закрыто").showsNo(topic, "подарок");
        Answer opened = closed.form("open").send();
        assertThat(opened).confirms("Вопрос открыт").shows(topic, "взял подарок");
        return opened;
    }

    Answer answers(Page member) {
        Answer answered = opens(member)
                .form("answer-question")
                .with("answer", "Подарок вернуть. Спросите и Цыренова.")
                .send();
        assertThat(answered).confirms("Ответ записан");
        return answered;
    }

    static List<String> notices(String login) {
        return portal
                .rows("select n.ru from uko.notice n join uko.person p on p.id = n.person_id where p.login = ?", login)
                .stream()
                .map(List::getFirst)
                .toList();
    }

    /** A member shows the text to Анна, she agrees, and it is published. */
    Answer publishes(Answer decided) {
        Answer offered = decided.form("offer").send();
        assertThat(offered).confirms("Текст показан спросившему");
        assertThat(offered.html().select("form[action*=/publish]")).isEmpty();
        assertThat(anna.view("questions", "question=" + id).form("agree").send())
                .confirms("Вы согласились");
        Answer published =
                rita.view("commission", "question=" + id).form("publish").send();
        assertThat(published).confirms("Ответ опубликован");
        return published;
    }
}
