package uko.server.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Flattens a YAML file into dotted keys with the lines that they stand on. */
final class YamlFile {

    private final Path file;
    private final Map<String, Entries.Entry> entries = new LinkedHashMap<>();

    private YamlFile(Path file) {
        this.file = file;
    }

    static Map<String, Entries.Entry> read(Path file) {
        YamlFile yaml = new YamlFile(file);
        try {
            new Compose(LoadSettings.builder().setLabel(file.toString()).build())
                    .composeString(Files.readString(file))
                    .ifPresent(root -> yaml.walk("", root));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new ConfigurationException(
                    List.of("%s, line %d: this is not YAML: %s. Mend the line.".formatted(file, line, e.getProblem())));
        } catch (IOException e) {
            throw new ConfigurationException(
                    List.of("The configuration %s can't be read: %s. Give the right file with --config."
                            .formatted(file, e.getClass().getSimpleName())));
        }
        return yaml.entries;
    }

    private void walk(String prefix, Node node) {
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple tuple : mapping.getValue()) {
                    String key = ((ScalarNode) tuple.getKeyNode()).getValue();
                    walk(prefix.isEmpty() ? key : prefix + "." + key, tuple.getValueNode());
                }
            }
            case ScalarNode scalar -> put(prefix, scalar.getValue(), node);
            case SequenceNode sequence ->
                put(prefix, sequence.getValue().stream().map(this::word).collect(Collectors.joining(",")), node);
            default ->
                throw new ConfigurationException(
                        List.of("%s: %s has a form that is not understood.".formatted(file, prefix)));
        }
    }

    private String word(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private void put(String key, String value, Node node) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        entries.put(key, new Entries.Entry("null".equals(value) || "~".equals(value) ? "" : value, line));
    }
}
