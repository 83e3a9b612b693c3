package uko.deliverable.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML file: reads what is there, and names line and path where it can't.
 *
 * @param node null where the file has nothing there
 * @param line of the place, or of what should hold it
 */
record YamlPlace(String path, @Nullable Node node, int line) {

    static YamlPlace root(String yaml) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(0)
                    .setCodePointLimit(1_000_000)
                    .build();
            Node root = new Compose(settings)
                    .composeString(yaml)
                    .orElseThrow(() -> new TypeRefused(1, "/", "declaration.empty"));
            return new YamlPlace("", root, 1);
        } catch (MarkedYamlEngineException malformed) {
            int line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new TypeRefused(line, "/", "declaration.no-yaml", String.valueOf(malformed.getProblem()));
        } catch (YamlEngineException refused) {
            throw new TypeRefused(1, "/", "declaration.no-yaml", String.valueOf(refused.getMessage()));
        }
    }

    YamlPlace at(String field) {
        Node value = fields().get(field);
        return new YamlPlace(path + "/" + field, value, value == null ? line : lineOf(value));
    }

    /** The same place, refused where it has other fields than these. */
    YamlPlace only(String... known) {
        Set<String> names = Set.of(known);
        fields().forEach((name, value) -> {
            if (!names.contains(name)) {
                throw new YamlPlace(path + "/" + name, value, lineOf(value))
                        .refused("declaration.unknown-field", String.join(", ", known));
            }
        });
        return this;
    }

    boolean isThere() {
        return node != null;
    }

    /** Fields by name, in their order; absent is empty. */
    Map<String, YamlPlace> each(String pattern, String example) {
        Map<String, YamlPlace> each = new LinkedHashMap<>();
        fields().forEach((name, value) -> {
            YamlPlace place = new YamlPlace(path + "/" + name, value, lineOf(value));
            if (!name.matches(pattern)) {
                throw place.refused("declaration.name", example);
            }
            each.put(name, place);
        });
        return each;
    }

    List<YamlPlace> items() {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            throw refused("declaration.list-needed");
        }
        List<YamlPlace> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(new YamlPlace(path + "/" + (items.size() + 1), item, lineOf(item)));
        }
        return items;
    }

    String text(int most) {
        if (!(node instanceof ScalarNode scalar)
                || scalar.getValue().isBlank()
                || scalar.getValue().length() > most) {
            throw refused("declaration.text-needed", most);
        }
        return scalar.getValue().strip();
    }

    /** A text that may be empty. */
    String maybe(int most) {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank() ? "" : text(most);
    }

    boolean flag(boolean standard) {
        return word().map(word -> switch (word) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw refused("declaration.neither-true-nor-false", word);
                })
                .orElse(standard);
    }

    int number(int standard, int most) {
        return word().map(word -> {
                    if (!word.matches("[0-9]{1,6}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > most) {
                        throw refused("declaration.no-number", word, Integer.toString(most));
                    }
                    return Integer.parseInt(word);
                })
                .orElse(standard);
    }

    /** A whole number between two. */
    int between(int least, int most, int standard) {
        return word().map(word -> {
                    if (!word.matches("[0-9]{1,6}")
                            || Integer.parseInt(word) < least
                            || Integer.parseInt(word) > most) {
                        throw refused("declaration.not-between", word, Integer.toString(least), Integer.toString(most));
                    }
                    return Integer.parseInt(word);
                })
                .orElse(standard);
    }

    /** The value that this word names. */
    <T> T one(Map<String, T> known, T standard) {
        return word().map(word -> Optional.ofNullable(known.get(word))
                        .orElseThrow(
                                () -> refused("declaration.no-such-word", word, String.join(", ", known.keySet()))))
                .orElse(standard);
    }

    private Optional<String> word() {
        return node == null ? Optional.empty() : Optional.of(text(100));
    }

    TypeRefused refused(String key, Object... arguments) {
        return new TypeRefused(line, path.isEmpty() ? "/" : path, key, arguments);
    }

    private Map<String, Node> fields() {
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            throw refused("declaration.fields-needed");
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw refused("declaration.name-no-text");
            }
            fields.put(key.getValue(), tuple.getValueNode());
        }
        return fields;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
