package uko.container;

import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads, starts, stops and unloads plugins, one change at a time. Blocks: worker or virtual threads only. */
final class Lifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final PluginHost host;
    private final PluginFolder folder;
    private final Registry registry;
    private final Starting starting;
    private final Duration patience;
    private final Consumer<LoadedPlugin> unloaded;

    /**
     * @param patience how long a plugin that is stopped may finish its calls
     * @param unloaded is told of each plugin that is gone, so that nobody holds what it made
     */
    Lifecycle(
            PluginHost host,
            PluginFolder folder,
            Registry registry,
            Starting starting,
            Duration patience,
            Consumer<LoadedPlugin> unloaded) {
        this.host = host;
        this.folder = folder;
        this.registry = registry;
        this.starting = starting;
        this.patience = patience;
        this.unloaded = unloaded;
    }

    void startAll() {
        locked(this::loadMissing);
    }

    /** Stops and unloads the plugin and those that depend on it, then loads what the folder holds now. */
    void reload(String module) {
        locked(() -> {
            LoadedPlugin plugin = registry.find(module);
            if (plugin != null) {
                List<LoadedPlugin> leaving = new ArrayList<>(registry.dependents(module));
                leaving.add(plugin);
                leaving.forEach(this::unload);
            }
            loadMissing();
        });
    }

    void stopAll() {
        locked(() -> {
            for (LoadedPlugin plugin : List.copyOf(registry.all())) {
                List<LoadedPlugin> leaving = new ArrayList<>(registry.dependents(plugin.id()));
                leaving.add(plugin);
                leaving.stream()
                        .filter(each -> registry.find(each.id()) == each)
                        .forEach(this::unload);
            }
        });
    }

    /** Loads whatever is in the folder and not yet loaded; the folder is asked anew, so refusals are of this moment. */
    private void loadMissing() {
        Map<Path, String> refused = new LinkedHashMap<>();
        List<Candidate> found = folder.candidates((source, why) -> refuse(refused, source, why));
        List<Candidate> ordered =
                Dependencies.ordered(found, (candidate, why) -> refuse(refused, candidate.source(), why));
        for (Candidate candidate : found) {
            if (!ordered.contains(candidate)) {
                PluginFolder.discard(candidate);
            }
        }
        for (Candidate candidate : ordered) {
            if (registry.find(candidate.id()) == null) {
                load(candidate, refused);
            } else {
                PluginFolder.discard(candidate);
            }
        }
        registry.refuse(refused);
    }

    private static void refuse(Map<Path, String> refused, Path source, PluginRefused why) {
        refused.put(source, why.sentence());
        LOG.error("{} was not loaded. {}", source.getFileName(), why.sentence());
    }

    private void load(Candidate candidate, Map<Path, String> refused) {
        try {
            host.loadPlugin(candidate.path());
            host.startPlugin(candidate.id());
            URLClassLoader loader = (URLClassLoader) host.getPluginClassLoader(candidate.id());
            Set<String> classes = host.getExtensionClassNames(candidate.id());
            registry.put(starting.start(candidate, loader, classes));
            LOG.info(
                    "Plugin '{}' {} is loaded.",
                    candidate.id(),
                    candidate.manifest().version());
        } catch (RuntimeException | LinkageError unloadable) {
            host.unloadPlugin(candidate.id());
            PluginFolder.discard(candidate);
            refuse(
                    refused,
                    candidate.source(),
                    new PluginRefused(
                            "Plugin '%s' can't be loaded: %s.".formatted(candidate.id(), Failures.place(unloadable)),
                            unloadable));
        }
    }

    private void unload(LoadedPlugin plugin) {
        plugin.runner().close();
        awaitEnd(plugin);
        registry.remove(plugin);
        plugin.portlets().values().forEach(LoadedPortlet::staleEverywhere);
        unloaded.accept(plugin);
        host.unloadPlugin(plugin.id());
        PluginFolder.discard(plugin.candidate());
        LOG.info("Plugin '{}' is unloaded.", plugin.id());
    }

    private void awaitEnd(LoadedPlugin plugin) {
        try {
            if (!plugin.runner().awaitIdle(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn(
                        "Plugin '{}' is unloaded while a call of it still runs; restart this node to end it.",
                        plugin.id());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
