package uko.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.WaitForConsoleMessageOptions;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uko.testkit.Attacks;
import uko.testkit.Page;
import uko.testkit.Portal;

/**
 * More than two hundred attacks in every field that people fill, of all modules and in their own names, shown by a real
 * browser: not one runs, stands where it could, asks anything of another place or even meets the page's policy.
 */
@ExtendWith(OnStage.class)
class AttacksIT {

    private static final List<String> ATTACKS = Attacks.all();
    /** What many of them say, and where they are shown can be read. */
    private static final String SEEN = AttackedWindow.SEEN;

    private static final int PEOPLE_ON_A_PAGE = 25;

    private static final String FRAMES = """
        attacks => Promise.all(attacks.map(attack => new Promise(loaded => {
            const frame = document.createElement('iframe');
            frame.onload = loaded;
            frame.srcdoc = attack;
            document.body.append(frame);
            setTimeout(loaded, 1000);
        })))
        """;

    private static final String PUT_IN = "view => view.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')";

    private static final String PASTE = """
        (text, attacks) => attacks.forEach(attack => {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/html', attack);
            text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        })
        """;

    private static final Path PLUGINS = Path.of("../../plugins");

    private static @Nullable Portal portal;
    private static @Nullable AttackedCentre centre;
    private static @Nullable AttackedCode code;
    private static @Nullable AttackedSelection selection;

    @BeforeAll
    static void attack() {
        Stream<String> modules =
                Stream.of("custom-document", "ethics-code", "employee-book", "hiring-criteria", "administration");
        // Pages with hundreds of everything take their time on a machine that is busy.
        portal = Portal.ofFolders(
                Map.of("plugins.deadline-seconds", "60"),
                modules.map(PLUGINS::resolve).toArray(Path[]::new));
        author();
        portal.employee();
        centre = AttackedCentre.of(portal, ATTACKS);
        code = AttackedCode.of(portal, ATTACKS);
        AttackedBook.in(portal, ATTACKS);
        selection = AttackedSelection.of(portal, ATTACKS);
    }

    @AfterAll
    static void close() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void theTrapCatchesWhatRunsWhereNothingStopsIt() {
        try (AttackedWindow window = signedIn("nina")) {
            window.page().navigate("about:blank");
            window.page().evaluate(FRAMES, ATTACKS.subList(0, 100));
            assertThat(window.caught())
                    .filteredOn(each -> each.startsWith("ran"))
                    .hasSizeGreaterThan(15);
        }
    }

    @Test
    void theTrapCatchesWhatOurPagesPolicyStops() {
        try (AttackedWindow window = signedIn("nina")) {
            window.shell("custom-document/reader", "", ".uko-view a");
            assertThat(window.caught()).isEmpty();
            window.page()
                    .waitForConsoleMessage(
                            new WaitForConsoleMessageOptions()
                                    .setPredicate(said -> said.text().startsWith("Trap: policy script-src")),
                            () -> window.page().locator("uko-portlet .uko-view").evaluate(PUT_IN));
            assertThat(window.caught()).anyMatch(each -> each.startsWith("stands img onerror"));
        }
    }

    @Test
    void noneRunsWhereDocumentsAreReadAndAnsweredFor() {
        try (AttackedWindow window = signedIn("nina")) {
            window.shell("custom-document/reader", "", ".uko-view a");
            window.shell("custom-document/reader", "document=" + centre().blows(), ".deliverable-section");
            window.shell("custom-document/reader", "words=alert", "mark");
            window.shell("custom-document/reader", "document=" + centre().wall() + "&section=wall", ".uko-table");
            window.shell("custom-document/debts", "", ".uko-view a");
            window.shell("custom-document/revisions", "document=" + centre().blows(), ".deliverable-history");
            window.shell("custom-document/revisions", "document=" + centre().blows() + "&before=1&after=draft", "ins");
            String acknowledged = "custom-document/acknowledgements?document=";
            window.beside(Stream.of(acknowledged + centre().blows(), acknowledged + centre().wall()));
            assertThat(window.caught()).isEmpty();
        }
    }

    @Test
    void noneRunsWhereDocumentsAreWritten() {
        try (AttackedWindow window = signedIn("nina")) {
            window.shell("custom-document/editor", "", ".uko-list");
            window.shell("custom-document/editor", "document=" + centre().blows(), "[data-uko-outline]");
            window.shell("custom-document/editor", "document=" + centre().wall() + "&section=heap", ".uko-text");
            for (String section : List.of("a1", "a2", "a3", "a4")) {
                String own = "document=" + centre().blows() + "&section=" + section;
                window.shell("custom-document/editor", own, ".uko-text");
            }
            String blows = "custom-document/editor?document=" + centre().blows();
            window.beside(Stream.of(blows + "&section=a2&former=1", blows + "&section=a6"));
            window.shell("custom-document/editor", "document=" + centre().blows() + "&section=a5", ".uko-text");
            window.page().locator(".uko-text").first().evaluate(PASTE, AttackedCentre.heaps(ATTACKS));
            assertThat(window.page().locator(".uko-text").first().textContent()).contains("javascript:alert(1)");
            assertThat(window.caught()).isEmpty();
        }
    }

