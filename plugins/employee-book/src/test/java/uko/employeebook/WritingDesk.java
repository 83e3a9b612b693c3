package uko.employeebook;

import java.util.List;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/** The only book of a portal, as its authors write it through the forms of the editor. */
record WritingDesk(Portal portal) {

    /** Two chapters: a mission and values in the first, and a first day. */
    static WritingDesk begun(Portal portal) {
        WritingDesk desk = new WritingDesk(portal);
        Page author = portal.holderOf("author");
        author.view("editor")
                .form("create-document")
                .with("title", "Книга сотрудника")
                .send();
        desk.add(author, "", "chapter", "Добро пожаловать");
        desk.add(author, "", "chapter", "Первый день");
        desk.add(author, "dobro-pozhalovat", "section", "Наша миссия");
        desk.add(author, "dobro-pozhalovat", "section", "Наши ценности");
        return desk;
    }

    String document() {
        return portal.rows("select id from deliverable.document").getFirst().getFirst();
    }

    Answer open(Page page, String section, String... more) {
        String[] parameters = new String[more.length + 2];
        parameters[0] = "document=" + document();
        parameters[1] = "section=" + section;
        System.arraycopy(more, 0, parameters, 2, more.length);
        return page.view("editor", parameters);
    }

    Answer add(Page page, String parent, String kind, String title) {
        Answer there = parent.isEmpty() ? page.view("editor", "document=" + document()) : open(page, parent);
        FilledForm form = there.form("add-section", "parent=" + parent);
        return (there.html().select("form[action*=add-section] select").isEmpty() ? form : form.with("kind", kind))
                .with("title", title)
                .send();
    }

    List<String> outline(Page page) {
        return page.view("editor", "document=" + document())
                .html()
                .select("[data-uko-outline] > li > a")
                .eachText();
    }

    static Answer save(Answer shown, String text) {
        return shown.form("save-section").with("field-text", text).send();
    }
}
