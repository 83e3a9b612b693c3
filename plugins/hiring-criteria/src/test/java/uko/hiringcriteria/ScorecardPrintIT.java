package uko.hiringcriteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uko.testkit.Answer;
import uko.testkit.Portal;

/** A scorecard goes to the interview as a blank, and into the file as it was submitted. */
class ScorecardPrintIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with(Map.of("plugins.deadline-seconds", "60"), "hiring-criteria");

    private static String approaches = "";

    private final Hiring hiring = new Hiring(PORTAL);

    @BeforeAll
    static void putsTheApproachesInForce() {
        approaches = InForce.in(PORTAL);
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void printsABlankForTheInterviewAndWhatWasSubmitted() throws Exception {
        String number = hiring.registers(hiring.opensAVacancy(), "Клюев Марат Ильич");
        byte[] blank = kept("blank", hiring.vera.view("scorecards").download("Бланк для собеседования"));
        assertThat(text(blank))
                .contains("Оценочный лист", "Кандидат № " + number, "редакция № 1", "1 Внимание", "Уровень")
                .contains("Слова или поступок дословно", "Вопросы для собеседования", "Подпись эксперта")
                .doesNotContain("Клюев", "Уровень 4");
        isForTheArchiveAndForScreenReaders(blank);

        Answer draft = Hiring.marksAll(hiring.vera, number, 4);
        String card = draft.html().select("input[name=card]").val();
        assertThat(hiring.vera
                        .download("scorecards", "scorecard.pdf", "card=" + card)
                        .statusCode())
                .as("a draft is not printed")
                .isEqualTo(404);
        Answer submitted = draft.form("submit").send();
        byte[] filled = kept("submitted", submitted.download("Сданный лист"));
        assertThat(text(filled))
                .contains("Кандидат № " + number, "Орлова Вера Павловна", "Уровень 4", "Слова о пункте client-need")
                .doesNotContain("Клюев", "Уровень 3");
        isForTheArchiveAndForScreenReaders(filled);
        assertThat(hiring.gleb
                        .download("scorecards", "scorecard.pdf", "card=" + card)
                        .statusCode())
                .as("nobody prints another's scorecard")
                .isEqualTo(404);
    }

    @Test
    void theApproachesThemselvesAreForTheArchiveAndForScreenReaders() throws Exception {
        byte[] pdf = kept("approaches", PORTAL.employee().download("reader", "document.pdf", "hash=" + approaches));
        assertThat(text(pdf)).contains("приказ № 52", "Содержание");
        isForTheArchiveAndForScreenReaders(pdf);
    }

    private static byte[] kept(String name, HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "scorecard-" + name + ".pdf"), answer.body());
        return answer.body();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }

    private static void isForTheArchiveAndForScreenReaders(byte[] pdf) throws Exception {
        for (String flavour : new String[] {"2a", "ua1"}) {
            PDFAFlavour wanted = PDFAFlavour.fromString(flavour);
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
                    var validator = Foundries.defaultInstance().createValidator(wanted, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as("what veraPDF finds").isEmpty();
                assertThat(result.isCompliant()).isTrue();
                assertThat(result.getTotalAssertions())
                        .as("what veraPDF looked at")
                        .isGreaterThan(500);
            }
        }
    }
}
