package uko.container;

import java.nio.file.Path;
import java.util.List;

/**
 * Where plugins are and how they are run.
 *
 * @param plugins the folder with jars; it may be absent
 * @param modules folders of modules under development, whose {@code target/classes} are loaded and watched
 * @param work a folder of this node alone, for the copies that are loaded
 * @param version of this suite
 */
public record Settings(
        Path plugins, List<Path> modules, Path work, TrustedKeys trusted, String version, Limits limits) {

    public Settings {
        modules = List.copyOf(modules);
    }
}
