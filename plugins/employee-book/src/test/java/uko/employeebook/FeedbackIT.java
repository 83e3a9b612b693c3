package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;

/**
 * Readers say what helped, unseen; whoever offers better words meets in the editor those who write the book: here the
 * secretary, to whom its type gives the draft.
 */
class FeedbackIT {

    @AutoClose
    private static final Portal PORTAL = Portal.ofFolders(WrittenByOthers.module("secretary"));

    private final Page anna = PORTAL.employee();
    private final Page pyotr = PORTAL.hired("pyotr", "Королёв Пётр Ильич", "Бухгалтер", "Бухгалтерия");

    private static Answer votes(Page reader, String helped) {
        return reader.view("feedback", "chapter=first-day")
                .form("vote")
                .with("helped", helped)
                .send();
    }

    @Test
    void votesAreCountedAndAProposalBecomesASuggestion() {
        assertThat(anna.view("feedback")).shows("Действующей книги пока нет");
        PORTAL.someone("marina", "Белова Марина Юрьевна", "author", "secretary", "approver");
        Book book = Book.begun(PORTAL);
        Committee committee = new Committee(book);
        committee.publish("приказ № 1");
        assertThat(anna.view("reader", "section=arrival")
                        .html()
                        .select("a[href*=feedback]")
                        .attr("href"))
                .contains("first-day");

        assertThat(votes(anna, "yes")).confirms("ответ записан");
        assertThat(votes(anna, "no")).confirms("предложите свой текст");
        assertThat(votes(pyotr, "yes")).confirms("ответ записан");
        assertThat(PORTAL.count("employee_book_personal.vote")).isEqualTo(2);
        assertThat(anna.view("feedback").html().select("[aria-pressed=true]").eachText())
                .containsExactly("✓ Не помогла");
        assertThat(anna.view("feedback")).showsNo("Помогла: 1");
        assertThat(committee.author().view("feedback"))
                .shows("Помогла: 1, не помогла: 1")
                .showsNo("Соколова", "Королёв");

        Answer place = anna.view("feedback", "chapter=first-day").follow("2.1 Как Вас встретят");
        assertThat(place.form("propose").send()).hasProblem("text", "такой же");
        String better = "<p>Наставник ждёт Вас у крыльца.</p><script>alert(1)</script>";
        var proposal = place.form("propose").with("text", better).with("words", "С девяти уже приём.");
        assertThat(proposal.send()).confirms("передано авторам");
        assertThat(proposal.send().status()).as("a double click").isEqualTo(200);
        assertThat(PORTAL.count("deliverable.suggestion")).isEqualTo(1);
        assertThat(pyotr.view("feedback", "chapter=first-day")
                        .follow("2.1 Как Вас встретят")
                        .form("propose")
                        .with("text", "<p>Наставник позвонит Вам накануне.</p>")
                        .send())
                .confirms("передано авторам");
        assertThat(told())
                .as("one notice however many propose, and none to authors who do not write this")
                .containsExactly(
                        "Белова Марина Юрьевна: Читатели предлагают изменить «Книга сотрудника ЦЗН города Заречный»."
                                + " Посмотрите и решите, принять ли.");
        assertThat(anna.act("feedback", "propose", "section=nowhere", "hash=" + hash(), "text=x"))
                .isAbsent();

        String document = "document=" + book.document();
        Answer editor = committee.author().view("editor", document, "section=arrival");
        assertThat(editor).shows("Соколова Анна Петровна", "С девяти уже приём.", "крыльца");
        assertThat(editor.body()).doesNotContain("alert(1)");
        assertThat(editor.html().select("form[action*=/accept-suggestion]")).hasSize(2);
        Answer accepted = editor.form("accept-suggestion", "suggestion=" + offeredBy("anna"))
                .send();
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(told()).as("another waits").hasSize(1);
        assertThat(accepted.form("reject-suggestion")
                        .with("reason", "Звонить некому.")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(told()).as("all is decided").isEmpty();
        assertThat(committee
                        .author()
                        .view("editor", document, "section=arrival")
                        .body())
                .contains("крыльца");

        committee.publish("приказ № 2");
        assertThat(anna.view("feedback").html().select("[aria-pressed=true]"))
                .as("a changed text is asked about anew")
                .isEmpty();
    }

    private static String offeredBy(String login) {
        return PORTAL.rows(
                        "select g.id from deliverable.suggestion g join uko.person p on p.id = g.author_id"
                                + " where p.login = ?",
                        login)
                .getFirst()
                .getFirst();
    }

    /** Who has not read yet that something is proposed. */
    private static List<String> told() {
        return PORTAL
                .rows("select p.name || ': ' || n.ru from uko.notice n join uko.person p on p.id = n.person_id"
                        + " where n.key like 'proposed %' and n.read_at is null")
                .stream()
                .map(List::getFirst)
                .toList();
    }

    private static String hash() {
        return PORTAL.rows("select hash from deliverable.revision where state = 'in-force'")
                .getFirst()
                .getFirst();
    }
}
