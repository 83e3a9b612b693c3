package uko.ethicscode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/** Those who lead the code of Заречный to its readers, each by the forms that the portlets show him. */
public record Press(Page author, Page reviewer, Page head) {

    public static Press of(Portal portal) {
        return new Press(
                portal.someone("marina", "Белова Марина Юрьевна", "author"),
                portal.someone("viktor", "Дамбаев Виктор Баирович", "reviewer"),
                portal.someone("nina", "Орлова Нина Олеговна", "centre-head"));
    }

    /** Puts the first revision in force and asks everybody to read it. */
    public void publish(String json) {
        assertThat(file(author.view("editor").form("take-over"), json)).confirms("");
        lead("приказ № 1");
        assertThat(head.view("acknowledgements").form("ask").with("days", "10").send())
                .confirms("Сохранено");
    }

    /** Takes the next edition into the draft. */
    public void drafts(String json) {
        Answer list = author.view("editor");
        assertThat(file(list.follow("Этический кодекс").form("upgrade"), json)).confirms("");
    }

    private static Answer file(FilledForm form, String json) {
        return form.with("file", "code.json", json.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    /** Leads the draft as it is all the way. */
    public void lead(String act) {
        Answer draft = author.view("revisions");
        String box = draft.html().select("[name^=reviewer-]").attr("name");
        assertThat(draft.form("submit").with(box, "yes").send()).confirms("отправлена на согласование");
        assertThat(reviewer.view("revisions")
                        .form("agree")
                        .with("reason", "Прочитано комиссией.")
                        .send())
                .confirms("согласие записано");
        assertThat(head.view("revisions")
                        .form("approve")
                        .with("words", "протокол рабочей группы № 4")
                        .send())
                .confirms("редакция утверждена");
        assertThat(head.view("revisions")
                        .form("put-in-force")
                        .with("words", act)
                        .send())
                .confirms("введена в действие");
    }
}
