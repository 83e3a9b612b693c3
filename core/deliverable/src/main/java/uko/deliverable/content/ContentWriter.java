package uko.deliverable.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uko.deliverable.Content;
import uko.deliverable.Section;
import uko.deliverable.Value;

/**
 * Writes a text as JSON: the one spelling that is hashed (RFC 8785: fields in the order of their names, no white
 * space), or the same with lines for people. What is empty is left out, so that a field which a type gains later changes
 * no hash.
 */
public final class ContentWriter {

    public static final String FORMAT = "uko-document/1";

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ContentWriter() {}

    /** The spelling that is hashed. */
    public static String canonical(Content content) {
        return text(json(content), false);
    }

    /** The same for people, with a line break at the end. */
    public static String readable(Content content) {
        return text(json(content), true) + "\n";
    }

    /** The same with the files that it names, by their hashes, so that another centre has them, too. */
    public static String readable(Content content, Map<String, byte[]> files) {
        ObjectNode json = NODES.objectNode();
        ObjectNode carried = NODES.objectNode();
        new TreeMap<>(files).forEach(carried::put);
        if (!files.isEmpty()) {
            json.set("files", carried);
        }
        return text(json.setAll(json(content)), true) + "\n";
    }

    /** The fields of one section, as a draft keeps them. */
    public static String fields(Map<String, Value> fields) {
        return text(json(fields), false);
    }

    public static String texts(List<String> texts) {
        return text(array(texts), false);
    }

    private static String text(JsonNode json, boolean lines) {
        try {
            return lines
                    ? JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json)
                    : JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of JSON can always be written.", impossible);
        }
    }

    private static ObjectNode json(Content content) {
        return NODES.objectNode()
                .put("format", FORMAT)
                .put("number", content.number())
                .<ObjectNode>set("sections", sections(content.sections()))
                .put("title", content.title())
                .put("type", content.type());
    }

    private static ArrayNode sections(List<Section> sections) {
        ArrayNode array = NODES.arrayNode();
        sections.forEach(section -> array.add(json(section)));
        return array;
    }

    private static ObjectNode json(Section section) {
        ObjectNode json = NODES.objectNode();
        if (!section.audience().isEmpty()) {
            json.set("audience", array(section.audience()));
        }
        ObjectNode fields = json(section.fields());
        if (!fields.isEmpty()) {
            json.set("fields", fields);
        }
        json.put("key", section.key()).put("kind", section.kind());
        if (!section.sections().isEmpty()) {
            json.set("sections", sections(section.sections()));
        }
        return json.put("title", section.title());
    }

    private static ObjectNode json(Map<String, Value> fields) {
        ObjectNode json = NODES.objectNode();
        new TreeMap<>(fields).forEach((name, value) -> {
            if (!value.isEmpty()) {
                json.set(name, json(value));
            }
        });
        return json;
    }

    private static JsonNode json(Value value) {
        return switch (value) {
            case Value.Plain plain -> NODES.textNode(plain.text());
            case Value.Rich rich -> NODES.textNode(rich.text().html());
            case Value.Items items ->
                array(items.items().stream().map(item -> item.html()).toList());
            case Value.Rows rows -> rows(rows.rows());
        };
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ArrayNode rows(List<List<String>> rows) {
        ArrayNode array = NODES.arrayNode();
        rows.forEach(row -> array.add(array(row)));
        return array;
    }
}
