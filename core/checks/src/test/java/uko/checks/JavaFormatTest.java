package uko.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JavaFormatTest {

    private final JavaFormat format = new JavaFormat();

    @Test
    void everyJavaFileIsInForm() {
        Tree tree = Tree.here();
        List<Path> files = tree.files("**.java");
        List<String> misshapen =
                files.parallelStream().flatMap(file -> misshapen(tree, file)).toList();
        new Findings("Java files", files.size(), misshapen)
                .none(250, "Bring the Java files into form with: mvn -q -Pformat");
    }

    @Test
    void seesAMisshapenFile() {
        assertThat(format.of("import java.util.List; class A{int a=1;}")).isEqualTo("""
            class A {
                int a = 1;
            }
            """);
    }

    private Stream<String> misshapen(Tree tree, Path file) {
        String source = tree.read(file);
        try {
            return format.is(source) ? Stream.empty() : Stream.of(file.toString());
        } catch (IllegalArgumentException e) {
            return Stream.of(file + " can't be read: " + e.getMessage());
        }
    }
}
