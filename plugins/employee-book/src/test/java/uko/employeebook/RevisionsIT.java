package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Portal;

class RevisionsIT {

    private static final String STATE = "deliverable.revision where document_id = ? and number = ? and state = ?";
    private static final String FACT =
            "uko.fact where kind = ? and details ->> 'document' = ? and details ->> 'number' = ? and withdrawn_at is"
                    + " null";

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private final Book book = Book.begun(PORTAL);
    private final Committee committee = new Committee(book);

    @Test
    void leadsADraftAllTheWayInForce() {
        assertThat(committee.submit(2)).confirms("отправлена на согласование");
        assertThat(committee.see(committee.author())).shows("Редакция № 1 на согласовании", "решение за другими");
        assertThat(committee.agree(committee.reviewer())).confirms("согласие записано");
        assertThat(committee.see(committee.head())).shows("Согласий: 1 из 2", "Дамбаев Виктор Баирович");
        assertThat(committee.head().act("revisions", "approve", "revision=" + revision(), "words=п", "day=2026-01-01"))
                .refuses(409, "deliverable.quorum-lacking", "Согласий пока 1, а нужно 2");
        committee.agree(committee.second());
        assertThat(committee.approve()).confirms("редакция утверждена");
        assertThat(committee.putInForce("приказ № 17-ОД"))
                .confirms("введена в действие")
                .shows("приказ № 17-ОД");
        for (String kind : new String[] {"document.submitted", "document.approved", "document.published"}) {
            assertThat(facts(kind, 1)).as(kind).isEqualTo(1);
        }
        assertThat(PORTAL.count(
                        "deliverable.passage p join deliverable.revision r on r.id = p.revision_id where document_id ="
                                + " ?",
                        book.document()))
                .as("what search finds")
                .isEqualTo(6);
        Portal.eventually(() -> assertThat(PORTAL.employee().view("reader")).shows("Книга сотрудника"));
    }

    @Test
    void supersedesTheFormerAndKeepsItShownMeanwhile() {
        committee.publish("приказ № 1");
        book.rewrite("arrival", "в 9:00", "в 8:30");
        committee.submit(1);
        assertThat(PORTAL.count(STATE, book.document(), 1, "in-force")).isEqualTo(1);
        committee.agree(committee.reviewer());
        committee.approve();
        assertThat(committee.putInForce("приказ № 2")).confirms("введена в действие");
        assertThat(PORTAL.count(STATE, book.document(), 1, "superseded")).isEqualTo(1);
        assertThat(PORTAL.count(STATE, book.document(), 2, "in-force")).isEqualTo(1);
        assertThat(facts("document.superseded", 1)).isEqualTo(1);
        assertThat(facts("document.published", 1)).isZero();
        assertThat(facts("document.published", 2)).isEqualTo(1);
    }

    @Test
    void saysWhatHasToBeFilledInFirst() {
        FilledForm early = committee.submission();
        book.section("leave", "first-day", 3, "Отпуск", "");
        assertThat(early.send()).refuses(409, "deliverable.draft-changed");
        assertThat(committee.see(committee.author())).shows("2.3 «Отпуск»: заполните поле «Текст».");
        book.rewrite("leave", "", "");
        assertThat(PORTAL.count("deliverable.revision where document_id = ?", book.document()))
                .isZero();
    }

    @Test
    void whoSubmittedDoesNotDecide() {
        committee.submit(1);
        assertThat(committee.see(committee.author()).html().select("form[action*=agree], form[action*=approve]"))
                .isEmpty();
        assertThat(committee
                        .author()
                        .act("revisions", "approve", "revision=" + revision(), "words=п", "day=2026-01-01"))
                .refuses(409, "deliverable.own-revision");
        assertThat(committee.author().act("revisions", "agree", "revision=" + revision()))
                .refuses(403, "forbidden");
        assertThat(PORTAL.employee().view("revisions")).refuses(403, "forbidden");
    }

    @Test
    void whoAgreesSaysWhy() {
        committee.submit(1);
        assertThat(committee.see(committee.reviewer()).form("agree").send()).hasProblem("reason", "Заполните");
        assertThat(committee.agree(committee.reviewer()))
                .confirms("согласие записано")
                .shows("Сверено с правилами распорядка.");
    }

