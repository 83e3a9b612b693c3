package uko.ethicscode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReaderIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("ethics-code");

    private static Press press;

    private final Page anna = PORTAL.employee();
    private final Page boris = PORTAL.colleague();

    @BeforeAll
    static void putsTheCodeInForce() {
        press = Press.of(PORTAL);
        press.publish(Zarechny.CODE);
    }

    @Test
    void showsTheCodeInForceByContour() {
        Answer all = anna.view("reader");
        assertThat(all)
                .shows("приказ № 1", "Преамбула", "1 Уважение", "1.1 Встречаем и знакомимся", "1.2 Не сплетничаем")
                .shows("2.1 Говорим правду");
        assertThat(all.follow("Внешний контур"))
                .shows("Преамбула", "1.1 Встречаем и знакомимся", "2.1 Говорим правду")
                .showsNo("Не сплетничаем");
        assertThat(all.follow("Внутренний контур"))
                .shows("1.1 Встречаем и знакомимся", "1.2 Не сплетничаем")
                .showsNo("Честность", "Говорим правду");
    }

    @Test
    void opensAStandardInOneContourOrInBoth() {
        Answer standard = anna.view("reader").follow("Встречаем и знакомимся");
        assertThat(standard)
                .shows("Ценность: Доброжелательность", "Встречаем каждого", "Внешний контур", "Человек здесь впервые.")
                .shows("Не делаем вид", "Здравствуйте!", "Здороваемся", "Утро.", "Доброе утро!");
        Answer external = standard.follow("Внешний контур").follow("Встречаем и знакомимся");
        assertThat(external).shows("Здравствуйте!").showsNo("Доброе утро!", "Здороваемся первыми");
        assertThat(external.follow("2 Честность")).shows("Скажу честно.");
    }

    @Test
    void tellsWhichContourASectionOpensIn() {
        assertThat(anna.view("reader", "section=respect", "show=internal"))
                .shows("Оно видно в мелочах.", "Доброе утро!", "Спросите его.")
                .showsNo("Здравствуйте!");
    }

    @Test
    void refusesContoursAndStandardsThatAreNotThere() {
        assertThat(anna.view("reader", "show=sideways")).refuses(400, "bad-input");
        assertThat(anna.view("reader", "section=nothing")).isAbsent();
        assertThat(anna.view("reader", "section=gossip", "show=external")).isAbsent();
    }

    @Test
    void findsStandardsByTheirWords() {
        assertThat(anna.view("reader", "words=выпускники")).shows("Выпускник", "ждёт многого");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2a", "ua1"})
    void servesAPdfForTheArchiveAndForScreenReaders(String flavour) throws Exception {
        byte[] pdf = anna.view("reader").download("Скачать PDF").body();
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour wanted = PDFAFlavour.fromString(flavour);
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
                var validator = Foundries.defaultInstance().createValidator(wanted, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("what veraPDF finds").isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).as("what veraPDF looked at").isGreaterThan(500);
        }
    }

    /** Nothing was linked before: that every value should have a standard the declaration says. */
    @Test
    void aValueWithoutAStandardIsAGap() {
        PORTAL.arranged(
                "insert into uko.module_switch (region_id, module, enabled) values (?, 'values', true)",
                PORTAL.town().region());
        PORTAL.given("""
            insert into uko.offer (module, kind, id, title, words, hash)
            values ('values', 'value', 'care', 'Бережность', 'Бережём время человека.', repeat('a', 64))
            """);
        Portal.eventually(() -> assertThat(press.author().view("traces"))
                .shows("1 пункт ничем у нас не воплощён", "Бережность", "Говорим правду"));
    }

    @Test
    void showsNothingOfItToOtherCentres() {
        assertThat(boris.view("reader")).showsNo("Встречаем");
        assertThat(boris.download("reader", "document.pdf").statusCode()).isEqualTo(404);
        assertThat(anna.at(PORTAL.town().otherCentre()).view("reader")).isAbsent();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void isAcknowledgedOnceAndThenOnlyWhatChanged() {
        Answer request = anna.mine("reader");
        assertThat(request).shows("Прочитайте редакцию № 1 целиком");
        assertThat(request.form("acknowledge").send()).confirms("Ознакомление записано");
        assertThat(anna.mine("reader")).shows("Вы ознакомились с редакцией № 1", fingerprint());
        assertThat(PORTAL.employeeOnSecondNode().mine("reader")).shows("Вы ознакомились с редакцией № 1");

        press.drafts(Zarechny.CODE.replace("Не обещаем лишнего.", "Не обещаем того, что не зависит от нас."));
        press.lead("приказ № 2");
        Portal.eventually(() -> assertThat(anna.view("reader")).shows("приказ № 2"));
        Answer changes = anna.mine("reader");
        assertThat(changes)
                .shows("изменилось для вас", "Внешний контур", "Не обещаем того, что не зависит от нас.")
                .showsNo("Здравствуйте!");
        assertThat(changes.form("acknowledge").send()).confirms("Ознакомление записано");
        assertThat(PORTAL.count(
                        "deliverable.acknowledgement where person_id = ?",
                        PORTAL.town().anna()))
                .isEqualTo(2);
    }

    private static String fingerprint() {
        List<List<String>> hashes = PORTAL.rows("select hash from deliverable.revision where state = 'in-force'");
        String hash = hashes.getFirst().getFirst();
        return String.join(" ", hash.substring(0, 4), hash.substring(4, 8), hash.substring(8, 12));
    }
}
