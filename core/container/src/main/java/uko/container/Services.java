package uko.container;

import java.util.Map;

/** Gives a plugin what its portlets may ask for in their constructors. Implemented by the server. */
@FunctionalInterface
public interface Services {

    /** Answers the closed list for this plugin: the interface of the SPI and the object that implements it. */
    Map<Class<?>, Object> of(PluginManifest manifest, PluginParts parts);
}
