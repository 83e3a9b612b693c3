package uko.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.WaitForConsoleMessageOptions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
 * More than two hundred attacks in every field of a document, in what people say of it and in their own names, shown by a
 * real browser: not one runs, stands where it could, asks anything of another place or even meets the page's policy.
 */
@ExtendWith(OnStage.class)
class AttacksIT {

    private static final List<String> ATTACKS = Attacks.all();
    /** What many of them say, and where they are shown can be read. */
    private static final String SEEN = "alert(1)";

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

    @BeforeAll
    static void attack() {
        portal = Portal.ofFolders(PLUGINS.resolve("custom-document"), PLUGINS.resolve("administration"));
        author();
        centre = AttackedCentre.of(portal, ATTACKS);
    }

    @AfterAll
    static void close() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void theTrapCatchesWhatRunsWhereNothingStopsIt() {
        try (Trap trap = signedIn("nina")) {
            trap.page().navigate("about:blank");
            trap.page().evaluate(FRAMES, ATTACKS.subList(0, 100));
            assertThat(trap.caught()).filteredOn(each -> each.startsWith("ran")).hasSizeGreaterThan(15);
        }
    }

    @Test
    void theTrapCatchesWhatOurPagesPolicyStops() {
        try (Trap trap = signedIn("nina")) {
            shell(trap, "custom-document/reader", "", ".uko-view a");
            assertThat(trap.caught()).isEmpty();
            trap.page()
                    .waitForConsoleMessage(
                            new WaitForConsoleMessageOptions()
                                    .setPredicate(said -> said.text().startsWith("Trap: policy script-src")),
                            () -> trap.page().locator("uko-portlet .uko-view").evaluate(PUT_IN));
            assertThat(trap.caught()).anyMatch(each -> each.startsWith("stands img onerror"));
        }
    }

    @Test
    void noneRunsWhereDocumentsAreReadAndAnsweredFor() {
        try (Trap trap = signedIn("nina")) {
            shell(trap, "custom-document/reader", "", ".uko-view a");
            shell(trap, "custom-document/reader", "document=" + centre().blows(), ".deliverable-section");
            shell(trap, "custom-document/reader", "words=alert", "mark");
            shell(trap, "custom-document/reader", "document=" + centre().wall() + "&section=wall", ".uko-table");
            shell(trap, "custom-document/debts", "", ".uko-view a");
            shell(trap, "custom-document/revisions", "document=" + centre().blows(), ".deliverable-history");
            shell(trap, "custom-document/revisions", "document=" + centre().blows() + "&before=1&after=draft", "ins");
            shell(trap, "custom-document/acknowledgements", "document=" + centre().blows(), "h2");
            assertThat(trap.caught()).isEmpty();
        }
    }

    @Test
    void noneRunsWhereDocumentsAreWritten() {
        try (Trap trap = signedIn("nina")) {
            shell(trap, "custom-document/editor", "", ".uko-list");
            shell(trap, "custom-document/editor", "document=" + centre().blows(), "[data-uko-outline]");
            shell(trap, "custom-document/editor", "document=" + centre().wall() + "&section=heap", ".uko-text");
            for (String section : List.of("a1", "a2", "a3", "a4")) {
                String own = "document=" + centre().blows() + "&section=" + section;
                shell(trap, "custom-document/editor", own, ".uko-text");
            }
            shell(trap, "custom-document/editor", "document=" + centre().blows() + "&section=a5", ".uko-text");
            trap.page().locator(".uko-text").first().evaluate(PASTE, AttackedCentre.heaps(ATTACKS));
            assertThat(trap.page().locator(".uko-text").first().textContent()).contains("javascript:alert(1)");
            assertThat(trap.caught()).isEmpty();
        }
    }

