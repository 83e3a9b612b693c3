package uko.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files and sentences of a plugin that stand in for those of its kit, since they bear the same name. That is how a
 * plugin shows its own kinds of section, and a trap for whoever happens to choose a name: so it is declared.
 */
record StandIns(PackedPlugin plugin) {

    List<String> problems() {
        Set<String> found = found();
        Set<String> declared = plugin.replaced();
        List<String> problems = new ArrayList<>();
        for (String name : found) {
            if (!declared.contains(name)) {
                problems.add(("'%s' stands in for what its kit has under this name. Choose another name; or, if that is"
                                + " meant, add it to \"replaces\" in plugin.json.")
                        .formatted(name));
            }
        }
        for (String name : declared) {
            if (!found.contains(name)) {
                problems.add("plugin.json, /replaces: '%s' replaces nothing of the kit. Remove it.".formatted(name));
            }
        }
        return problems;
    }

    private Set<String> found() {
        Set<String> found = new TreeSet<>();
        plugin.files().keySet().stream()
                .filter(path -> path.startsWith("templates/") || path.startsWith("documents/"))
                .filter(path -> !path.endsWith("/") && plugin.isLent(path))
                .forEach(found::add);
        for (String language : List.of("ru", "en")) {
            found.addAll(plugin.messages(language).keySet().stream()
                    .filter(plugin.lentMessages(language)::containsKey)
                    .toList());
        }
        return found;
    }
}
