package uko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/**
 * A fifth type of document, the one of the plugin guide: a declaration, three templates and one small portlet. It goes
 * all the way from an empty draft to readers who acknowledged it, and its promises realise values that another module
 * offers.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FifthTypeIT {

    private static final String WORDS = "Выслушаем до конца и скажем, что будет дальше.";

    private static @Nullable Portal portal;

    @BeforeAll
    static void start(@TempDir Path folder) {
        portal = Portal.ofFolders(
                CompiledPlugin.module("client-pledge", folder), CompiledPlugin.module("values", folder));
    }

    @AfterAll
    static void close() {
        portal().close();
    }

    private static Portal portal() {
        return java.util.Objects.requireNonNull(portal);
    }

    private static Page author() {
        return portal().someone("marina", "Белова Марина Юрьевна", "author", "working-group");
    }

    private static Page reviewer() {
        return portal().someone("viktor", "Дамбаев Виктор Баирович", "reviewer");
    }

    private static Page head() {
        return portal().someone("nina", "Орлова Нина Олеговна", "centre-head", "approver");
    }

    private static String document() {
        return "document="
                + portal().rows("select id from deliverable.document")
                        .getFirst()
                        .getFirst();
    }

    @Test
    @Order(1)
    void takesFewerThanSixtyLinesOfJava() throws IOException {
        long lines = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/test/plugins/client-pledge"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                lines += Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> !line.isBlank() && !line.strip().matches("(//|/\\*|\\*).*"))
                        .count();
            }
        }
        assertThat(lines).isBetween(10L, 59L);
    }

    @Test
    @Order(2)
    void isWritten() {
        assertThat(author().view("editor")
                        .form("create-document")
                        .with("title", "Обещания клиентам ЦЗН Заречного")
                        .send())
                .confirms("Документ создан");
        for (String title : List.of("Слышим каждого", "Говорим правду")) {
            Answer draft = author().view("editor", document());
            assertThat(draft.form("add-section", "parent=").with("title", title).send())
                    .confirms("Раздел добавлен");
        }
        for (String section : List.of("slyshim-kazhdogo", "govorim-pravdu")) {
            FilledForm form =
                    author().view("editor", document(), "section=" + section).form("save-section");
            assertThat(form.with("field-words", WORDS)
                            .with("field-how", "<p>Не перебиваем.</p>")
                            .send())
                    .confirms("Сохранено");
        }
    }

    @Test
    @Order(3)
    void comesIntoForce() {
        reviewer();
        Answer page = author().view("revisions", document());
        String box = page.html().select("[name^=reviewer-]").attr("name");
        assertThat(page.form("submit").with(box, "yes").with("quorum", "1").send())
                .confirms("отправлена на согласование");
        assertThat(reviewer()
                        .view("revisions", document())
                        .form("agree")
                        .with("reason", "Обещаем то, что делаем.")
                        .send())
                .confirms("согласие записано");
        assertThat(decide("approve", "протокол № 4")).confirms("редакция утверждена");
        assertThat(decide("put-in-force", "приказ № 17-ОД")).confirms("введена в действие");
    }

    private static Answer decide(String action, String words) {
        return head().view("revisions", document())
                .form(action)
                .with("words", words)
                .with(
                        "day",
                        LocalDate.now(java.time.ZoneId.of("Asia/Yekaterinburg")).toString())
                .send();
    }

    @Test
    @Order(4)
    void isReadAndAcknowledged() {
        assertThat(head().view("acknowledgements", document())
                        .form("ask")
                        .with("days", "10")
                        .send())
                .confirms("Сохранено");
        Page anna = portal().employee();
        Portal.eventually(() -> assertThat(anna.view("wall")).shows("Слышим каждого", "Говорим правду"));
        Answer reader = anna.view("reader");
        assertThat(reader).shows("1 Слышим каждого", WORDS, "Не перебиваем.");
        assertThat(reader.html().select("blockquote").eachText()).containsExactly(WORDS, WORDS);
        assertThat(anna.download("reader", "document.pdf").body()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(anna.mine("reader", document()).form("acknowledge").send()).confirms("Ознакомление записано");
        assertThat(portal().count("deliverable.acknowledgement")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void isForTheArchiveAndForScreenReaders() throws Exception {
        byte[] pdf = portal().employee().download("reader", "document.pdf").body();
        VeraGreenfieldFoundryProvider.initialise();
        for (String flavour : List.of("2a", "ua1")) {
            PDFAFlavour wanted = PDFAFlavour.fromString(flavour);
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
                    var validator = Foundries.defaultInstance().createValidator(wanted, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions())
                        .as("what veraPDF finds by %s", flavour)
                        .isEmpty();
                assertThat(result.getTotalAssertions())
                        .as("what veraPDF looked at by %s", flavour)
                        .isGreaterThan(300);
            }
        }
    }

    @Test
    @Order(5)
    void itsPromisesRealiseValuesOfAnotherModule() {
        agree("respect", "Уважение", "Слышим человека.");
        agree("honesty", "Честность", "Не обещаем лишнего.");
        assertThat(traces()).shows("2 пункта ничем у нас не воплощено", "Уважение", "2 наших раздела");
        assertThat(link("slyshim-kazhdogo", "respect")).confirms("Связь записана");
        assertThat(traces()).shows("1 пункт ничем у нас не воплощён", "Честность", "1 наш раздел", "1 связь верна");
        assertThat(portal().count("uko.trace where to_module = 'values' and to_id = 'respect'"))
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void aValueInOtherWordsMakesTheLinkSuspect() {
        FilledForm stale = linked("respect", "Слышим каждого.").form("accept");
        agree("respect", "Уважение", "Слышим и помним каждого.");
        assertThat(stale.send()).refuses(409, "deliverable.upstream-changed-again");
        Answer suspect = traces();
        assertThat(suspect).shows("1 связь под вопросом");
        assertThat(suspect.html().select("ins").text()).contains("помним");
        assertThat(suspect.html().select("del").text()).contains("человека");
        assertThat(head().view("traces").form("accept").send()).confirms("по-прежнему верна");
        assertThat(portal().count("deliverable.link where accepted_by_name = 'Орлова Нина Олеговна'"))
                .isEqualTo(1);
    }

    private static Answer linked(String id, String words) {
        agree(id, "Уважение", words);
        return traces();
    }

    @Test
    @Order(7)
    void whatIsTakenBackOrOffIsLostUntilItIsThereAgain() {
        assertThat(author().of("values").act("board", "drop", "id=respect").status())
                .isLessThan(300);
        assertThat(traces()).shows("1 связь потеряна");
        agree("respect", "Уважение", "Слышим и помним каждого.");
        assertThat(traces()).shows("1 связь верна");
        portal().switchOff("values", portal().town().zarechny());
        assertThat(traces()).shows("1 связь потеряна").showsNo("Честность");
    }

    private static void agree(String id, String title, String words) {
        Answer done = author().of("values").act("board", "agree", "id=" + id, "title=" + title, "words=" + words);
        assertThat(done.status()).as("%s", done).isLessThan(300);
    }

    private static Answer traces() {
        return author().view("traces");
    }

    private static Answer link(String section, String value) {
        return traces().form("link")
                .with("from", document().substring("document=".length()) + "/" + section)
                .with("to", "values/value/" + value)
                .send();
    }
}
