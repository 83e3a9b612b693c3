package uko.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Things bear the field's word; these words say nothing of any field. */
class NamesTest {

    private static final Set<String> EMPTY_WORDS = Set.of(
            "manager",
            "helper",
            "util",
            "utils",
            "utilities",
            "service",
            "dto",
            "base",
            "info",
            "data",
            "common",
            "impl",
            "misc",
            "helpers",
            "services",
            "managers",
            "infos");

    private static final Map<String, String> TERMS = Map.of(
            "Helpers", "Handlebars calls them helpers.",
            "ClosedHelpers", "Handlebars calls them helpers.",
            "DocumentHelpers", "Handlebars calls them helpers.",
            "DataFolder", "PostgreSQL calls it the data directory.",
            "Services", "The portlet standard's word for what a portlet is given, from the SPI's closed list.",
            "package-info", "Java calls it so.");

    private static final String REPAIR = "Give it the personnel officer's word or the library's own term: "
            + "these words are empty, see the glossary; a term goes on the list in NamesTest, with its reason.";

    @Test
    void noClassHasAnEmptyName() {
        List<String> names = Classes.built().allClasses().stream()
                .filter(type -> !type.isAnonymousClass())
                .map(JavaClass::getSimpleName)
                .distinct()
                .toList();
        Findings.in("names of classes", names, name -> emptyWords(name, name))
                .except(TERMS)
                .none(300, REPAIR);
    }

    @Test
    void noFileOrFolderHasAnEmptyName() {
        Tree tree = Tree.here();
        List<Path> files = tree.files("{core,plugins,portal-ui}/**.{ts,mjs,css,hbs,sql,md,sh,json,java}").stream()
                .filter(file -> !TERMS.containsKey(stem(file)))
                .toList();
        Findings.in(
                        "files",
                        files,
                        file -> Stream.concat(folders(file), Stream.of(stem(file)))
                                .flatMap(part -> emptyWords(file.toString(), part)))
                .none(350, REPAIR);
    }

    private static Stream<String> folders(Path file) {
        return Stream.iterate(file.getParent(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.getFileName().toString());
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static Stream<String> emptyWords(String thing, String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[-_.]"))
                .filter(word -> EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> thing + " has the word \"" + word + "\"");
    }
}
