package uko.container;

import java.nio.file.Path;

/**
 * A plugin that was looked over and may be loaded.
 *
 * @param source what the operator put there: a jar, or the folder of a module under development
 * @param path what is loaded: our own copy of the jar, or the module's classes
 */
record Candidate(Path source, Path path, PluginManifest manifest) {

    String id() {
        return manifest.id();
    }
}
