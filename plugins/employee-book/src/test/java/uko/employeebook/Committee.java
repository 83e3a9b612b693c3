package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/** Those who lead a book of Заречный from the draft to its end, each by the forms that the portlet shows him. */
record Committee(Book book) {

    private static final String TODAY =
            LocalDate.now(java.time.ZoneId.of("Asia/Yekaterinburg")).toString();

    Page author() {
        return portal().someone("marina", "Белова Марина Юрьевна", "author", "approver");
    }

    Page reviewer() {
        return portal().someone("viktor", "Дамбаев Виктор Баирович", "reviewer");
    }

    Page second() {
        return portal().someone("larisa", "Оганесян Лариса Ашотовна", "reviewer", "author");
    }

    Page head() {
        return portal().someone("nina", "Орлова Нина Олеговна", "centre-head");
    }

    private Portal portal() {
        return book.portal();
    }

    Answer see(Page page) {
        return page.view("revisions", "document=" + book.document());
    }

    /** Sends the draft to both reviewers, of whom so many have to agree. */
    Answer submit(int quorum) {
        return submission().with("quorum", Integer.toString(quorum)).send();
    }

    FilledForm submission() {
        reviewer();
        second();
        Answer page = see(author());
        FilledForm form = page.form("submit");
        for (String reviewer : page.html().select("[name^=reviewer-]").eachAttr("name")) {
            form = form.with(reviewer, "yes");
        }
        return form;
    }

    Answer agree(Page page) {
        return see(page)
                .form("agree")
                .with("reason", "Сверено с правилами распорядка.")
                .send();
    }

    Answer approve() {
        return see(head())
                .form("approve")
                .with("words", "протокол рабочей группы № 4")
                .with("day", TODAY)
                .send();
    }

    Answer putInForce(String act) {
        return see(head())
                .form("put-in-force")
                .with("words", act)
                .with("day", TODAY)
                .send();
    }

    /** Leads the draft as it is all the way. */
    void publish(String act) {
        assertThat(submit(1)).confirms("отправлена на согласование");
        assertThat(agree(reviewer())).confirms("согласие записано");
        assertThat(approve()).confirms("редакция утверждена");
        assertThat(putInForce(act)).confirms("введена в действие");
    }
}
