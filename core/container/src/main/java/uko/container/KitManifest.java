package uko.container;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a kit says of itself in {@code META-INF/kit.json}; read by {@link ManifestReader}. */
record KitManifest(String id, Map<String, Words> roles, Set<String> facts, Map<String, PortletManifest> portlets) {

    static final String FILE = "META-INF/kit.json";
    static final KitManifest NONE = new KitManifest("", Map.of(), Set.of(), Map.of());

    private static final String TITLE = "{title}";

    /** Lets those pass at its portlets whom a plugin admits besides, by portlet and by role. */
    KitManifest admitting(Map<String, Map<String, Set<String>>> others) {
        Map<String, PortletManifest> all = new LinkedHashMap<>();
        portlets.forEach((name, portlet) -> all.put(name, portlet.admitting(others.getOrDefault(name, Map.of()))));
        return new KitManifest(id, roles, facts, all);
    }

    /** Adds what is lent; a portlet that the plugin declares itself is its own. */
    PluginManifest into(PluginManifest plugin) {
        Map<String, PortletManifest> all = new LinkedHashMap<>();
        portlets.forEach((name, portlet) -> all.put(name, titled(portlet, plugin.title())));
        all.putAll(plugin.portlets());
        return new PluginManifest(
                plugin.id(),
                plugin.version(),
                plugin.requires(),
                plugin.order(),
                plugin.dependencies(),
                plugin.title(),
                plugin.description(),
                id,
                union(roles, plugin.roles()),
                union(facts, plugin.facts()),
                all);
    }

    private static PortletManifest titled(PortletManifest portlet, Words plugin) {
        Words title = portlet.title();
        return portlet.titled(
                new Words(title.ru().replace(TITLE, plugin.ru()), title.en().replace(TITLE, plugin.en())));
    }

    private static <T> Map<String, T> union(Map<String, T> lent, Map<String, T> own) {
        Map<String, T> all = new LinkedHashMap<>(lent);
        all.putAll(own);
        return all;
    }

    private static Set<String> union(Set<String> lent, Set<String> own) {
        Set<String> all = new LinkedHashSet<>(lent);
        all.addAll(own);
        return all;
    }
}
