package uko.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The smallest plugin is the first page of the guide: whatever it needs, every author must learn on day one. */
class HelloTest {

    private static final int MOST_LINES = 64;

    private final Tree tree = Tree.here();

    @Test
    void isOneClassOneTemplateAndAFewLines() {
        List<Path> files = written("hello");
        assertThat(files.stream().map(Path::toString).filter(file -> file.endsWith(".java")))
                .as("hello shows how little a plugin needs: take the class out again, or make the SPI simpler.")
                .hasSize(2);
        assertThat(files.stream().map(Path::toString).filter(file -> file.endsWith(".hbs")))
                .as("hello has one template: take the other out again.")
                .hasSize(1);
        assertThat(lines("hello"))
                .as("hello has grown: find out what made it, and mend that.")
                .isBetween(30L, (long) MOST_LINES);
    }

    @Test
    void isTheSmallest() {
        assertThat(Plugin.all(tree).stream().filter(Plugin::isShipped))
                .as("What another plugin does without, hello needs not show.")
                .hasSizeGreaterThan(1)
                .allSatisfy(plugin -> assertThat(lines(plugin.id())).isGreaterThanOrEqualTo(lines("hello")));
    }

    private long lines(String plugin) {
        return written(plugin).stream().mapToLong(tree::lines).sum();
    }

    private List<Path> written(String plugin) {
        return Stream.of("pom.xml", "src/main/**")
                .flatMap(glob -> tree.files("plugins/" + plugin + "/" + glob).stream())
                .toList();
    }
}
