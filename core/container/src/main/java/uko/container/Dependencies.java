package uko.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Orders plugins so that each comes after those that it depends on, and refuses those whose dependencies are not met. */
final class Dependencies {

    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Set<Candidate> ordered = new LinkedHashSet<>();
    private final Map<String, PluginRefused> refused = new LinkedHashMap<>();

    private Dependencies(List<Candidate> all) {
        all.forEach(candidate -> candidates.put(candidate.id(), candidate));
    }

    /** Answers those that may be loaded, in order; tells of each that may not. */
    static List<Candidate> ordered(List<Candidate> all, BiConsumer<Candidate, PluginRefused> refusal) {
        Dependencies dependencies = new Dependencies(all);
        for (Candidate candidate : all) {
            dependencies.place(candidate, List.of());
        }
        dependencies.refused.forEach((id, why) -> {
            Candidate candidate = dependencies.candidates.get(id);
            if (candidate != null) {
                refusal.accept(candidate, why);
            }
        });
        return List.copyOf(dependencies.ordered);
    }

    private boolean place(Candidate candidate, List<String> path) {
        if (ordered.contains(candidate)) {
            return true;
        }
        if (refused.containsKey(candidate.id())) {
            return false;
        }
        List<String> deeper = new ArrayList<>(path);
        deeper.add(candidate.id());
        for (String dependency : candidate.manifest().dependencies()) {
            String why = unmet(dependency, deeper);
            if (!why.isEmpty()) {
                refused.put(
                        candidate.id(),
                        new PluginRefused(
                                "Plugin '%s' depends on '%s', which %s.".formatted(candidate.id(), dependency, why)));
                return false;
            }
        }
        return ordered.add(candidate);
    }

    private String unmet(String dependency, List<String> path) {
        Candidate found = candidates.get(id(dependency));
        if (found == null) {
            return "is not there. Put it beside this one";
        }
        if (path.contains(found.id())) {
            return "depends on it in turn. Take one dependency out";
        }
        if (!VersionNumber.of(found.manifest().version()).isAtLeast(lowest(dependency))) {
            return "is version %s. Install a newer one"
                    .formatted(found.manifest().version());
        }
        return place(found, path) ? "" : "was not started itself. Mend that one first";
    }

    /** The id in {@code values@0.1.0}. */
    static String id(String dependency) {
        return dependency.replaceFirst("@.*", "");
    }

    private static VersionNumber lowest(String dependency) {
        String version = dependency.replaceFirst("^[^@]*@?(>=)?", "");
        return VersionNumber.of(version.isEmpty() ? "0.0.0" : version);
    }
}
