package uko.ethicscode;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

class ReaderIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("ethics-code");

    private static String hash = "";

    private final Page anna = PORTAL.employee();
    private final Page boris = PORTAL.colleague();
    private final Page olga = PORTAL.administrator();

    @BeforeAll
    static void putsTheCodeInForce() {
        hash = Press.putInForce(PORTAL.administrator(), Zarechny.CODE);
    }

    @Test
    void showsTheCodeInForceByContour() {
        Answer all = anna.view("reader");
        assertThat(all).shows("Редакция № 1 от 20.10.2025, в силе с 01.11.2025", "1. Уважение", "1.2 Здороваемся");
        assertThat(all.follow("Внешний контур"))
                .shows("1.1 Встречаем каждого", "2.2 Храним тайну")
                .showsNo("Здороваемся");
        assertThat(all.follow("Внутренний контур")).shows("1.2 Здороваемся").showsNo("Говорим правду");
    }

    @Test
    void opensAStandardBetweenItsNeighbours() {
        Answer standard = anna.view("reader").follow("Встречаем каждого");
        assertThat(standard).shows("Доброжелательность", "Человек здесь впервые.", "Не делаем вид", "Здравствуйте!");
        assertThat(standard).shows("Тот же стандарт в другом контуре: 1.2 Здороваемся");
        assertThat(standard.follow("Следующий")).shows("1.2 Здороваемся", "Доброе утро!");
        assertThat(standard.follow("Следующий").follow("Предыдущий")).shows("1.1 Встречаем каждого");
    }

    @Test
    void refusesContoursAndStandardsThatAreNotThere() {
        assertThat(anna.view("reader", "contour=sideways")).refuses(400, "ethics-code.contour-unknown", "«sideways»");
        assertThat(anna.view("reader", "standard=9.9")).isAbsent();
        assertThat(anna.view("reader", "contour=internal", "standard=1.1")).isAbsent();
    }

    @Test
    void isAcknowledgedOnceAndForGood() {
        Answer request = anna.mine("reader");
        assertThat(request).shows("прочитайте редакцию № 1", Revision.fingerprint(hash));
        FilledForm form = request.form("acknowledge");
        assertThat(form.send())
                .confirms("Ваше ознакомление с кодексом записано")
                .shows("Вы ознакомились с редакцией № 1");
        assertThat(form.send().status()).as("a double click").isLessThan(300);
        assertThat(anna.act("reader", "acknowledge", "revision=" + hash)).confirms("записано");
        assertThat(PORTAL.count(
                        "ethics_code.acknowledgement where person_id = ?",
                        PORTAL.town().anna()))
                .isEqualTo(1);
        assertThat(PORTAL.count(
                        "uko.fact where kind = 'ethics-code.acknowledged' and centre_id = ?",
                        PORTAL.town().zarechny()))
                .isEqualTo(1);
        assertThat(anna.mine("reader")).shows("Вы ознакомились с редакцией № 1");
        assertThat(PORTAL.employeeOnSecondNode().mine("reader")).shows("Вы ознакомились с редакцией № 1");
        assertThat(olga.view("publication")).shows("1 сотрудник");
    }

    @Test
    void refusesToAcknowledgeWhatWasSupersededMeanwhile() {
        String text = Zarechny.CODE.replace("\"Этический кодекс\"", "\"Кодекс Белого Яра\"");
        Press.putInForce(olga.at(PORTAL.town().bely()), text);
        Answer request = boris.mine("reader");
        Press.putInForce(olga.at(PORTAL.town().bely()), text.replace("\"number\": 1", "\"number\": 2"));
        assertThat(request.form("acknowledge").send())
                .refuses(409, "ethics-code.revision-superseded", "вступила новая редакция кодекса");
        assertThat(PORTAL.count(
                        "ethics_code.acknowledgement where person_id = ?",
                        PORTAL.town().boris()))
                .isZero();
        assertThat(boris.mine("reader")).shows("прочитайте редакцию № 2");
        Portal.eventually(() -> assertThat(boris.view("reader")).shows("Редакция № 2"));
    }

    @Test
    void acknowledgesNothingButARevision() {
        assertThat(anna.act("reader", "acknowledge")).hasProblem("revision", "Заполните");
        assertThat(anna.act("reader", "acknowledge", "revision=" + "0".repeat(64)))
                .refuses(409, "ethics-code.revision-superseded");
        assertThat(PORTAL.nobody().act("reader", "acknowledge", "revision=" + hash))
                .refuses(401, "signed-out");
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

    @Test
    void exportsWhatWasUploaded() {
        byte[] json = anna.download("reader", "code.json").body();
        assertThat(new JsonObject(Buffer.buffer(json))).isEqualTo(new JsonObject(Zarechny.CODE));
    }

    @Test
    void showsNothingOfItToOtherCentres() {
        assertThat(anna.at(PORTAL.town().bely()).view("reader")).isAbsent();
        assertThat(anna.at(PORTAL.town().otherCentre()).view("reader")).isAbsent();
        for (String file : new String[] {"code.pdf", "code.json"}) {
            assertThat(boris.download("reader", file, "revision=" + hash).statusCode())
                    .isEqualTo(404);
            assertThat(boris.at(PORTAL.town().zarechny())
                            .download("reader", file)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(boris.act("reader", "acknowledge", "revision=" + hash))
                .refuses(409, "ethics-code.revision-superseded");
    }

    @Test
    void showsFirstWhatTheAdministratorChoseForThePage() {
        assertThat(olga.show("reader", "edit", "place=corridor")
                        .form("preferences")
                        .with("contour", "internal")
                        .send()
                        .status())
                .isLessThan(300);
        Portal.eventually(() -> assertThat(anna.view("reader", "place=corridor"))
                .shows("Здороваемся")
                .showsNo("Храним тайну"));
        assertThat(anna.view("reader", "place=hall")).shows("Здороваемся", "Храним тайну");
    }
}