    @Test
    void whoWroteDoesNotApproveWhileSomebodyElseCan() {
        committee.head();
        book.rewrittenBy("nina", "rules");
        committee.submit(1);
        committee.agree(committee.reviewer());
        assertThat(committee.see(committee.head()).html().select("form[action*=approve]"))
                .as("nobody else could")
                .isNotEmpty();
        var pavel = PORTAL.someone("pavel", "Зимин Павел Андреевич", "approver");
        assertThat(committee.see(committee.head()))
                .shows("Вы сами меняли текст этой редакции, поэтому утвердит её тот, кто его не писал: Зимин Павел");
        assertThat(committee.see(committee.head()).html().select("form[action*=approve]"))
                .isEmpty();
        assertThat(committee.head().act("revisions", "approve", "revision=" + revision(), "words=п", "day=2026-01-01"))
                .refuses(409, "deliverable.own-words", "Зимин Павел Андреевич");
        assertThat(PORTAL.count(STATE, book.document(), 1, "review")).isEqualTo(1);
        assertThat(committee
                        .see(pavel)
                        .form("approve")
                        .with("words", "протокол № 5")
                        .send())
                .confirms("редакция утверждена");
        PORTAL.arranged("update uko.person set left_on = current_date - 1 where login = 'pavel'");
    }

    @Test
    void whoWroteDoesNotSayThatItIsSmall() {
        committee.publish("приказ № 1");
        book.rewrite("mission", "чья-то жизнь", "чья-то судьба");
        committee.reviewer();
        book.rewrittenBy("viktor", "mission");
        committee.submit(1);
        assertThat(committee.see(committee.reviewer())).shows("Вы сами меняли этот текст", "Оганесян Лариса Ашотовна");
        assertThat(committee.reviewer().act("revisions", "confirm-size", "revision=" + underWay()))
                .refuses(409, "deliverable.own-words", "Оганесян Лариса Ашотовна");
        assertThat(committee.see(committee.second()).form("confirm-size").send())
                .confirms("правка небольшая");
    }

    private String underWay() {
        return PORTAL.rows(
                        "select id from deliverable.revision where document_id = ? and state = 'review'",
                        book.document())
                .getFirst()
                .getFirst();
    }

    @Test
    void onlyWhoWasAskedReviews() {
        Answer page = committee.see(committee.author());
        String one = page.html().select("label:contains(Дамбаев) input").attr("name");
        assertThat(page.form("submit").with("quorum", "1").send()).hasProblem("quorum", "Отмечено рецензентов: 0");
        assertThat(page.form("submit").with(one, "yes").with("quorum", "2").send())
                .hasProblem("quorum", "Отмечено рецензентов: 1");
        assertThat(page.form("submit").with(one, "yes").send()).confirms("отправлена на согласование");
        assertThat(committee.see(committee.second()).html().select("form[action*=agree]"))
                .isEmpty();
        assertThat(committee.second().act("revisions", "agree", "revision=" + revision(), "reason=Верно"))
                .refuses(409, "deliverable.review-by-others");
        assertThat(PORTAL.count("uko.notice where key = ?", "review " + revision()))
                .isEqualTo(1);
    }

    @Test
    void aReturnedRevisionLeavesTheDraftToWorkOn() {
        committee.submit(1);
        Answer returned = committee
                .see(committee.reviewer())
                .form("return")
                .with("reason", "Уточните время прихода.")
                .send();
        assertThat(returned).confirms("Редакция возвращена").shows("Уточните время прихода.", "Возвращена");
        book.rewrite("arrival", "в 9:00", "в 8:30");
        assertThat(committee.submit(1)).confirms("отправлена на согласование");
        assertThat(PORTAL.count(STATE, book.document(), 2, "review")).isEqualTo(1);
    }

    @Test
    void takesOneStepAtATime() {
        committee.submit(1);
        FilledForm agreement = committee.see(committee.reviewer()).form("agree").with("reason", "Всё верно.");
        FilledForm takenBack = committee.see(committee.author()).form("return").with("reason", "Опечатка в заглавии.");
        assertThat(takenBack.send()).confirms("Редакция возвращена");
        assertThat(takenBack.send().status()).as("a double click").isLessThan(300);
        assertThat(agreement.send()).refuses(409, "deliverable.revision-moved-on");
        assertThat(PORTAL.count(
                        "deliverable.review v join deliverable.revision r on r.id = v.revision_id"
                                + " where document_id = ? and decision = 'agreed'",
                        book.document()))
                .isZero();
    }

    @Test
    void twoSubmissionsAtOnceAreOne() {
        FilledForm first = committee.submission();
        FilledForm second = committee.submission();
        assertThat(first.send()).confirms("отправлена на согласование");
        assertThat(second.send()).refuses(409, "deliverable.revision-under-way");
    }

