package uko.customdocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/**
 * Those in Заречный who write documents of its own types and lead them into force, each by the forms that he is shown.
 *
 * @param document the only one that there is
 */
record Memo(Portal portal, String document) {

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Yekaterinburg")).toString();

    static Page author(Portal portal) {
        return portal.someone("marina", "Белова Марина Юрьевна", "author", "approver");
    }

    static Page reviewer(Portal portal) {
        return portal.someone("viktor", "Дамбаев Виктор Баирович", "reviewer");
    }

    static Page head(Portal portal) {
        return portal.someone("nina", "Орлова Нина Олеговна", "centre-head");
    }

    /** Begins a document of the only type that was declared. */
    static Memo begun(Portal portal, String title) {
        assertThat(author(portal)
                        .view("editor")
                        .form("create-document")
                        .with("title", title)
                        .send())
                .confirms("Документ создан");
        return new Memo(
                portal,
                portal.rows("select id from deliverable.document where title = ?", title)
                        .getFirst()
                        .getFirst());
    }

    Answer draft(String... more) {
        String[] parameters = new String[more.length + 1];
        parameters[0] = "document=" + document;
        System.arraycopy(more, 0, parameters, 1, more.length);
        return author(portal).view("editor", parameters);
    }

    /** Adds a section to the document itself, and answers its key. */
    String section(String kind, String title) {
        Answer there = draft();
        FilledForm form = there.form("add-section");
        boolean choice =
                !there.html().select("form[action*=add-section] select").isEmpty();
        assertThat((choice ? form.with("kind", kind) : form)
                        .with("title", title)
                        .send())
                .shows(title);
        return portal.rows("select key from deliverable.section where title = ?", title)
                .getFirst()
                .getFirst();
    }

    Answer revisions(Page page) {
        return page.view("revisions", "document=" + document);
    }

    Answer submit(int quorum) {
        reviewer(portal);
        Answer page = revisions(author(portal));
        FilledForm form = page.form("submit");
        for (String name : page.html().select("[name^=reviewer-]").eachAttr("name")) {
            form = form.with(name, "yes");
        }
        return (page.html().select("[name=quorum]").isEmpty() ? form : form.with("quorum", Integer.toString(quorum)))
                .send();
    }

    Answer agree() {
        return revisions(reviewer(portal))
                .form("agree")
                .with("reason", "Так мы и работаем.")
                .send();
    }

    Answer approve() {
        return written(head(portal), "approve", "протокол № 4");
    }

    Answer putInForce() {
        return written(head(portal), "put-in-force", "приказ № 17-ОД");
    }

    Answer written(Page page, String action, String words) {
        return revisions(page)
                .form(action)
                .with("words", words)
                .with("day", TODAY)
                .send();
    }
}