    @Test
    void noneRunsInFramesNorInFilesThatAreSaved(@TempDir Path folder) throws IOException {
        try (Trap trap = signedIn("nina")) {
            for (String own :
                    List.of("document=" + centre().blows(), "document=" + centre().wall() + "&section=wall")) {
                frame(trap, "custom-document/reader", own);
            }
            for (UUID document : List.of(centre().blows(), centre().wall())) {
                Path saved = folder.resolve(document + ".html");
                Files.write(saved, file(document, "document.html"));
                trap.page().navigate(saved.toUri().toString());
                assertThat(trap.page().textContent("body")).contains(SEEN);
            }
            assertThat(trap.caught()).isEmpty();
        }
    }

    @Test
    void nothingInThePdfActs() throws IOException {
        for (UUID document : List.of(centre().blows(), centre().wall())) {
            QuietPdf.check(file(document, "document.pdf"));
        }
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
        try (Trap trap = signedIn("nina")) {
            shell(
                    trap,
                    "custom-document/editor",
                    "document=" + brought.getFirst() + "&section=" + brought.getLast(),
                    ".uko-text");
            assertThat(trap.caught()).isEmpty();
        }
    }

    @Test
    void noneRunsInTheAdministration() {
        try (Trap trap = signedIn("olga")) {
            String own = "centre-id=" + zarechny();
            shell(trap, "administration/people", own, ".uko-view a");
            List<List<String>> people =
                    portal().rows("select name, id from uko.person where centre_id = ? order by name", zarechny());
            for (int from = PEOPLE_ON_A_PAGE; from < people.size(); from += PEOPLE_ON_A_PAGE) {
                String after = encoded(people.get(from - 1).getFirst());
                frame(trap, "administration/people", own + "&after=" + after);
            }
            String person = people.stream()
                    .filter(each -> each.getFirst().contains(SEEN))
                    .findFirst()
                    .orElseThrow()
                    .getLast();
            shell(trap, "administration/people", own + "&person=" + person, ".uko-view form");
            trap.page().navigate(origin() + "/frames/administration/plugins?centre=" + zarechny());
            trap.page().locator("main table").waitFor();
            shell(trap, "custom-document/types", "", ".uko-view a");
            shell(trap, "custom-document/types", "type=attacked", ".uko-table");
            shell(trap, "custom-document/types", "type=laid-out&form=layout", ".custom-document-sheets [role=img]");
            assertThat(trap.caught()).isEmpty();
        }
    }

    private static Trap signedIn(String login) {
        Trap trap = new Trap(Chromium.shared().browser().newContext(Stage.window()), origin());
        trap.page()
                .request()
                .post(
                        origin() + "/sign-in",
                        RequestOptions.create()
                                .setHeader("Origin", origin())
                                .setForm(FormData.create().set("login", login).set("password", Portal.PASSWORD)));
        return trap;
    }

    /** Opens a portlet as the shell shows it, and sees that attacks stand there, as words. */
    private static void shell(Trap trap, String portlet, String own, String shown) {
        trap.page().navigate(origin() + "/?centre=" + zarechny() + "&open=" + portlet + "&own=" + encoded(own));
        trap.page().locator("uko-portlet " + shown).first().waitFor();
        assertThat(trap.page().locator("uko-portlet").evaluate("shown => shown.shadowRoot.textContent"))
                .asString()
                .contains(SEEN);
    }

    /** The same as a whole page. */
    private static void frame(Trap trap, String portlet, String own) {
        trap.page().navigate(origin() + "/frames/" + portlet + "?centre=" + zarechny() + "&" + own);
        assertThat(trap.page().textContent("main")).contains(SEEN);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] file(UUID document, String name) {
        var answer = portal().employee().download("reader", name, "document=" + document);
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        return answer.body();
    }

    private static Page author() {
        return portal().someone("nina", "Орлова Нина Олеговна", "author", "reviewer", "approver", "centre-head");
    }

    private static String origin() {
        return portal().node().origin();
    }

    private static UUID zarechny() {
        return portal().town().zarechny();
    }

    private static Portal portal() {
        return Objects.requireNonNull(portal);
    }

    private static AttackedCentre centre() {
        return Objects.requireNonNull(centre);
    }
}
