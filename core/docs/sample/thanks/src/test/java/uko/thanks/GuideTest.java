package uko.thanks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares every fenced block of the guides with the file that it was taken from. A block follows a line
 * {@code <!-- excerpt: path -->} or {@code <!-- excerpt: path#region -->}; a region of a file lies between the lines
 * {@code region name} and {@code endregion}, whatever the comment signs around them. Commands are indented, not fenced.
 */
class GuideTest {

    private static final Path ROOT = Path.of("../../../..");
    private static final Pattern BLOCK = Pattern.compile(
            "(?:<!-- excerpt: (\\S+) -->\\n)?^```[^\\n]*\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+(?<!\\.png))(?:#[^)]*)?\\)");

    static Stream<Path> guides() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("core/docs"), 2)) {
            List<Path> guides =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            guides.add(ROOT.resolve("README.md"));
            return guides.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyBlockIsAnExcerpt(Path guide) throws IOException {
        for (Excerpt block : excerpts(guide)) {
            assertThat(block.source)
                    .as("the line before the block %s", block.text)
                    .isNotNull();
            assertThat(block.text).as(block.source).isEqualTo(region(block.source));
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyLinkLeadsToAFile(Path guide) throws IOException {
        Matcher links = LINK.matcher(Files.readString(guide));
        while (links.find()) {
            assertThat(guide.resolveSibling(links.group(1)))
                    .as(guide.toString())
                    .exists();
        }
    }

    @Test
    void thePluginGuideIsMadeOfExcerpts() throws IOException {
        assertThat(excerpts(ROOT.resolve("core/docs/plugin-guide.md"))).hasSizeGreaterThan(12);
    }

    private record Excerpt(String source, String text) {}

    private static List<Excerpt> excerpts(Path guide) throws IOException {
        List<Excerpt> excerpts = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(guide));
        while (blocks.find()) {
            excerpts.add(new Excerpt(blocks.group(1), blocks.group(2).strip()));
        }
        return excerpts;
    }

    private static String region(String source) throws IOException {
        String[] place = source.split("#");
        String file = Files.readString(ROOT.resolve(place[0]));
        if (place.length == 1) {
            return file.strip();
        }
        Matcher region = Pattern.compile(
                        "^[^\\n]*\\bregion " + place[1] + "\\b[^\\n]*\\n(.*?)^[^\\n]*\\bendregion\\b",
                        Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(file);
        assertThat(region.find()).as("%s has a region %s", place[0], place[1]).isTrue();
        return region.group(1).stripTrailing().stripIndent().strip();
    }
}
