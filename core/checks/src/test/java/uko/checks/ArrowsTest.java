package uko.checks;

import static uko.checks.Findings.unless;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. Plugins know the SPI alone, and nothing points back. */
class ArrowsTest {

    private static final Set<String> CORE = Set.of("spi", "deliverable", "storage", "rendering", "container", "server");

    /** What a module of the core may use of the others. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "spi", Set.of(),
            "deliverable", Set.of("spi"),
            "storage", Set.of("spi"),
            "rendering", Set.of("spi"),
            "container", Set.of("spi", "rendering"),
            "server", Set.of("spi", "deliverable", "storage", "rendering", "container"),
            "testkit", CORE,
            "dist", CORE,
            "bench", Set.of("spi", "storage", "rendering", "container", "server", "testkit"),
            "phone-book", Set.of("spi"));

    private static final Set<String> ARROWS_OF_A_PLUGIN = Set.of("spi", "deliverable");

    private static final List<String> LIBRARIES_OF_A_PLUGIN =
            List.of("java.", "org.pf4j.", "org.slf4j.", "org.jspecify.");

    private static final List<String> LIBRARIES_OF_THE_SPI =
            List.of("java.", "org.jspecify.", "org.pf4j.ExtensionPoint");

    private static final String ADMINISTRATION = "uko.spi.administration.";

    private final Map<Module, JavaClasses> modules = Classes.built().main();
    private final Map<String, Module> owners = owners();

    @Test
    void modulesKnowOnlyThoseTheyMay() {
        Findings.in("classes", Classes.built().mainClasses(), this::forbiddenArrows)
                .none(
                        350,
                        "Move the class to where it is allowed, or let the SPI offer it: ArrowsTest has the arrows.");
    }

    @Test
    void pluginsUseNoLibraryOfTheCore() {
        Findings.in("classes of plugins", classesOf(Module::isPlugin), this::foreignToAPlugin)
                .none(40, "Let the SPI do it: at run time a plugin is lent the SPI, PF4J and SLF4J, nothing else.");
    }

    @Test
    void theSpiUsesNothingButJava() {
        Findings.in("classes of the SPI", classesOf(module -> module.name().equals("spi")), this::foreignToTheSpi)
                .none(35, "Say it in Java's own types: what the SPI names, every plugin must load.");
    }

    @Test
    void onlyTheAdministrationAdministers() {
        List<JavaClass> others =
                classesOf(module -> module.isPlugin() && !module.name().equals("administration"));
        Findings.in("classes of plugins", others, type -> foreign(type, used -> used.startsWith(ADMINISTRATION)))
                .none(25, "Only plugins/administration is given these: ask for another way in the SPI.");
    }

    @Test
    void packagesOfAModuleFormNoCircle() {
        Findings.in("modules with classes", List.copyOf(modules.values()), classes -> new Packages(classes).circles())
                .none(9, "Move what both packages need into the one that is below.");
    }

    private Stream<String> forbiddenArrows(JavaClass type) {
        Module from = owners.get(type.getName());
        return uses(type)
                .filter(owners::containsKey)
                .flatMap(used -> unless(
                        isAllowed(from, owners.get(used)),
                        "%s of %s uses %s of %s".formatted(type.getName(), from, used, owners.get(used))));
    }

    private static boolean isAllowed(Module from, Module to) {
        Set<String> arrows = from.isPlugin() ? ARROWS_OF_A_PLUGIN : ARROWS.getOrDefault(from.name(), Set.of());
        return from.equals(to) || arrows.contains(to.name());
    }

    private Stream<String> foreignToAPlugin(JavaClass type) {
        return foreign(type, used -> !isOneOf(LIBRARIES_OF_A_PLUGIN, used) || used.startsWith("java.sql."));
    }

    private Stream<String> foreignToTheSpi(JavaClass type) {
        return foreign(type, used -> !isOneOf(LIBRARIES_OF_THE_SPI, used));
    }

    @Test
    void pluginsSeeOfAKitOnlyWhatItLends() {
        Findings.in(
                        "classes of plugins",
                        classesOf(Module::isPlugin),
                        type -> foreign(
                                type, used -> used.startsWith("uko.deliverable.") && used.lastIndexOf('.') > 15))
                .none(40, "Only classes right in uko.deliverable are lent: let Deliverables offer it.");
    }

    private static boolean isOneOf(List<String> libraries, String used) {
        return used.startsWith("uko.") || libraries.stream().anyMatch(used::startsWith);
    }

    private static Stream<String> foreign(JavaClass type, Predicate<String> which) {
        return uses(type).filter(which).map(used -> type.getName() + " uses " + used);
    }

    private static Stream<String> uses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(use -> use.getTargetClass().getBaseComponentType())
                .filter(used -> !used.isPrimitive())
                .map(JavaClass::getName)
                .distinct();
    }

    private List<JavaClass> classesOf(Predicate<Module> which) {
        return modules.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private Map<String, Module> owners() {
        Map<String, Module> found = new HashMap<>();
        modules.forEach((module, classes) -> classes.forEach(type -> found.put(type.getName(), module)));
        return found;
    }
}
