package uko.deliverable.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Kind;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.spi.documents.RichTexts;

/** Reads the JSON of a text that somebody brings, and says all that is wrong with it. */
public final class ContentFile {

    public static final int MOST_SECTIONS = 2_000;
    private static final String KEY = "[a-z][a-z0-9-]{0,59}";
    private static final Set<String> OF_DOCUMENT = Set.of("files", "format", "number", "sections", "title", "type");
    private static final Set<String> OF_SECTION = Set.of("audience", "fields", "key", "kind", "sections", "title");

    private final DocumentType type;
    private final RichTexts texts;
    private final List<Mistake> mistakes;
    private final Set<String> keys = new HashSet<>();

    private ContentFile(DocumentType type, RichTexts texts, List<Mistake> mistakes) {
        this.type = type;
        this.texts = texts;
        this.mistakes = mistakes;
    }

    /**
     * A text, and the files that came with it.
     *
     * @param files by their hashes, which they have indeed
     */
    public record Brought(Content content, Map<String, byte[]> files) {

        public Brought {
            files = Map.copyOf(files);
        }
    }

    /** Answers the text alone, or nothing and all its mistakes in {@code mistakes}. */
    public static Optional<Content> read(byte[] file, DocumentType type, RichTexts texts, List<Mistake> mistakes) {
        return bring(file, type, texts, mistakes).map(Brought::content);
    }

    /** Answers the text and its files, or nothing and all its mistakes in {@code mistakes}. */
    public static Optional<Brought> bring(byte[] file, DocumentType type, RichTexts texts, List<Mistake> mistakes) {
        try {
            JsonNode json = ContentReader.json(file);
            ContentFile read = new ContentFile(type, texts, mistakes);
            Brought brought = new Brought(read.content(json), read.files(json.path("files")));
            return mistakes.isEmpty() ? Optional.of(brought) : Optional.empty();
        } catch (CharacterCodingException notUtf8) {
            mistakes.add(new Mistake("file.not-utf8", "", "", List.of()));
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation();
            List<Object> where = place == null ? List.of(1, 1) : List.of(place.getLineNr(), place.getColumnNr());
            mistakes.add(new Mistake("file.not-json", "", "", where));
        }
        return Optional.empty();
    }

    /** Reads the value of one field, as a file has it, and says what is wrong with it in the section {@code place}. */
    public static Value value(Field field, JsonNode json, RichTexts texts, String place, List<Mistake> mistakes) {
        return new FieldFile(field, texts, place, mistakes).read(json);
    }

    private Content content(JsonNode json) {
        only(json, OF_DOCUMENT, "");
        if (!json.path("format").asText().equals(ContentWriter.FORMAT)) {
            mistake("file.other-format", "", "format", ContentWriter.FORMAT);
        }
        if (!json.path("type").asText().equals(type.id())) {
            mistake("file.other-type", "", "type", type.id());
        }
        String title = plain(json.path("title"), "", "title", 200, true);
        return new Content(type.id(), title, 0, sections(json.path("sections"), Kind.DOCUMENT, ""));
    }

    private Map<String, byte[]> files(JsonNode json) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        json.properties().forEach(file -> {
            byte[] bytes = decoded(file.getValue().asText());
            if (Hash.of(bytes).equals(file.getKey())) {
                files.put(file.getKey(), bytes);
            } else {
                mistake("file.other-hash", "", "files", file.getKey());
            }
        });
        return files;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    private List<Section> sections(JsonNode array, String parent, String place) {
        if (!array.isMissingNode() && !array.isArray()) {
            mistake("file.not-a-list", place, "sections");
        }
        List<Section> sections = new ArrayList<>();
        for (JsonNode json : array) {
            String own = (place.isEmpty() ? "" : place + ".") + (sections.size() + 1);
            if (keys.size() >= MOST_SECTIONS) {
                mistake("file.too-many-sections", own, "sections", MOST_SECTIONS);
                break;
            }
            sections.add(section(json, parent, own));
        }
        return sections;
    }

    private Section section(JsonNode json, String parent, String place) {
        only(json, OF_SECTION, place);
        String key = json.path("key").asText();
        if (!key.matches(KEY)) {
            mistake("file.key-malformed", place, "key");
        } else if (!keys.add(key)) {
            mistake("file.key-twice", place, "key", key);
        }
        String title = plain(json.path("title"), place, "title", 200, true);
        Optional<Kind> kind = type.find(json.path("kind").asText());
        if (kind.isEmpty() || !kind.get().within().contains(parent)) {
            String fitting =
                    String.join(", ", type.within(parent).stream().map(Kind::id).toList());
            mistake("file.kind-unfit", place, "kind", json.path("kind").asText(), fitting);
            return new Section(key, "", title, Map.of(), List.of(), List.of());
        }
        return new Section(
                key,
                kind.get().id(),
                title,
                fields(json.path("fields"), kind.get(), place),
                ContentReader.texts(json.path("audience")),
                sections(json.path("sections"), kind.get().id(), place));
    }

    private Map<String, Value> fields(JsonNode json, Kind kind, String place) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            Value value = new FieldFile(field, texts, place, mistakes).read(json.path(field.name()));
            fields.put(field.name(), value);
        }
        json.fieldNames().forEachRemaining(name -> {
            if (kind.find(name).isEmpty()) {
                mistake("file.field-unknown", place, name, name);
            }
        });
        return fields;
    }

    private String plain(JsonNode json, String place, String field, int most, boolean required) {
        return new FieldFile(text(field, most, required), texts, place, mistakes).plain(json);
    }

    private static Field text(String name, int most, boolean required) {
        return new Field(
                name, new uko.deliverable.Words(name, name), uko.deliverable.Form.TEXT, required, most, List.of());
    }

    private void only(JsonNode json, Set<String> known, String place) {
        if (!json.isObject()) {
            mistake("file.not-an-object", place, "");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                mistake("file.field-unknown", place, name, name);
            }
        });
    }

    private void mistake(String message, String place, String field, Object... arguments) {
        mistakes.add(new Mistake(message, place, field, List.of(arguments)));
    }
}
