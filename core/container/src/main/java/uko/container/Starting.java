package uko.container;

import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uko.rendering.Bundles;
import uko.rendering.SanitisedTexts;
import uko.rendering.TemplateSource;
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
        PluginFiles own = new PluginFiles(loader);
        Optional<Kit> kit = ports.kits().find(candidate.manifest().kit());
        TemplateSource files = kit.map(lent -> own.over(lent.files())).orElse(own);
        Bundles messages = kit.map(lent -> Bundles.ofPlugin(own, lent.files())).orElseGet(() -> Bundles.ofPlugin(own));
        Condition condition = new Condition(limits.faults(), ports.clock());
        StyleSheet style = style(candidate.manifest(), files);
        Map<String, LoadedPortlet> portlets = new LinkedHashMap<>();
        try {
            migrate(candidate.id(), loader);
            PluginParts parts = new PluginParts(loader, files, messages, health);
            made(candidate.manifest(), parts, kit, classes)
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
                    "Its migration failed: %s Correct it and restart this node; its data is as before."
                            .formatted(sentence(failed)),
                    failed);
        }
    }

    private static String sentence(Exception failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        return message.endsWith(".") ? message : message + ".";
    }

    private Map<String, Portlet> made(
            PluginManifest manifest, PluginParts parts, Optional<Kit> kit, Set<String> classes) {
        Map<Class<?>, Object> services = new HashMap<>(ports.services().of(manifest, parts));
        Map<String, Portlet> lent = new HashMap<>();
        kit.map(lender -> lender.lend(manifest, parts, Map.copyOf(services))).ifPresent(loan -> {
            services.putAll(loan.services());
            lent.putAll(loan.portlets());
        });
        return new PortletFactory(manifest, parts.resources(), services).portlets(classes, lent);
    }

    private static LoadedPortlet loaded(
            String name, PluginManifest manifest, Portlet portlet, @Nullable StyleSheet style) {
        PortletManifest declared = Objects.requireNonNull(manifest.portlets().get(name));
        return new LoadedPortlet(name, declared, portlet, style == null ? "" : style.path());
    }

    /** The kit's style sheet, and the plugin's after it. */
    private static @Nullable StyleSheet style(PluginManifest plugin, TemplateSource files) {
        String css = Stream.of(plugin.kit(), plugin.id())
                .flatMap(name -> files.text("public/" + name + ".css").stream())
                .collect(Collectors.joining("\n"));
        return css.isEmpty() ? null : StyleSheet.of(plugin.id(), css.getBytes(StandardCharsets.UTF_8));
    }

    private static void quarantine(Candidate candidate, Condition condition, String sentence) {
        condition.quarantine(sentence);
        LOG.error("Plugin '{}' was not started. {}", candidate.id(), sentence);
    }
}