    @Test
    void twoWhoPutItInForceAtOnceDoSoOnce() {
        committee.submit(1);
        committee.agree(committee.reviewer());
        committee.approve();
        List<FilledForm> forms = Stream.of(committee.head(), committee.author())
                .map(page -> committee.see(page).form("put-in-force").with("words", "приказ № 5"))
                .toList();
        List<CompletableFuture<Answer>> answers = forms.stream()
                .map(form -> CompletableFuture.supplyAsync(form::send))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(facts("document.published", 1)).isEqualTo(1);
    }

    @Test
    void aSmallEditIsSmallOnceASecondPersonSaysSo() {
        committee.publish("приказ № 1");
        book.rewrite("mission", "чья-то жизнь", "чья-то судьба");
        committee.submit(1);
        String small = "deliverable.revision where document_id = ? and size = 'small' and size_confirmed_by is %s null";
        assertThat(PORTAL.count(small.formatted(""), book.document())).isEqualTo(1);
        assertThat(committee.see(committee.author()).html().select("form[action*=confirm-size]"))
                .isEmpty();
        assertThat(committee.see(committee.reviewer()).form("confirm-size").send())
                .confirms("правка небольшая")
                .shows("подтверждено: Дамбаев Виктор Баирович");
        assertThat(PORTAL.count(small.formatted("not"), book.document())).isEqualTo(1);
    }

    @Test
    void whatChangesADutyIsNotSmall() {
        committee.publish("приказ № 1");
        book.rewrite("rules", "предупреждает", "обязан предупредить");
        assertThat(committee.submit(1))
                .shows("Существенные изменения", "изменены слова о правах и обязанностях: обязан");
        assertThat(committee.see(committee.reviewer()).html().select("form[action*=confirm-size]"))
                .isEmpty();
    }

    @Test
    void whatStandsInAChapterForSomeIsAskedOfThemAlone() {
        var pyotr = PORTAL.hired("pyotr", "Королёв Пётр Ильич", "Бухгалтер", "Бухгалтерия");
        var vera = PORTAL.hired("vera", "Юрьева Вера Ильинична", "Кассир", "Бухгалтерия");
        book.isFor("first-day", "department:Бухгалтерия");
        book.isFor("rules", "position:Бухгалтер", "role:centre-head");
        committee.publish("приказ № 1");
        String document = "document=" + book.document();
        committee
                .head()
                .view("acknowledgements", document)
                .form("ask")
                .with("days", "10")
                .send();
        for (var page : List.of(PORTAL.employee(), pyotr, vera)) {
            page.mine("reader", document).form("acknowledge").send();
        }
        book.rewrite("rules", "предупреждает", "обязан предупредить");
        committee.publish("приказ № 2");
        assertThat(pyotr.mine("reader", document)).shows("изменилось для вас", "Внутренний распорядок");
        assertThat(vera.mine("reader", document)).shows("Вы ознакомились с редакцией № 1");
        assertThat(PORTAL.employee().mine("reader", document)).shows("Вы ознакомились с редакцией № 1");
        book.isFor("first-day");
        assertThat(committee.author().view("revisions", document, "before=2", "after=draft"))
                .shows("Бухгалтерия; из них Бухгалтер, Руководитель ЦЗН");
    }

    @Test
    void daysFollowOneAnother() {
        committee.submit(1);
        committee.agree(committee.reviewer());
        FilledForm approval = committee.see(committee.head()).form("approve").with("words", "протокол № 4");
        assertThat(approval.with("day", "2999-01-01").send()).hasProblem("day", "ещё не наступил");
        assertThat(approval.with("day", "2020-01-01").send()).hasProblem("day", "не может быть раньше");
    }

    @Test
    void aRepealedDocumentIsShownToNobody() {
        committee.publish("приказ № 1");
        Answer repealed = committee
                .see(committee.head())
                .form("repeal")
                .with("words", "приказ № 21-ОД")
                .send();
        assertThat(repealed).confirms("Документ отменён").shows("приказ № 21-ОД");
        assertThat(facts("document.withdrawn", 1)).isEqualTo(1);
        assertThat(facts("document.published", 1)).isZero();
        assertThat(committee.see(committee.author())).shows("Действующей редакции пока нет");
    }

    @Test
    void anotherCentreSeesNothingOfIt() {
        var abroad = PORTAL.someone("galina", "Ким Галина Петровна", "author")
                .at(PORTAL.town().bely());
        assertThat(abroad.view("revisions", "document=" + book.document()).status())
                .isIn(403, 404);
    }

    /** The id of the only revision, as the forms name it. */
    private String revision() {
        return committee
                .see(committee.reviewer())
                .html()
                .select("input[name=revision]")
                .attr("value");
    }

    private long facts(String kind, int number) {
        return PORTAL.count(FACT, kind, book.document().toString(), Integer.toString(number));
    }
}
