package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Portal;
import uko.testkit.TextInForce;

class TracesIT {

    private static final String BODY = """
        {"format":"uko-document/1","number":%d,"sections":[\
        {"fields":{"text":"%s"},"key":"respect","kind":"standard","title":"Уважение"},\
        {"fields":{"text":"<p>Говорим правду.</p>"},"key":"honesty","kind":"standard","title":"Честность"}],\
        "title":"Этический кодекс","type":"ethics-code"}\
        """;

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private final Book book = Book.begun(PORTAL);
    private final Committee committee = new Committee(book);
    private final TextInForce code = new TextInForce(PORTAL, "ethics-code", "Этический кодекс");
    private final String ours = book.document() + "/values";
    private final String theirs = "ethics-code/section/" + code.document() + "/respect";

    @BeforeEach
    void aCodeAndABookAreInForce() {
        PORTAL.given("delete from deliverable.link");
        putInForce(1, "<p>Называем по имени и отчеству.</p>");
        committee.publish("приказ № 1");
    }

    @Test
    void aLinkHoldsUntilTheOtherTextChanges() {
        assertThat(link()).confirms("Связь записана").shows("0 связей под вопросом", "1 связь верна");
        assertThat(PORTAL.count("uko.trace where from_id = ? and to_id = ?", ours, code.document() + "/respect"))
                .isEqualTo(1);

        putInForce(2, "<p>Называем по имени, отчеству и должности.</p>");
        Answer suspect = see();
        assertThat(suspect).shows("1 связь под вопросом", "Что для нас важно воплощает Уважение", "и должности");
        assertThat(suspect.html().select("ins").text()).contains("должности");

        assertThat(suspect.form("accept").send()).confirms("по-прежнему верна").shows("0 связей под вопросом");
        assertThat(PORTAL.count("deliverable.link where accepted_by_name = 'Белова Марина Юрьевна'"))
                .isEqualTo(1);
    }

    @Test
    void acceptsOnlyWhatWasLookedAt() {
        link();
        putInForce(2, "<p>Здороваемся первыми.</p>");
        FilledForm acceptance = see().form("accept");
        putInForce(3, "<p>Здороваемся.</p>");
        assertThat(acceptance.send()).refuses(409, "deliverable.upstream-changed-again");
        assertThat(see()).shows("1 связь под вопросом");
    }

    @Test
    void saysWhatIsMissing() {
        link();
        assertThat(see()).shows("1 пункт ничем у нас не воплощён", "Честность").shows("Как Вас встретят");
        assertThat(see().form("unlink").send()).confirms("Связь убрана");
        assertThat(PORTAL.count("uko.trace where from_id = ?", ours)).isZero();
    }

    @Test
    void aSectionThatIsGoneIsALostLink() {
        link();
        code.end();
        assertThat(see()).shows("1 связь потеряна");
    }

    @Test
    void linksNothingToItselfAndNothingThatIsNotThere() {
        assertThat(committee
                        .author()
                        .act(
                                "traces",
                                "link",
                                "from=" + code.document() + "/respect",
                                "to=employee-book/section/" + ours))
                .isAbsent();
        assertThat(committee
                        .author()
                        .act("traces", "link", "from=" + ours, "to=ethics-code/section/" + code.document() + "/no"))
                .isAbsent();
        assertThat(committee.author().act("traces", "link", "from=" + ours, "to=x"))
                .isAbsent();
        assertThat(committee.author().act("traces", "accept", "from=" + ours, "to=" + theirs, "fingerprint=0"))
                .refuses(409, "deliverable.upstream-changed-again");
    }

    private Answer see() {
        return committee.author().view("traces");
    }

    private Answer link() {
        return see().form("link").with("from", ours).with("to", theirs).send();
    }

    private void putInForce(int number, String html) {
        code.put(number, BODY.formatted(number, html));
    }
}
