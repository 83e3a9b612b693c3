package uko.checks;

import static uko.checks.Findings.unless;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {

    private final Tree tree = Tree.here();

    @Test
    void everyModuleIsInTheBuild() {
        List<Path> listed = tree.modules().stream().map(Module::folder).toList();
        List<Path> folders = tree.files("{core,plugins}/**pom.xml").stream()
                .map(Path::getParent)
                .toList();
        Findings.in("modules", folders, folder -> unless(listed.contains(folder), folder.toString()))
                .none(10, "Add it to <modules> of the root pom, or of its profile \"everything\" before core/checks.");
    }

    @Test
    void everyPackageSaysWhatItIsAndThatNullsAreMarked() {
        List<Path> packages = tree.files("{core,plugins}/**/src/main/java/**.java").stream()
                .map(Path::getParent)
                .distinct()
                .toList();
        Findings.in("packages", packages, folder -> unless(isDescribed(folder), folder.toString()))
                .none(15, "Write package-info.java: one to three sentences of Javadoc, and @NullMarked.");
    }

    private boolean isDescribed(Path folder) {
        Path file = folder.resolve("package-info.java");
        return tree.has(file)
                && tree.read(file).startsWith("/**")
                && tree.read(file).contains("@NullMarked");
    }
}
