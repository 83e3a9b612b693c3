package uko.container;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uko.spi.administration.Plugins;

/** How the plugins of this node fare, those too that were refused. */
final class PluginHealth implements Plugins {

    private final Registry registry;

    PluginHealth(Registry registry) {
        this.registry = registry;
    }

    @Override
    public List<Plugin> all() {
        List<Plugin> plugins = new ArrayList<>();
        registry.all().forEach(plugin -> plugins.add(of(plugin)));
        registry.refused()
                .forEach((source, sentence) ->
                        plugins.add(new Plugin(source.getFileName().toString(), "", "refused", sentence, 0, null)));
        plugins.sort(Comparator.comparing(Plugin::id));
        return List.copyOf(plugins);
    }

    private static Plugin of(LoadedPlugin plugin) {
        Condition condition = plugin.condition();
        String reason = condition.reason();
        Instant since = condition.since();
        String state = reason.isEmpty() ? "started" : "quarantined";
        String version = plugin.manifest().version();
        return new Plugin(plugin.id(), version, state, reason, condition.recentFaults(), since);
    }
}
