package uko.checks;

import java.nio.file.Path;

/**
 * A module of the root pom.
 *
 * @param root of the tree
 * @param folder from there, as {@code core/spi}
 */
record Module(Path root, Path folder) {

    /** The folder's own name, which is the artifact's too. */
    String name() {
        return folder.getFileName().toString();
    }

    /** Whether it is a plugin of ours or the one that the guide builds. */
    boolean isPlugin() {
        return folder.startsWith("plugins") || folder.startsWith("core/docs/sample");
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
