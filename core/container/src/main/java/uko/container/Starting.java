package uko.container;

import java.net.URLClassLoader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.rendering.Bundles;
import uko.rendering.SanitisedTexts;
import uko.rendering.Templates;
import uko.spi.administration.Plugins;
import uko.spi.portlet.Portlet;

/** Starts one plugin whose classes are loaded: brings its tables up to date and makes its portlets. */
final class Starting {

    private static final Logger LOG = LoggerFactory.getLogger(Starting.class);

    private final Ports ports;
    private final Limits limits;
    private final Plugins health;
    private final ScheduledExecutorService alarms;
    private final SanitisedTexts texts = new SanitisedTexts();

    Starting(Ports ports, Limits limits, Plugins health, ScheduledExecutorService alarms) {
        this.ports = ports;
        this.limits = limits;
        this.health = health;
        this.alarms = alarms;
    }

    /** Never throws: what can't be started is quarantined with the reason. */
    LoadedPlugin start(Candidate candidate, URLClassLoader loader, Set<String> classes) {
        PluginFiles files = new PluginFiles(loader);
        Bundles messages = Bundles.ofPlugin(files);
        Condition condition = new Condition(limits.faults(), ports.clock());
        StyleSheet style = style(candidate.id(), files);
        Map<String, LoadedPortlet> portlets = new LinkedHashMap<>();
        try {
            migrate(candidate.id(), loader);
            PluginParts parts = new PluginParts(loader, files, messages, health);
            made(candidate.manifest(), parts, classes)
                    .forEach((name, portlet) -> portlets.put(name, loaded(name, candidate.manifest(), portlet, style)));
        } catch (PluginRefused refused) {
            quarantine(candidate, condition, refused.sentence());
        } catch (Throwable broken) {
            // A plugin's own code ran here: whatever it threw must not keep the others from starting.
            quarantine(candidate, condition, "It could not be started: %s.".formatted(Failures.place(broken)));
            LOG.error("Plugin '{}': {}", candidate.id(), Failures.trace(broken));
        }
        return new LoadedPlugin(
                candidate,
                condition,
                new PluginRunner(candidate.id(), limits.calls(), condition, alarms),
                messages,
                Templates.ofPlugin(files, messages, texts, limits.sizes().fragment()),
                style,
                Map.copyOf(portlets));
    }

    private void migrate(String plugin, ClassLoader loader) {
        try {
            ports.migrator().migrate(plugin, loader);
        } catch (Exception failed) {
            throw new PluginRefused(
                    "Its migration failed: %s Correct it and reload the plugin; its data is as before."
                            .formatted(sentence(failed)),
                    failed);
        }
    }

    private static String sentence(Exception failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        return message.endsWith(".") ? message : message + ".";
    }

    private Map<String, Portlet> made(PluginManifest manifest, PluginParts parts, Set<String> classes) {
        Map<Class<?>, Object> services = ports.services().of(manifest, parts);
        return new PortletFactory(manifest, parts.resources(), services).portlets(classes);
    }

    private static LoadedPortlet loaded(
            String name, PluginManifest manifest, Portlet portlet, @Nullable StyleSheet style) {
        PortletManifest declared = Objects.requireNonNull(manifest.portlets().get(name));
        return new LoadedPortlet(name, declared, portlet, style == null ? "" : style.path());
    }

    private static @Nullable StyleSheet style(String plugin, PluginFiles files) {
        return files.bytes("public/" + plugin + ".css")
                .map(css -> StyleSheet.of(plugin, css))
                .orElse(null);
    }

    private static void quarantine(Candidate candidate, Condition condition, String sentence) {
        condition.quarantine(sentence);
        LOG.error("Plugin '{}' was not started. {}", candidate.id(), sentence);
    }
}
