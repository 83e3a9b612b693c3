package uko.container;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import uko.spi.portlet.Language;
import uko.spi.portlet.Portlet;

/** A portlet of a loaded plugin: its declaration, its one instance, and how often its shared view went stale. */
final class LoadedPortlet {

    private final String name;
    private final PortletManifest manifest;
    private final Portlet instance;
    private final Map<Language, Fragment.Face> faces = new EnumMap<>(Language.class);
    private final Versions versions = new Versions();

    LoadedPortlet(String name, PortletManifest manifest, Portlet instance, String style) {
        this.name = name;
        this.manifest = manifest;
        this.instance = instance;
        for (Language language : Language.values()) {
            faces.put(
                    language, Fragment.Face.of(manifest.title().in(language), style, manifest.mine(), modes(manifest)));
        }
    }

    private static Set<Mode> modes(PortletManifest manifest) {
        Set<Mode> modes = EnumSet.of(Mode.VIEW);
        if (manifest.mine()) {
            modes.add(Mode.MINE);
        }
        if (manifest.help()) {
            modes.add(Mode.HELP);
        }
        if (!manifest.preferences().isEmpty()) {
            modes.add(Mode.EDIT);
        }
        return Set.copyOf(modes);
    }

    String name() {
        return name;
    }

    PortletManifest manifest() {
        return manifest;
    }

    Portlet instance() {
        return instance;
    }

    Fragment.Face face(Language language) {
        return Objects.requireNonNull(faces.get(language));
    }

    long version(UUID centre) {
        return versions.of(centre);
    }

    void stale(UUID centre) {
        versions.rise(centre);
    }

    void staleEverywhere() {
        versions.riseForAll();
    }
}
