package uko.container;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uko.rendering.Bundles;
import uko.rendering.Templates;

/**
 * A plugin whose classes are loaded. One that could not be started has no portlets and is quarantined with the reason.
 *
 * @param style null where it has none
 */
record LoadedPlugin(
        Candidate candidate,
        Condition condition,
        PluginRunner runner,
        Bundles messages,
        Templates templates,
        @Nullable StyleSheet style,
        Map<String, LoadedPortlet> portlets) {

    String id() {
        return candidate.id();
    }

    PluginManifest manifest() {
        return candidate.manifest();
    }

    Optional<StyleSheet> styleSheet() {
        return Optional.ofNullable(style);
    }
}
