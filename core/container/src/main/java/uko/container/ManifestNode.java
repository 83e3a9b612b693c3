package uko.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A place in the descriptor: reads what is there and names the place where it can't. */
record ManifestNode(String path, JsonNode json) {

    ManifestNode at(String field) {
        JsonNode there = json.get(field);
        String step = field.replace("~", "~0").replace("/", "~1");
        return new ManifestNode(path + "/" + step, there == null ? MissingNode.getInstance() : there);
    }

    /** An object with no other fields than these. */
    ManifestNode only(String... fields) {
        ManifestNode object = object();
        Set<String> known = Set.of(fields);
        for (Map.Entry<String, JsonNode> field : object.json.properties()) {
            if (!known.contains(field.getKey())) {
                throw at(field.getKey()).refused("unknown field. Remove it, or use one of " + List.of(fields));
            }
        }
        return object;
    }

    String text(Pattern pattern, String remedy) {
        if (!json.isTextual() || !pattern.matcher(json.textValue()).matches()) {
            throw refused((json.isTextual() ? "'" + json.textValue() + "' is not well" : "a text is missing") + ". "
                    + remedy);
        }
        return json.textValue();
    }

    Words words() {
        ManifestNode both = only("ru", "en");
        return new Words(both.at("ru").sentence("Russian"), both.at("en").sentence("English"));
    }

    private String sentence(String language) {
        if (!json.isTextual() || json.textValue().isBlank() || json.textValue().length() > 500) {
            throw refused("a text is missing. Write it in " + language + ", at most 500 characters");
        }
        return json.textValue();
    }

    /** True or false; absent is false. */
    boolean flag() {
        if (!json.isMissingNode() && !json.isBoolean()) {
            throw refused(json + " is neither true nor false. Write one of them");
        }
        return json.booleanValue();
    }

    /** A whole number within these; absent is the usual one. */
    int number(int least, int most, int usual) {
        if (json.isMissingNode()) {
            return usual;
        }
        if (!json.isInt() || json.intValue() < least || json.intValue() > most) {
            throw refused("%s is no whole number from %d to %d. Write one".formatted(json, least, most));
        }
        return json.intValue();
    }

    /** A list of different texts; absent is empty. */
    List<String> texts(Pattern pattern, String remedy) {
        List<String> texts = new ArrayList<>();
        for (ManifestNode item : items(remedy)) {
            String text = item.text(pattern, remedy);
            if (texts.contains(text)) {
                throw item.refused("'" + text + "' stands there twice. Remove one");
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    private List<ManifestNode> items(String remedy) {
        if (!json.isMissingNode() && !json.isArray()) {
            throw refused("a list is needed. " + remedy);
        }
        List<ManifestNode> items = new ArrayList<>();
        for (int index = 0; index < json.size(); index++) {
            items.add(new ManifestNode(path + "/" + index, json.get(index)));
        }
        return items;
    }

    /** Fields by name, in their order; absent is empty. */
    <T> Map<String, T> each(Pattern names, String remedy, Function<ManifestNode, T> shape) {
        if (json.isMissingNode()) {
            return Map.of();
        }
        Map<String, T> each = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object().json.properties()) {
            ManifestNode value = at(field.getKey());
            if (!names.matcher(field.getKey()).matches()) {
                throw value.refused("the name is not well. " + remedy);
            }
            each.put(field.getKey(), shape.apply(value));
        }
        return Collections.unmodifiableMap(each);
    }

    private ManifestNode object() {
        if (!json.isObject()) {
            throw refused("an object is missing. Write { … }");
        }
        return this;
    }

    PluginRefused refused(String why) {
        return new PluginRefused("plugin.json, " + (path.isEmpty() ? "/" : path) + ": " + why + ".");
    }
}
