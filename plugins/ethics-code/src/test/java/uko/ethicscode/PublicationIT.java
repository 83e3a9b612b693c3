package uko.ethicscode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

class PublicationIT {

    private static final String HOSTILE =
            "<img src=x onerror=alert(1)><script>alert(2)</script>'\"><svg onload=alert(3)>";

    @AutoClose
    private static final Portal PORTAL = Portal.with("ethics-code");

    /** Tests share a centre in any order: each puts in force a revision later than all before. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private final Page olga = PORTAL.administrator();
    private final int number = NUMBERS.incrementAndGet();
    private final String revision = Press.revision(number);

    @Test
    void putsInForceWhatIsUploaded() {
        String hash = Press.putInForce(olga, revision);
        assertThat(olga.view("publication")).shows("№ " + number + " от 20.10.2025", "В силе", "0 сотрудников");
        assertThat(Press.hash(olga.view("publication"))).isEqualTo(hash);
        assertThat(PORTAL.count("uko.fact where kind = 'ethics-code.in-force' and object_hash = ?", hash))
                .isEqualTo(1);
        assertThat(PORTAL.count("uko.audit where module = 'ethics-code' and detail like ?", "%" + hash))
                .isEqualTo(1);
        Portal.eventually(() -> assertThat(PORTAL.employee().view("reader")).shows("Редакция № " + number));
    }

    @Test
    void supersedesTheFormerRevision() {
        String former = Press.putInForce(olga, revision);
        String latter = Press.putInForce(olga, Press.revision(NUMBERS.incrementAndGet()));
        assertThat(latter).isNotEqualTo(former);
        assertThat(PORTAL.count("ethics_code.revision where state = 'in-force'"))
                .isEqualTo(1);
        assertThat(PORTAL.count("ethics_code.revision where hash = ? and state = 'superseded'", former))
                .isEqualTo(1);
        assertThat(olga.download("publication", "code.pdf", "revision=" + former)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDoubleClickPutsInForceOnce() {
        FilledForm form = olga.view("publication").form("put-in-force").with("file", "code.json", bytes(revision));
        assertThat(form.send()).confirms("введена в действие");
        assertThat(form.send().status()).isLessThan(300);
        assertThat(PORTAL.count("ethics_code.revision where number = ?", number))
                .isEqualTo(1);
    }

    @Test
    void theSameTextAgainChangesNothing() {
        Press.putInForce(olga, revision);
        assertThat(Press.send(olga, revision.replace("\n", " "))).confirms("Эта редакция уже в силе");
        assertThat(PORTAL.count("ethics_code.revision where number = ?", number))
                .isEqualTo(1);
    }

    @Test
    void refusesNumbersAndDaysThatCannotFollow() {
        Press.putInForce(olga, revision);
        String sameNumber = revision.replace("Честность", "Прямота");
        assertThat(Press.send(olga, sameNumber)).hasProblem("file", "Дайте новой редакции больший номер");
        String nextYear = Press.revision(NUMBERS.incrementAndGet()).replace("2025-11-01", "2999-11-01");
        assertThat(Press.send(olga, nextYear)).hasProblem("file", "Редакция вступает в силу 01.11.2999");
    }

    @Test
    void tellsEveryMistakeWithItsPlace() {
        Answer answer =
                Press.send(olga, revision.replace("\"truth\"", "\"Truth\"").replace("2025-10-20", "2025-02-30"));
        assertThat(answer)
                .hasProblem("file", "Кодекс, поле «adoptedOn»")
                .hasProblem("file", "Стандарт 2.1, поле «key»");
        assertThat(Press.send(olga, revision.replace("\"number\"", "number"))).hasProblem("file", "строка 4, позиция");
        assertThat(Press.send(olga, "[]")).hasProblem("file", "Кодекс: здесь ожидаются фигурные скобки");
    }

    @Test
    void refusesWhatIsNoFileOfText() {
        FilledForm empty = olga.view("publication").form("put-in-force").with("file", "code.json", new byte[0]);
        assertThat(empty.send()).hasProblem("file", "Приложите файл");
        byte[] koi = revision.getBytes(Charset.forName("KOI8-R"));
        assertThat(olga.view("publication")
                        .form("put-in-force")
                        .with("file", "code.json", koi)
                        .send())
                .hasProblem("file", "не в кодировке UTF-8");
        byte[] large = (revision + " ".repeat(1_000_001)).getBytes(StandardCharsets.UTF_8);
        assertThat(olga.view("publication")
                        .form("put-in-force")
                        .with("file", "code.json", large)
                        .send())
                .hasProblem("file", "слишком большой");
    }

    @Test
    void keepsMarkupInTextsHarmless() {
        String payload = HOSTILE.replace("\"", "\\\"");
        String hostile = revision.replace("\"Встречаем каждого\"", "\"Встречаем " + payload + "\"")
                .replace("\"Здравствуйте!\"", "\"Здравствуйте " + payload + "\"")
                .replace("<p>Человек здесь впервые.</p>", "<p>Человек здесь впервые." + payload + "</p>")
                .replace("\"Здороваемся.\"", "\"<a href='javascript:alert(4)'>Здороваемся.</a>\"");
        Press.putInForce(olga, hostile);
        Portal.eventually(
                () -> assertThat(PORTAL.employee().view("reader")).shows("Встречаем <img src=x onerror=alert(1)>"));
        Answer standard = PORTAL.employee().view("reader").follow("Встречаем");
        assertThat(standard).shows("Здравствуйте <img src=x", "Человек здесь впервые.", "Здороваемся.");
        assertThat(standard.html().select("script, img, svg, [onerror], [onload], [href^=javascript]"))
                .isEmpty();
        assertThat(PORTAL.employee().download("reader", "code.pdf").statusCode())
                .isEqualTo(200);
    }

    @Test
    void isForThoseWhoAnswerForTheCode() {
        assertThat(PORTAL.employee().view("publication")).refuses(403, "forbidden");
        assertThat(PORTAL.employee().act("publication", "put-in-force")).refuses(403, "forbidden");
        assertThat(Press.send(PORTAL.holderOf("centre-head"), revision)).confirms("введена в действие");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
