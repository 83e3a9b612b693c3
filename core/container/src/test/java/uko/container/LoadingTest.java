package uko.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uko.spi.administration.Plugins.Plugin;

/** One bad plugin, and beside it a good one that is served all the same. */
class LoadingTest {

    private static final TestPlugin GOOD = TestPlugin.of("good");

    private final TestPortal portal = new TestPortal();

    @AfterEach
    void stop() {
        portal.close();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                mistake("plugin.json", p -> p.without("META-INF/plugin.json"), "META-INF/plugin.json is missing."),
                mistake(
                        "newer",
                        p -> p.descriptor("\"requires\": \"0.1\"", "\"requires\": \"0.2\""),
                        "Plugin 'hostile' requires suite 0.2 and this is 0.1.0. Install a build made for this one."),
                mistake(
                        "index",
                        p -> p.without("META-INF/extensions.idx"),
                        "META-INF/extensions.idx is missing. Annotate portlets with @Extension"),
                mistake("bundle", p -> p.without("messages_en.properties"), "messages_en.properties is missing."),
                mistake(
                        "escape",
                        p -> p.with("messages_en.properties", "a=\\u00zz"),
                        "messages_en.properties can't be read: "),
                mistake(
                        "view",
                        p -> p.without("templates/deeds/view.hbs"),
                        "templates/deeds/view.hbs is missing. Write it, or do not declare the mode."),
                mistake(
                        "mine",
                        p -> p.with("templates/deeds/mine.hbs", "<p>x</p>"),
                        "templates/deeds/mine.hbs is there and portlet 'deeds' does not declare the mode."),
                mistake(
                        "script",
                        p -> p.with("templates/_part.hbs", "<p>x</p>\n<script>alert(1)</script>"),
                        "Template 'templates/_part.hbs', line 2: it holds <script>."),
                mistake(
                        "another's class",
                        p -> p.with("uko/spi/portlet/Portlet.class", ""),
                        "Plugin 'hostile' brings the class uko/spi/portlet/Portlet.class, which is not its own."),
                mistake(
                        "another's class in a versioned folder",
                        p -> p.with("META-INF/versions/21/uko/server/Main.class", ""),
                        "Plugin 'hostile' brings the class uko/server/Main.class, which is not its own."),
                mistake(
                        "class path",
                        p -> p.with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nClass-Path: ../other.jar\n\n"),
                        "META-INF/MANIFEST.MF names a Class-Path."),
                mistake("climbing", p -> p.with("a/../../b", ""), "The entry 'a/../../b' stands there twice or leaves"),
                mistake("absolute", p -> p.with("/etc/x", ""), "The entry '/etc/x' stands there twice or leaves"),
                mistake(
                        "dependency",
                        p -> p.descriptor(
                                "\"requires\": \"0.1\"", "\"requires\": \"0.1\", \"dependencies\": [\"values\"]"),
                        "Plugin 'hostile' depends on 'values', which is not there. Put it beside this one."),
                mistake(
                        "dependency too old",
                        p -> p.descriptor(
                                "\"requires\": \"0.1\"", "\"requires\": \"0.1\", \"dependencies\": [\"good@1.3\"]"),
                        "Plugin 'hostile' depends on 'good@1.3', which is version 1.2.0. Install a newer one."));
    }

    private static Arguments mistake(String name, UnaryOperator<TestPlugin> change, String sentence) {
        return Arguments.of(name, change, sentence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(@SuppressWarnings("unused") String name, UnaryOperator<TestPlugin> change, String sentence) {
        change.apply(TestPlugin.of("hostile")).jar(portal.plugins, "hostile-0.1.0.jar");
        startsGoodAndRefuses("hostile-0.1.0.jar", sentence);
    }

    static Stream<Arguments> quarantined() {
        return Stream.of(
                mistake(
                        "a service that is not on the list",
                        p -> withPortlet(p, "public Deeds(java.util.List<String> x) {}"),
                        "uko.hostile.Deeds asks for java.util.List in its constructor, which it can't have. Ask for"
                                + " these alone: Messages, RichTexts."),
                mistake(
                        "a constructor that throws",
                        p -> withPortlet(p, "public Deeds() { throw new IllegalStateException(); }"),
                        "uko.hostile.Deeds can't be made: its constructor failed with java.lang.IllegalStateException"
                                + " at"),
                mistake(
                        "two constructors",
                        p -> withPortlet(p, "public Deeds() {} public Deeds(uko.spi.portlet.Messages x) {}"),
                        "uko.hostile.Deeds has 2 public constructors. Give it one."),
                mistake(
                        "a class of the suite as a parameter",
                        p -> withPortlet(p, "public Deeds(io.vertx.core.Vertx x) {}"),
                        "The class uko.hostile.Deeds can't be loaded: io/vertx/core/Vertx is not there. Bring it in"
                                + " the plugin"),
                mistake(
                        "a portlet without a class",
                        p -> p.descriptor(
                                        "\"portlets\": {",
                                        "\"portlets\": {\"more\": {\"title\": {\"ru\": \"Ещё\", \"en\": \"More\"},"
                                                + " \"roles\": [\"employee\"]},")
                                .with("templates/more/view.hbs", "<p>x</p>"),
                        "plugin.json declares portlet 'more' and no class has it."),
                mistake(
                        "a class that is not declared",
                        p -> p.descriptor("\"deeds\"", "\"other\"")
                                .without("templates/deeds/view.hbs")
                                .with("templates/other/view.hbs", "<p>x</p>"),
                        "uko.hostile.Hostile is a portlet that plugin.json does not declare."),
                mistake(
                        "actions without a method",
                        p -> p.descriptor(
                                "\"parameters\": [\"deed\"]", "\"actions\": {\"harm\": {\"roles\": [\"employee\"]}}"),
                        "plugin.json declares actions and uko.hostile.Hostile is no ActionPortlet. Implement it, or"),
                mistake(
                        "resources without a method",
                        p -> p.descriptor(
                                "\"parameters\": [\"deed\"]",
                                "\"resources\": {\"a.pdf\": {\"roles\": [\"employee\"]}}"),
                        "plugin.json declares resources and uko.hostile.Hostile is no ResourcePortlet. Implement"
                                + " it, or"));
    }

    private static TestPlugin withPortlet(TestPlugin plugin, String constructor) {
        return plugin.without("uko/hostile/Hostile.class").withClass("Deeds", """
            package uko.hostile;
            @org.pf4j.Extension
            @uko.spi.portlet.PortletName("deeds")
            public final class Deeds implements uko.spi.portlet.Portlet {
                %s
                @Override
                public uko.spi.portlet.Model view(uko.spi.portlet.RenderRequest request) { return null; }
            }
            """.formatted(constructor));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void quarantined(@SuppressWarnings("unused") String name, UnaryOperator<TestPlugin> change, String sentence) {
        change.apply(TestPlugin.of("hostile")).jar(portal.plugins, "hostile-0.1.0.jar");
        GOOD.jar(portal.plugins, "good-1.2.0.jar");
        portal.start(TestPortal.PATIENT);
        quarantinesHostileAndStartsGood(sentence);
    }

    @Test
    void quarantinesAPluginWhoseMigrationBreaks() {
        portal.brokenMigrations.add("hostile");
        TestPlugin.of("hostile").jar(portal.plugins, "hostile-0.1.0.jar");
        GOOD.jar(portal.plugins, "good-1.2.0.jar");
        portal.start(TestPortal.PATIENT);
        quarantinesHostileAndStartsGood(
                "Its migration failed: relation \"notice\" does not exist, in V2__notices.sql, line 3. Correct it and");
    }

    private void quarantinesHostileAndStartsGood(String sentence) {
        Plugin hostile = portal.health("hostile");
        assertThat(hostile.state()).isEqualTo("quarantined");
        assertThat(hostile.reason()).startsWith(sentence).endsWith(".");
        assertThat(portal.code(TestPortal.view("hostile/deeds", Map.of()))).isIn("503 quarantined", "404 not-found");
        assertThat(portal.health("good").state()).isEqualTo("started");
        assertThat(portal.html(TestPortal.view("good/board", Map.of()))).startsWith("<p>all|");
    }

    @Test
    void refusesAFileThatIsNoJarOneWithAnothersNameAndASecondOfTheSameId() throws IOException {
        Files.writeString(portal.plugins.resolve("broken-1.0.jar"), "no zip");
        TestPlugin.of("hostile").jar(portal.plugins, "friendly-0.1.0.jar");
        TestPlugin.of("good").jar(portal.plugins, "good-1.3.0.jar");
        startsGoodAndRefuses("broken-1.0.jar", "The jar can't be read (");
        assertThat(portal.health("friendly-0.1.0.jar").reason())
                .isEqualTo("friendly-0.1.0.jar holds plugin 'hostile'. Name the file hostile-<version>.jar.");
        assertThat(portal.health("good-1.3.0.jar").reason())
                .isEqualTo("good-1.3.0.jar and good-1.2.0.jar are both plugin 'good'. Remove one of them.");
        assertThat(portal.work).isDirectoryNotContaining(file -> !isLoaded(file));
    }

    private boolean isLoaded(Path file) {
        return file.toString().endsWith(".jar") && portal.container.manifests().size() == 1;
    }

    @Test
    void refusesTooManyEntriesAndTooMuchThatComesOut() {
        TestPlugin crowded = TestPlugin.of("hostile");
        for (int entry = 0; entry <= PluginContents.ENTRIES; entry++) {
            crowded.with("public/" + entry, "");
        }
        crowded.jar(portal.plugins, "hostile-0.1.0.jar");
        TestPlugin bomb = TestPlugin.of("hostile");
        String zeros = "0".repeat(8 << 20);
        for (int entry = 0; entry < 26; entry++) {
            bomb.with("public/" + entry, zeros);
        }
        bomb.jar(portal.plugins, "hostile-0.2.0.jar");
        startsGoodAndRefuses("hostile-0.1.0.jar", "The jar has 500");
        assertThat(portal.health("hostile-0.2.0.jar").reason()).startsWith("The plugin is larger than 200 MB");
    }

    @Test
    void requiresASignatureOfATrustedKeyWhereItIsConfigured() throws IOException {
        PluginSignature.Keys maker = PluginSignature.keygen();
        PluginSignature.Keys somebody = PluginSignature.keygen();
        signed(GOOD.jar(portal.plugins, "good-1.2.0.jar"), maker);
        TestPlugin.of("hostile").jar(portal.plugins, "hostile-0.1.0.jar");
        signed(TestPlugin.of("hostile").jar(portal.plugins, "hostile-0.2.0.jar"), somebody);
        Path tampered = signed(TestPlugin.of("hostile").jar(portal.plugins, "hostile-0.3.0.jar"), maker);
        TestPlugin.of("hostile")
                .with("more", "")
                .jar(portal.plugins, tampered.getFileName().toString());
        portal.start(TestPortal.PATIENT, TrustedKeys.of(true, List.of(maker.publicKey())), List.of());
        assertThat(portal.health("good").state()).isEqualTo("started");
        assertThat(portal.health("hostile-0.1.0.jar").reason())
                .isEqualTo("hostile-0.1.0.jar has no signature, and one is required. Put hostile-0.1.0.jar.sig beside"
                        + " it.");
        assertThat(portal.health("hostile-0.2.0.jar").reason())
                .startsWith("hostile-0.2.0.jar is not what its signature");
        assertThat(portal.health("hostile-0.3.0.jar").reason())
                .startsWith("hostile-0.3.0.jar is not what its signature");
    }

    @Test
    void whereNoSignatureIsRequiredAWrongOneIsRefusedAllTheSame() throws IOException {
        PluginSignature.Keys somebody = PluginSignature.keygen();
        signed(TestPlugin.of("hostile").jar(portal.plugins, "hostile-0.1.0.jar"), somebody);
        GOOD.jar(portal.plugins, "good-1.2.0.jar");
        TrustedKeys trusted =
                TrustedKeys.of(false, List.of(PluginSignature.keygen().publicKey()));
        portal.start(TestPortal.PATIENT, trusted, List.of());
        assertThat(portal.health("good").state()).isEqualTo("started");
        assertThat(portal.health("hostile-0.1.0.jar").state()).isEqualTo("refused");
    }

    private static Path signed(Path jar, PluginSignature.Keys keys) throws IOException {
        String signature = PluginSignature.sign(Files.readAllBytes(jar), keys.privateKey());
        Files.writeString(jar.resolveSibling(jar.getFileName() + ".sig"), signature);
        return jar;
    }

    private void startsGoodAndRefuses(String file, String sentence) {
        GOOD.jar(portal.plugins, "good-1.2.0.jar");
        portal.start(TestPortal.PATIENT);
        assertThat(portal.health(file).state()).isEqualTo("refused");
        assertThat(portal.health(file).reason()).startsWith(sentence).endsWith(".");
        assertThat(portal.health("good").state()).isEqualTo("started");
    }
}
