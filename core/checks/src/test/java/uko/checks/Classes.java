package uko.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The classes that the build left in the folders of the modules. */
final class Classes {

    private static final Classes BUILT = new Classes(Tree.here().modules());

    private final Map<Module, JavaClasses> main = new LinkedHashMap<>();
    private final Map<Module, JavaClasses> tests = new LinkedHashMap<>();

    private Classes(List<Module> modules) {
        for (Module module : modules) {
            read(module, "src/main/java", "target/classes", main);
            read(module, "src/test/java", "target/test-classes", tests);
        }
    }

    /** Reads them once for all checks. */
    static Classes built() {
        return BUILT;
    }

    private static void read(Module module, String sources, String classes, Map<Module, JavaClasses> into) {
        Path folder = module.root().resolve(module.folder());
        if (Files.isDirectory(folder.resolve(sources))) {
            JavaClasses found = new ClassFileImporter().importPath(folder.resolve(classes));
            if (found.isEmpty()) {
                throw new IllegalStateException(
                        "%s has sources and no classes: compile the whole tree first, with mvn test-compile."
                                .formatted(module));
            }
            into.put(module, found);
        }
    }

    /** The main classes of each module. */
    Map<Module, JavaClasses> main() {
        return main;
    }

    List<JavaClass> mainClasses() {
        return main.values().stream().flatMap(JavaClasses::stream).toList();
    }

    List<JavaClass> allClasses() {
        return Stream.concat(main.values().stream(), tests.values().stream())
                .flatMap(JavaClasses::stream)
                .toList();
    }
}