    @Test
    void noneRunsInFramesNorInFilesThatAreSaved(@TempDir Path folder) throws IOException {
        try (AttackedWindow window = signedIn("nina")) {
            for (String own :
                    List.of("document=" + centre().blows(), "document=" + centre().wall() + "&section=wall")) {
                window.frame("custom-document/reader", own);
            }
            save(window, folder, file(centre().blows(), "document.html"));
            save(window, folder, file(centre().wall(), "document.html"));
            for (String module : List.of("ethics-code", "hiring-criteria")) {
                save(window, folder, file(portal().employee().of(module), "reader", "document.html", "lang=ru"));
            }
            assertThat(window.caught()).isEmpty();
        }
    }

    private static void save(AttackedWindow window, Path folder, byte[] file) throws IOException {
        Path saved = Files.createTempFile(folder, "saved", ".html");
        Files.write(saved, file);
        window.page().navigate(saved.toUri().toString());
        assertThat(window.page().textContent("body")).contains(SEEN);
    }

    @Test
    void nothingInThePdfActs() throws IOException {
        for (UUID document : List.of(centre().blows(), centre().wall())) {
            QuietPdf.check(file(document, "document.pdf"));
        }
        Page nina = author().of("hiring-criteria");
        QuietPdf.check(
                file(nina, "scorecards", "scorecard.pdf", "card=" + selection().submitted()));
    }

    @Test
    void noneComesBackFromWord() {
        byte[] word = file(centre().wall(), "document.docx");
        assertThat(author().view("editor")
                        .form("take-over")
                        .with("file", "attack.docx", word)
                        .send())
                .confirms("");
        List<String> brought = portal().rows(
                        "select document_id, key from deliverable.section order by changed_at desc limit 1")
                .getFirst();
        try (AttackedWindow window = signedIn("nina")) {
            window.shell(
                    "custom-document/editor",
                    "document=" + brought.getFirst() + "&section=" + brought.getLast(),
                    ".uko-text");
            assertThat(window.caught()).isEmpty();
        }
    }

    @Test
    void noneRunsInTheAdministration() {
        try (AttackedWindow window = signedIn("olga")) {
            String own = "centre-id=" + zarechny();
            window.shell("administration/people", own, ".uko-view a");
            window.beside(Stream.of("administration/modules", "administration/modules?module=ethics-code"));
            List<List<String>> people =
                    portal().rows("select name, id from uko.person where centre_id = ? order by name", zarechny());
            for (int from = PEOPLE_ON_A_PAGE; from < people.size(); from += PEOPLE_ON_A_PAGE) {
                String after = people.get(from - 1).getFirst();
                window.frame("administration/people", own + "&after=" + AttackedWindow.encoded(after));
            }
            String person = people.stream()
                    .filter(each -> each.getFirst().contains(SEEN))
                    .findFirst()
                    .orElseThrow()
                    .getLast();
            window.shell("administration/people", own + "&person=" + person, ".uko-view form");
            window.page().navigate(window.address("administration/plugins", ""));
            window.page().locator("main table").waitFor();
            window.shell("custom-document/types", "", ".uko-view a");
            window.shell("custom-document/types", "type=attacked", ".uko-table");
            window.shell("custom-document/types", "type=laid-out&form=layout", ".custom-document-sheets [role=img]");
            assertThat(window.caught()).isEmpty();
        }
    }

    @Test
    void noneRunsWhereTheCommissionIsAskedNorWhereClientsRead() {
        try (AttackedWindow window = signedIn("anna")) {
            window.beside(code().ofAsker());
            window.frame("ethics-code/for-clients", "");
            assertThat(window.caught()).isEmpty();
        }
    }

    @Test
    void noneRunsWhereItAnswersNorWhereEthicsAreTrained() {
        seesNoneRun(code().ofCommission());
    }

    @Test
    void noneRunsWhereNewcomersAreLed() {
        seesNoneRun(AttackedBook.pages(portal()));
    }

    @Test
    void noneRunsWherePeopleAreHired() {
        seesNoneRun(selection().pages());
    }

    @Test
    void noneRunsWhereTextsAreLinkedNorInNotices() {
        seesNoneRun(Stream.of("hiring-criteria/traces", "custom-document/traces", "administration/notices"));
    }

    private static void seesNoneRun(Stream<String> pages) {
        try (AttackedWindow window = signedIn("nina")) {
            window.beside(pages);
            assertThat(window.caught()).isEmpty();
        }
    }

    /** So that a field that is added, and that no attacks stand in, is missed here. */
    @Test
    void twoHundredAttacksStandInEachColumnThatPeopleFill() {
        assertThat(AttackedColumns.withFewer(portal(), new JsonArray(ATTACKS).encode(), 200))
                .isEmpty();
    }

    private static AttackedWindow signedIn(String login) {
        return AttackedWindow.of(portal(), login);
    }

    private static byte[] file(UUID document, String name) {
        return file(portal().employee(), "reader", name, "document=" + document);
    }

    private static byte[] file(Page page, String portlet, String name, String own) {
        var answer = page.download(portlet, name, own);
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        return answer.body();
    }

    private static Page author() {
        return portal().someone(
                        "nina",
                        "Орлова Нина Олеговна",
                        "author",
                        "reviewer",
                        "approver",
                        "centre-head",
                        "ethics-commission",
                        "personnel-officer",
                        "assessor",
                        "personal-data-officer");
    }

    private static UUID zarechny() {
        return portal().town().zarechny();
    }

    private static Portal portal() {
        return Objects.requireNonNull(portal);
    }

    private static AttackedCode code() {
        return Objects.requireNonNull(code);
    }

    private static AttackedSelection selection() {
        return Objects.requireNonNull(selection);
    }

    private static AttackedCentre centre() {
        return Objects.requireNonNull(centre);
    }
}
