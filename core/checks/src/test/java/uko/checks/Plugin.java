package uko.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;

/** The folder of a plugin. All its names follow from that of the folder. */
record Plugin(Tree tree, Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The plugins among the modules of the tree. */
    static List<Plugin> all(Tree tree) {
        return tree.modules().stream()
                .filter(Module::isPlugin)
                .map(module -> new Plugin(tree, module.folder()))
                .toList();
    }

    /** Whose file it is. */
    static Plugin owner(List<Plugin> plugins, Path file) {
        return plugins.stream()
                .filter(plugin -> file.startsWith(plugin.folder()))
                .findFirst()
                .orElseThrow();
    }

    /** Not the sample of the guide, which the guide itself describes. */
    boolean isShipped() {
        return folder.startsWith("plugins");
    }

    String id() {
        return folder.getFileName().toString();
    }

    String javaPackage() {
        return "uko." + id().replace("-", "");
    }

    String schema() {
        return id().replace('-', '_');
    }

    Path readme() {
        return folder.resolve("README.md");
    }

    Path pom() {
        return folder.resolve("pom.xml");
    }

    /** Its main resources that match, by their paths from the root of the tree. */
    List<Path> resources(String glob) {
        return tree.files(folder + "/src/main/resources/" + glob);
    }

    List<Path> sources() {
        return tree.files(folder + "/src/main/java/**.java");
    }

    JsonNode descriptor() {
        Path file = folder.resolve("src/main/resources/META-INF/plugin.json");
        try {
            return JSON.readTree(tree.read(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
