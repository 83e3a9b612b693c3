package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;

/** An act names a day to come: until that midnight at the centre nothing changes, and from it on everything has. */
class DaysToComeIT {

    private static final ZoneId ZARECHNY = ZoneId.of("Asia/Yekaterinburg");
    private static final LocalDate TODAY = LocalDate.now(ZARECHNY);
    private static final LocalDate DAY = TODAY.plusDays(10);
    private static final Instant MIDNIGHT = DAY.atStartOfDay(ZARECHNY).toInstant();
    private static final Instant NOW = Instant.now();
    private static final AtomicReference<Instant> CLOCK = new AtomicReference<>(NOW);
    private static final AtomicInteger MORNINGS = new AtomicInteger();
    private static final String FACT = "uko.fact where kind = ? and details ->> 'document' = ?"
            + " and details ->> 'number' = ? and withdrawn_at is null";

    @AutoClose
    private static final Portal PORTAL = Portal.at(CLOCK::get, "employee-book");

    private final Book book = Book.begun(PORTAL);
    private final Committee committee = new Committee(book);
    private final String document = "document=" + book.document();
    private final Page reader = PORTAL.employee();

    @AfterEach
    void theNextStoryBeginsToday() {
        CLOCK.set(NOW);
    }

    @Test
    void everythingTurnsAtMidnight() {
        committee.publish("приказ № 1");
        ask();
        assertThat(reader.mine("reader", document).form("acknowledge").send()).confirms("Ознакомление записано");
        approveAnother();
        assertThat(putInForce(committee.head(), DAY))
                .confirms("До названного дня")
                .shows("вступит в силу");

        Answer before = reader.view("reader", document);
        assertThat(before).shows("в 9:00", "вступает в силу редакция 2").showsNo("в 8:30");
        assertThat(before.follow("Прочитать её")).shows("в 8:30", "Так документ будет действовать");
        CLOCK.set(MIDNIGHT.minusMillis(1));
        Answer last = reader.view("reader", document);
        assertThat(last).shows("в 9:00");
        assertThat(reader.mine("reader", document)).showsNo("изменилось для вас");
        assertThat(reader.view("reader", "words=8:30")).shows("ничего не нашлось");
        assertThat(facts("document.scheduled", 2)).isEqualTo(1);
        assertThat(facts("document.published", 2)).isZero();

        CLOCK.set(MIDNIGHT);
        Answer first = reader.view("reader", document);
        assertThat(first).shows("в 8:30").showsNo("у входа в 9:00", "вступает в силу редакция");
        String kept = last.header("ETag");
        assertThat(kept).isNotEmpty().isNotEqualTo(first.header("ETag"));
        assertThat(statusFor(kept)).as("a browser that kept the former page").isEqualTo(200);
        assertThat(statusFor(first.header("ETag"))).isEqualTo(304);
        assertThat(reader.mine("reader", document)).shows("изменилось для вас", "в 8:30");
        assertThat(reader.view("reader", "words=8:30")).shows("Как Вас встретят");
        assertThat(reader.view("reader", document, "day=" + DAY.minusDays(1))).shows("в 9:00");
        assertThat(committee.see(committee.author())).shows("Действует редакция № 2");
        assertThat(reader.mine("reader", document).form("acknowledge").send()).confirms("Ознакомление записано");

        morning();
        assertThat(facts("document.published", 2)).isEqualTo(1);
        assertThat(facts("document.superseded", 1)).isEqualTo(1);
        assertThat(facts("document.published", 1)).isZero();
        assertThat(facts("document.scheduled", 2)).isZero();
    }

    @Test
    void aNewRevisionWaitsForTheOneThatIsComing() {
        committee.publish("приказ № 1");
        approveAnother();
        putInForce(committee.head(), DAY);
        assertThat(committee.see(committee.author()).html().select("form[action*=submit]"))
                .isEmpty();
        CLOCK.set(MIDNIGHT.plus(Duration.ofHours(9)));
        book.rewrite("arrival", "в 8:30", "в 8:00");
        assertThat(committee.submit(1)).confirms("отправлена на согласование");
    }

