package uko.checks;

import static uko.checks.Findings.unless;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no class does, wherever it stands. */
class HabitsTest {

    private static final Set<String> INJECTIONS = Set.of("Inject", "Autowired", "Resource", "Value");

    private static final Map<String, String> WATCHES = Map.ofEntries(
            Map.entry("uko.storage.embedded.Postmaster", "PostgreSQL is ready when a file says so; it calls nobody."),
            Map.entry("uko.storage.embedded.KilledPostgresIT", "Processes of the system begin and end unheard."),
            Map.entry("uko.container.Await", "It asks for the condition again and again, and has an end."),
            Map.entry("uko.system.Await", "The same, for a server in another process."),
            Map.entry("uko.system.Acknowledgers", "A server that was killed is asked again until it is back."),
            Map.entry("uko.system.HostilePluginIT", "An attacker makes one call, rests, makes the next."),
            Map.entry("uko.system.TwoNodesIT", "It cuts the listener again and again while all else goes on."),
            Map.entry("uko.system.browser.Started", "A process says by its output that it is ready."),
            Map.entry("uko.testkit.Portal", "It asks for the condition again and again, and has an end."),
            Map.entry("uko.testkit.TestNode", "The same, for a node that starts."),
            Map.entry("uko.bench.FirstFragment", "Memory at rest is what is measured, after that rest."),
            Map.entry("uko.bench.Documents", "It asks for a book until that is laid out, and has an end."),
            Map.entry("uko.bench.Program", "The same, before the measure begins."),
            Map.entry("uko.dist.DemoOffices", "The node is asked until it knows the centres, and it has an end."),
            Map.entry("uko.dist.Training", "The node is asked until it answers; then it is trained."),
            Map.entry("uko.container.PluginRunnerTest", "A call that sleeps for too long is what it tests."),
            Map.entry("uko.container.DevelopmentWatch", "Folders are looked at now and then, in development alone."));

    private static final Map<String, String> MOUTHS = Map.of(
            "uko.server.Main", "The command talks to whoever typed it.",
            "uko.dist.Demo", "The demo tells whoever started it what to open.",
            "uko.bench.Bench", "The benchmark prints its table.");

    private final List<JavaClass> main = Classes.built().mainClasses();
    private final List<JavaClass> all = Classes.built().allClasses();

    @Test
    void nobodyWaitsByTheClock() {
        Findings.in("classes, tests included", all, type -> accesses(type, HabitsTest::isSleep))
                .except(WATCHES)
                .none(400, "Wait for the condition itself (a future, a latch, an answer), not for a time.");
    }

    @Test
    void onlyTheConsolePrints() {
        Findings.in("classes", main, type -> accesses(type, HabitsTest::isPrint))
                .except(MOUTHS)
                .none(350, "Write to the log by SLF4J, or let the server's Console say it.");
    }

    @Test
    void logsGoBySlf4j() {
        Findings.in("classes", main, HabitsTest::otherLogs)
                .none(350, "Log by org.slf4j.Logger: the server writes one kind of log.");
    }

    @Test
    void nothingIsInjectedIntoFields() {
        Findings.in("fields", fields(), HabitsTest::injections).none(400, "Take it by the constructor.");
    }

    @Test
    void noStateIsStatic() {
        Findings.in("fields", fields(), field -> unless(!isStaticState(field), field.getFullName()))
                .none(400, "Make the field final, or give it to the object that the state belongs to.");
    }

    private List<JavaField> fields() {
        return main.stream().flatMap(type -> type.getFields().stream()).toList();
    }

    private static Stream<String> accesses(JavaClass type, Predicate<JavaAccess<?>> which) {
        return type.getAccessesFromSelf().stream()
                .filter(which)
                .map(access -> "%s uses %s in line %d"
                        .formatted(outermost(type), access.getTarget().getFullName(), access.getLineNumber()));
    }

    private static boolean isSleep(JavaAccess<?> access) {
        String called = access.getTargetOwner().getSimpleName() + "."
                + access.getTarget().getName();
        return Set.of("Thread.sleep", "TimeUnit.sleep", "LockSupport.parkNanos").contains(called);
    }

    private static boolean isPrint(JavaAccess<?> access) {
        String used =
                access.getTargetOwner().getName() + "." + access.getTarget().getName();
        return Set.of("java.lang.System.out", "java.lang.System.err").contains(used);
    }

    private static Stream<String> otherLogs(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(use -> use.getTargetClass().getName())
                .filter(used -> used.startsWith("java.util.logging."))
                .map(used -> type.getName() + " uses " + used);
    }

    private static Stream<String> injections(JavaField field) {
        return field.getAnnotations().stream()
                .map(mark -> mark.getRawType().getSimpleName())
                .filter(INJECTIONS::contains)
                .map(mark -> field.getFullName() + " is injected by @" + mark);
    }

    private static boolean isStaticState(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        return modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.FINAL)
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(HabitsTest::outermost).orElse(type.getName());
    }
}
