package uko.container;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a plugin says of itself in {@code META-INF/plugin.json}; read by {@link ManifestReader}.
 *
 * @param id the one name of folder, package, schema and CSS class: {@code ethics-code}
 * @param requires the lowest version of this suite
 * @param order where its places stand among all that a person sees, 100 unless said: lower stands higher in everybody's
 *     work, and lower in what is for those who administer
 * @param dependencies ids of plugins, each with an optional version after {@code @}
 * @param kit the kit that lends it portlets, empty for none
 * @param roles the roles that the plugin and its kit add to the suite's own
 * @param facts the kinds that it may state
 * @param portlets its own and those that the kit lends
 */
public record PluginManifest(
        String id,
        String version,
        String requires,
        int order,
        List<String> dependencies,
        Words title,
        Words description,
        String kit,
        Map<String, Words> roles,
        Set<String> facts,
        Map<String, PortletManifest> portlets) {}
