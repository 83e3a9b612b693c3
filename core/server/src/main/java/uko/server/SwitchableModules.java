package uko.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uko.container.Container;
import uko.container.PluginManifest;
import uko.spi.administration.Modules;
import uko.spi.portlet.Language;
import uko.spi.storage.Writes;
import uko.storage.Switchboard;

/** The modules that this node knows, with the switches of the caller's region. */
final class SwitchableModules implements Modules {

    private static final Switch NEVER_SET = new Switch(false, 0);

    private final Switchboard switchboard;
    private final Supplier<Container> container;

    SwitchableModules(Switchboard switchboard, Supplier<Container> container) {
        this.switchboard = switchboard;
        this.container = container;
    }

    @Override
    public List<Module> all(Language language) {
        List<Switchboard.Position> positions = switchboard.all();
        List<Module> modules = new ArrayList<>();
        for (PluginManifest manifest : container.get().manifests()) {
            modules.add(module(manifest, positions, language));
        }
        modules.sort(Comparator.comparing(Module::title));
        return List.copyOf(modules);
    }

    @Override
    public Map<String, String> roles(Language language) {
        Map<String, String> titles = new HashMap<>();
        for (PluginManifest manifest : container.get().manifests()) {
            manifest.roles().forEach((id, title) -> titles.put(id, title.in(language)));
        }
        Map<String, String> sorted = new LinkedHashMap<>();
        titles.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(role -> sorted.put(role.getKey(), role.getValue()));
        return sorted;
    }

    private static Module module(PluginManifest manifest, List<Switchboard.Position> positions, Language language) {
        Switch region = NEVER_SET;
        Map<UUID, Switch> centres = new HashMap<>();
        for (Switchboard.Position position : positions) {
            UUID centre = position.centre();
            Switch found = new Switch(position.on(), position.version());
            if (position.module().equals(manifest.id()) && centre == null) {
                region = found;
            } else if (position.module().equals(manifest.id()) && centre != null) {
                centres.put(centre, found);
            }
        }
        return new Module(
                manifest.id(),
                manifest.title().in(language),
                manifest.description().in(language),
                region,
                Map.copyOf(centres));
    }

    @Override
    public boolean switchInRegion(Writes writes, String module, boolean on, long version) {
        return set(writes, null, module, on, version);
    }

    @Override
    public boolean switchInCentre(Writes writes, String module, UUID centre, boolean on, long version) {
        return set(writes, centre, module, on, version);
    }

    private boolean set(Writes writes, @Nullable UUID centre, String module, boolean on, long version) {
        writes.audit("%s %s in %s".formatted(on ? "on" : "off", module, centre == null ? "region" : centre));
        return switchboard.set(writes, centre, module, on, version);
    }
}
