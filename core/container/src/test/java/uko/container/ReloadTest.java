package uko.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReloadTest {

    private static final Call BOARD = TestPortal.view("good/board", Map.of());

    private final TestPortal portal = new TestPortal();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void thirtyReloadsLeaveNoClassLoader() {
        TestPlugin.of("good").jar(portal.plugins, "good.jar");
        portal.start(TestPortal.PATIENT);
        for (int reload = 0; reload < 30; reload++) {
            assertThat(portal.code(BOARD)).isEqualTo("Shown");
            assertThat(portal.container.cached(BOARD)).isPresent();
            portal.container.reload("good");
        }
        assertThat(portal.loaders).hasSize(31);
        Await.until("all but the last are collected", () -> {
            System.gc();
            return portal.loaders.stream()
                            .filter(loader -> loader.get() != null)
                            .count()
                    == 1;
        });
        assertThat(portal.html(BOARD)).startsWith("<p>all|");
    }

    @Test
    void showsTheNewJarAtOnceAndForgetsWhatTheOldOneRendered() throws IOException {
        TestPlugin.of("good").jar(portal.plugins, "good-1.2.0.jar");
        portal.start(TestPortal.PATIENT);
        assertThat(portal.html(BOARD)).startsWith("<p>all|");
        Files.delete(portal.plugins.resolve("good-1.2.0.jar"));
        TestPlugin.of("good")
                .with("templates/board/view.hbs", "<b>{{topic}}{{count}}{{size}}{{today}}</b>")
                .jar(portal.plugins, "good-1.3.0.jar");
        portal.container.reload("good");
        assertThat(portal.html(BOARD)).startsWith("<b>all1small");
        assertThat(Files.list(portal.work)).hasSize(1);
        Files.delete(portal.plugins.resolve("good-1.3.0.jar"));
        portal.container.reload("good");
        assertThat(portal.code(BOARD)).isEqualTo("404 not-found");
    }

    @Test
    void aJarThatWasReplacedUnderfootChangesNothingUntilTheReload() throws IOException {
        Path jar = TestPlugin.of("good").jar(portal.plugins, "good.jar");
        portal.start(TestPortal.PATIENT);
        Files.writeString(jar, "no zip");
        assertThat(portal.html(BOARD)).startsWith("<p>all|");
        portal.container.reload("good");
        assertThat(portal.code(BOARD)).isEqualTo("404 not-found");
        assertThat(portal.health("good.jar").state()).isEqualTo("refused");
    }

    @Test
    void whatDependsOnAPluginIsReloadedWithItAndSeesItsClasses() {
        TestPlugin.of("good").jar(portal.plugins, "good.jar");
        TestPlugin.of("hostile")
                .descriptor("\"requires\": \"0.1\"", "\"requires\": \"0.1\", \"dependencies\": [\"good@1.2\"]")
                .without("uko/hostile/Hostile.class")
                .withClass("Deeds", """
                    package uko.hostile;
                    @org.pf4j.Extension
                    @uko.spi.portlet.PortletName("deeds")
                    public final class Deeds implements uko.spi.portlet.Portlet {
                        @Override
                        public uko.spi.portlet.Model view(uko.spi.portlet.RenderRequest request) {
                            try {
                                return uko.spi.portlet.Model.of("text", Class.forName("uko.good.Board").getName());
                            } catch (ClassNotFoundException absent) {
                                throw new IllegalStateException(absent);
                            }
                        }
                    }
                    """)
                .jar(portal.plugins, "hostile.jar");
        portal.start(TestPortal.PATIENT);
        Call deeds = TestPortal.view("hostile/deeds", Map.of());
        assertThat(portal.html(deeds)).isEqualTo("<p>uko.good.Board</p>\n");
        portal.container.reload("good");
        assertThat(portal.html(deeds)).isEqualTo("<p>uko.good.Board</p>\n");
        assertThat(portal.health("hostile").state()).isEqualTo("started");
    }

    @Test
    void aModuleUnderDevelopmentIsReloadedWhenItsClassesChange() throws IOException {
        Path module = Files.createDirectories(portal.plugins.resolve("good"));
        TestPlugin.of("good").module(module);
        portal.start(TestPortal.PATIENT, new TrustedKeys(true, List.of()), List.of(module));
        assertThat(portal.html(BOARD)).startsWith("<p>all|");
        Files.writeString(
                module.resolve("target/classes/templates/board/view.hbs"),
                "<i>{{topic}}{{count}}{{size}}{{today}}</i>");
        Await.until(
                "the new template is shown",
                () -> portal.answer(BOARD) instanceof Answer.Shown shown
                        && new String(shown.fragment().html(), java.nio.charset.StandardCharsets.UTF_8)
                                .startsWith("<i>all"));
    }
}
