package uko.deliverable.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Kind;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.spi.documents.RichText;
import uko.spi.documents.RichTexts;

/**
 * Reads texts of one type. What the kit wrote itself is read without questions; what people bring is checked by
 * {@link ContentFile}.
 */
public final class ContentReader {

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ContentReader() {}

    /** Reads what {@link ContentWriter#canonical} wrote. */
    public static Content canonical(String body, DocumentType type) {
        JsonNode json = json(body);
        return new Content(
                json.path("type").asText(),
                json.path("title").asText(),
                json.path("number").asLong(),
                sections(json.path("sections"), type));
    }

    /** Reads what {@link ContentWriter#fields} wrote; fields that the kind no longer has are left out. */
    public static Map<String, Value> fields(String text, Kind kind) {
        return fields(json(text), kind);
    }

    public static List<String> texts(String text) {
        return texts(json(text));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException damaged) {
            throw new UncheckedIOException("A kept text is no JSON.", damaged);
        }
    }

    static JsonNode json(byte[] file) throws CharacterCodingException, JsonProcessingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        // Windows editors begin a file with a byte order mark; JSON knows none.
        return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static List<Section> sections(JsonNode array, DocumentType type) {
        List<Section> sections = new ArrayList<>();
        array.forEach(json -> sections.add(section(json, type)));
        return sections;
    }

    private static Section section(JsonNode json, DocumentType type) {
        Kind kind = type.require(json.path("kind").asText());
        return new Section(
                json.path("key").asText(),
                kind.id(),
                json.path("title").asText(),
                fields(json.path("fields"), kind),
                texts(json.path("audience")),
                sections(json.path("sections"), type));
    }

    private static Map<String, Value> fields(JsonNode json, Kind kind) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            fields.put(field.name(), value(written(json, field), field).orElse(Value.none(field.form())));
        }
        return fields;
    }

    /** A field that was renamed is still found under the name that it had when the text was written. */
    private static JsonNode written(JsonNode json, Field field) {
        return Stream.concat(Stream.of(field.name()), field.formerly().stream())
                .map(json::path)
                .filter(value -> !value.isMissingNode())
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private static Optional<Value> value(JsonNode json, Field field) {
        if (json.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (field.form()) {
                    case RICH -> new Value.Rich(new RichText(json.asText()));
                    case ITEMS ->
                        new Value.Items(texts(json).stream().map(RichText::new).toList());
                    case TABLE -> new Value.Rows(rows(json, field.choices().size()));
                    case TEXT, NUMBER, DATE, CHOICE, PERSON, FILE -> new Value.Plain(json.asText());
                });
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    /** Rows that are shorter than there are columns were written before the type gained some. */
    private static List<List<String>> rows(JsonNode array, int columns) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : array) {
            List<String> cells = new ArrayList<>(texts(row));
            cells.addAll(Collections.nCopies(Math.max(0, columns - cells.size()), ""));
            rows.add(cells);
        }
        return List.copyOf(rows);
    }

    /** Sanitises every rich text of a section, as it must be before it is kept. */
    public static Value sanitised(Value value, RichTexts texts) {
        return switch (value) {
            case Value.Rich rich -> new Value.Rich(texts.of(rich.text().html()));
            case Value.Items items ->
                new Value.Items(items.items().stream()
                        .map(item -> texts.of(item.html()))
                        .filter(item -> !item.html().isBlank())
                        .toList());
            case Value.Plain plain -> plain;
            case Value.Rows rows -> rows;
        };
    }
}
