package uko.checks;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which package of a module uses which, and by which classes. */
final class Packages {

    private static final int EXAMPLES = 5;

    private final Map<String, Map<String, Set<String>>> uses = new TreeMap<>();

    Packages(Iterable<JavaClass> classes) {
        classes.forEach(type -> uses.putIfAbsent(type.getPackageName(), new TreeMap<>()));
        classes.forEach(type -> type.getDirectDependenciesFromSelf().forEach(this::add));
    }

    private void add(Dependency use) {
        String from = use.getOriginClass().getPackageName();
        JavaClass target = use.getTargetClass().getBaseComponentType();
        String to = target.getPackageName();
        if (!from.equals(to) && uses.containsKey(to)) {
            uses.get(from).computeIfAbsent(to, none -> new TreeSet<>()).add(target.getSimpleName());
        }
    }

    /** Each use that has a way back, with the classes that are used. */
    Stream<String> circles() {
        return uses.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream()
                        .filter(to -> reached(to.getKey()).contains(from.getKey()))
                        .map(to -> "%s uses %s, which leads back to it: %s"
                                .formatted(from.getKey(), to.getKey(), some(to.getValue()))));
    }

    private Set<String> reached(String from) {
        Set<String> reached = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(Set.of(from));
        while (!ahead.isEmpty()) {
            for (String next : uses.get(ahead.pop()).keySet()) {
                if (reached.add(next)) {
                    ahead.push(next);
                }
            }
        }
        return reached;
    }

    private static String some(Set<String> classes) {
        String first = String.join(", ", classes.stream().limit(EXAMPLES).toList());
        return classes.size() > EXAMPLES ? first + " and " + (classes.size() - EXAMPLES) + " more" : first;
    }
}
