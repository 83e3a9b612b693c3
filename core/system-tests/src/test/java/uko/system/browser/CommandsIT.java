package uko.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an operator types: each command of the distribution, on the data of the demo, and what it says when it can't. */
@ExtendWith(OnStage.class)
class CommandsIT {

    private static final String READER = "ethics-code/reader";
    private static final String PASSWORD = "новый-пароль-2026";

    private final Distribution distribution = Distribution.ofThisBuild();

    @TempDir
    private Path folder;

    /** From the demo that runs into a new folder, on which the demo is then started for the second time. */
    @Test
    void whatIsBackedUpIsRestoredVerifiedAndServed(Stage stage) {
        Path file = folder.resolve("uko.zip");
        Path restored = Demo.newFolder();
        String backup = succeeds(stage.demo().data(), "", "uko", "backup", file.toString());
        assertThat(backup).contains("uko.person", "deliverable.revision", "hiring_criteria_personal.");
        assertThat(succeeds(restored, "", "uko", "restore", file.toString())).contains("hiring_criteria_personal.");
        try (Demo again = new Demo(restored)) {
            assertThat(again.printed()).doesNotContain("Exception");
            showsTheSame(stage, again);
            Distribution.Ended twice = run(restored, "", "uko", "restore", file.toString());
            assertThat(twice.code()).as(twice.said()).isEqualTo(1);
            assertThat(twice.said()).doesNotContain("Exception", "\tat ");
            assertThat(succeeds(restored, "", "uko", "audit", "verify"))
                    .containsPattern("holds: [1-9]\\d* rows under [1-9]\\d* seals");
            Path region = Path.of("../docs/sample/region.yaml").toAbsolutePath().normalize();
            assertThat(succeeds(restored, "", "uko", "provision", region.toString()))
                    .containsPattern("centre [0-9a-f-]{36}");
            succeeds(restored, PASSWORD, "uko", "password", "kim");
            entersWithTheNewPassword(stage, again);
        }
    }

    private static void showsTheSame(Stage stage, Demo again) {
        try (Visit before = stage.shell("khabibullina.g");
                Visit after = stage.visit(Stage.window())) {
            stage.signIn(after.page(), again.origin(), "khabibullina.g");
            assertThat(document(after, again.origin()))
                    .as("the document in force, as it was kept")
                    .isEqualTo(document(before, stage.demo().origin()))
                    .isNotEmpty();
            assertThat(candidates(after, again.origin()))
                    .as("personal data behind doors")
                    .isEqualTo(candidates(before, stage.demo().origin()))
                    .contains("Сафина Алия Маратовна");
        }
    }

    private static String document(Visit visit, String origin) {
        String centre = visit.page().locator("uko-portlet").first().getAttribute("centre");
        var answer = visit.page()
                .request()
                .get(origin + "/portlets/" + READER + "/resources/document.json?centre=" + centre);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private static String candidates(Visit visit, String origin) {
        visit.page().navigate(origin + "/?open=hiring-criteria/candidates");
        Locator portlet = visit.portlet("hiring-criteria/candidates");
        portlet.locator("a[href*='candidate=']").first().click();
        assertThat(portlet).containsText("Имя открыто");
        return portlet.locator(".uko-view").innerText();
    }

    private static void entersWithTheNewPassword(Stage stage, Demo again) {
        try (Visit visit = stage.visit(Stage.window())) {
            visit.page().navigate(again.origin() + "/sign-in");
            visit.page().fill("#login", "kim");
            visit.page().fill("#password", PASSWORD);
            visit.page().click("button:has-text('Войти')");
            assertThat(visit.page().locator("body")).containsText("Ким Борис Сергеевич");
        }
    }

    @Test
    void aModuleIsSignedWithAKeyThatWasMade() throws IOException {
        Path key = folder.resolve("maker.private");
        Path jar = Files.writeString(folder.resolve("thanks.jar"), "any bytes");
        String made = succeeds(folder, "", "uko", "keygen", key.toString()).strip();
        assertThat(made).matches("[A-Za-z0-9+/=]{40,}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        succeeds(folder, "", "uko", "sign", "--key", key.toString(), jar.toString());
        assertThat(jar.resolveSibling("thanks.jar.sig")).isNotEmptyFile();
    }

    @Test
    void aWrongConfigurationIsToldWholeByCheck() throws IOException {
        assertThat(succeeds(folder, "", "uko", "check")).contains("is right");
        Path wrong = Files.writeString(folder.resolve("uko.yaml"), "http:\n  port: many\nbanana: 1\n");
        Distribution.Ended refused = run(folder, "", "uko", "check", "--config", wrong.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said().lines()).hasSize(2);
        assertThat(refused.said()).contains("line 2", "http.port", "line 3", "banana");
    }

    @Test
    void aPortThatIsTakenIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Distribution.Ended refused =
                    distribution.run(List.of("demo"), List.of("-Duko.http.port=" + taken.getLocalPort()), Map.of(), "");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.said().strip())
                    .isEqualTo("Порт %1$d занят другой программой. Остановите её или выберите другой порт:"
                                    .formatted(taken.getLocalPort())
                            + " mvn -Pdemo -Duko.http.port=%d.".formatted(taken.getLocalPort() + 100));
        }
    }

    /** No file "release" says 25 to this grep, and there is no java on this path: a machine without a JDK. */
    @Test
    void withoutAJdkThereIsOneSentence() throws IOException {
        for (String program : List.of("dirname", "false")) {
            String name = program.equals("false") ? "grep" : program;
            Files.createSymbolicLink(folder.resolve(name), program(program));
        }
        Distribution.Ended refused = distribution.run(
                List.of("uko", "--version"), List.of(), Map.of("UKO_JAVA", "", "PATH", folder.toString()), "");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said().lines().toList())
                .endsWith("УКО needs JDK 25 and none was found: install it, or set JAVA_HOME or UKO_JAVA to it.");
    }

    private static Path program(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private String succeeds(Path data, String typed, String... command) {
        Distribution.Ended ended = run(data, typed, command);
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended.said();
    }

    private Distribution.Ended run(Path data, String typed, String... command) {
        List<String> settings = Stream.concat(Demo.PATIENCE.stream(), Stream.of("-Duko.data=" + data))
                .toList();
        return distribution.run(List.of(command), settings, Map.of("UKO_LOG_LEVEL", "WARN"), typed);
    }
}
