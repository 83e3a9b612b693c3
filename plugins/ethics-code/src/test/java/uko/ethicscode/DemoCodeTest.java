package uko.ethicscode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uko.deliverable.Content;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.content.ContentFile;
import uko.deliverable.content.Mistake;
import uko.deliverable.content.TypeFile;
import uko.spi.documents.RichText;

class DemoCodeTest {

    private static final Path DEMO = Path.of("../../core/dist/src/main/resources/demo");
    private static final Path TYPE = Path.of("src/main/resources/deliverable.yaml");

    @ParameterizedTest
    @ValueSource(strings = {"ethics-code.json", "ethics-code-2.json"})
    void isCompleteInBothContours(String file) throws IOException {
        List<Section> standards = code(file)
                .all()
                .filter(section -> section.kind().equals("standard"))
                .toList();
        assertThat(standards).hasSizeGreaterThanOrEqualTo(20);
        assertThat(standards)
                .allSatisfy(
                        standard -> assertThat(contours(standard)).isNotEmpty().doesNotHaveDuplicates());
        assertThat(standards.stream().flatMap(standard -> contours(standard).stream()))
                .contains("external", "internal");
        assertThat(standards)
                .filteredOn(standard -> contours(standard).size() == 2)
                .hasSizeGreaterThan(3);
        assertThat(standards.stream().flatMap(Section::all))
                .allSatisfy(section -> assertThat(section.fields().values()).noneMatch(Value::isEmpty));
    }

    private static Content code(String file) throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        var type = TypeFile.read(Files.readString(TYPE), "ethics-code");
        return ContentFile.read(Files.readAllBytes(DEMO.resolve(file)), type, RichText::new, mistakes)
                .orElseThrow(() -> new AssertionError(mistakes));
    }

    private static List<String> contours(Section standard) {
        return standard.sections().stream()
                .map(wording ->
                        ((Value.Plain) Objects.requireNonNull(wording.fields().get("contour"))).text())
                .toList();
    }
}
