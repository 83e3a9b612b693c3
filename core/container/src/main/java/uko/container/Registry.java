package uko.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is loaded now, and what was refused and why. Read by every call without a lock; written by {@link Lifecycle}. */
final class Registry {

    private volatile Map<String, LoadedPlugin> loaded = Map.of();
    private volatile Map<Path, String> refused = Map.of();

    @Nullable
    LoadedPlugin find(String module) {
        return loaded.get(module);
    }

    Collection<LoadedPlugin> all() {
        return loaded.values();
    }

    /** The sentence for each jar or folder that was not loaded. */
    Map<Path, String> refused() {
        return refused;
    }

    /** The loaded plugins that can't do without this one, the deepest first. */
    List<LoadedPlugin> dependents(String module) {
        List<LoadedPlugin> dependents = new ArrayList<>();
        for (LoadedPlugin plugin : loaded.values()) {
            boolean depends = plugin.manifest().dependencies().stream()
                    .map(Dependencies::id)
                    .anyMatch(module::equals);
            if (depends) {
                dependents(plugin.id()).stream()
                        .filter(deeper -> !dependents.contains(deeper))
                        .forEach(dependents::add);
                if (!dependents.contains(plugin)) {
                    dependents.add(plugin);
                }
            }
        }
        return dependents;
    }

    void put(LoadedPlugin plugin) {
        Map<String, LoadedPlugin> more = new TreeMap<>(loaded);
        more.put(plugin.id(), plugin);
        loaded = Map.copyOf(more);
    }

    void remove(LoadedPlugin plugin) {
        Map<String, LoadedPlugin> fewer = new TreeMap<>(loaded);
        fewer.remove(plugin.id());
        loaded = Map.copyOf(fewer);
    }

    void refuse(Map<Path, String> sentences) {
        refused = Map.copyOf(new LinkedHashMap<>(sentences));
    }
}