    @Test
    void aSecondPersonCancelsItWithAReason() {
        committee.publish("приказ № 1");
        approveAnother();
        putInForce(committee.head(), DAY);
        assertThat(committee.see(committee.head()).html().select("form[action*=cancel]"))
                .isEmpty();
        assertThat(committee.head().act("revisions", "cancel", "revision=" + revision(), "reason=нет"))
                .refuses(409, "deliverable.own-act");
        assertThat(cancel("Приказ отозван.")).confirms("Решение отменено").shows("Приказ отозван.", "ждёт приказа");
        CLOCK.set(MIDNIGHT);
        morning();
        assertThat(reader.view("reader", document)).shows("в 9:00").showsNo("в 8:30");
        assertThat(facts("document.published", 1)).isEqualTo(1);
        assertThat(facts("document.published", 2)).isZero();
        assertThat(putInForce(committee.head(), DAY)).confirms("введена в действие");
        assertThat(reader.view("reader", document)).shows("в 8:30");
    }

    @Test
    void aRepealWaitsForItsDay() {
        committee.publish("приказ № 1");
        assertThat(repeal(DAY)).confirms("До названного дня").shows("Документ отменяется с");
        approveAnother();
        assertThat(putInForce(committee.head(), DAY)).refuses(409, "deliverable.act-awaited");
        assertThat(cancel("Документ ещё нужен.")).confirms("Решение отменено").shows("Документ ещё нужен.");
        assertThat(repeal(DAY)).confirms("До названного дня");
        assertThat(reader.view("reader", document)).shows("в 9:00");
        CLOCK.set(MIDNIGHT);
        assertThat(reader.view("reader", document)).isAbsent();
        morning();
        assertThat(facts("document.withdrawn", 1)).isEqualTo(1);
        assertThat(facts("document.published", 1)).isZero();
    }

    @Test
    void aDayThatIsTooFarIsASlipOfThePen() {
        committee.publish("приказ № 1");
        approveAnother();
        assertThat(putInForce(committee.head(), TODAY.plusYears(2))).hasProblem("day", "слишком далеко");
    }

    private int statusFor(String etag) {
        String address = "/portlets/employee-book/reader?mode=view&lang=ru&centre="
                + PORTAL.town().zarechny();
        return reader.visitor()
                .get(address + "&" + document, "If-None-Match", etag)
                .statusCode();
    }

    /** The daily work is done once a day, so each story has a morning of its own. */
    private static void morning() {
        PORTAL.daily(DAY.plusDays(MORNINGS.getAndIncrement()));
    }

    private void ask() {
        Answer page = committee.head().view("acknowledgements", document);
        assertThat(page.form("ask").with("days", "10").send()).confirms("Сохранено");
    }

    private void approveAnother() {
        book.rewrite("arrival", "в 9:00", "в 8:30");
        committee.submit(1);
        committee.agree(committee.reviewer());
        assertThat(committee.approve()).confirms("редакция утверждена");
    }

    private Answer putInForce(Page page, LocalDate day) {
        return committee
                .see(page)
                .form("put-in-force")
                .with("words", "приказ № 2")
                .with("day", day.toString())
                .send();
    }

    private Answer repeal(LocalDate day) {
        return committee
                .see(committee.head())
                .form("repeal")
                .with("words", "приказ № 3")
                .with("day", day.toString())
                .send();
    }

    private Answer cancel(String reason) {
        return committee
                .see(committee.author())
                .form("cancel")
                .with("reason", reason)
                .send();
    }

    private String revision() {
        return committee
                .see(committee.author())
                .html()
                .select("form[action*=cancel] input[name=revision]")
                .attr("value");
    }

    private long facts(String kind, int number) {
        return PORTAL.count(FACT, kind, book.document().toString(), Integer.toString(number));
    }
}
