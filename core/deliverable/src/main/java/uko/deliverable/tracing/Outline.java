package uko.deliverable.tracing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.content.Hash;

/**
 * A text in force as links see it: sections with their fingerprints. Read from the canonical JSON alone, for the text
 * may be of another module, whose declaration is not ours to see.
 */
record Outline(String module, UUID document, String type, String title, List<Place> places) {

    private static final JsonMapper JSON = new JsonMapper();

    Outline {
        places = List.copyOf(places);
    }

    /**
     * A section.
     *
     * @param fingerprint SHA-256 over its kind, title and fields, not over the sections that stand in it
     * @param words what is written in it, as HTML
     * @param leaf whether no section stands in it
     */
    record Place(String key, String kind, String title, String fingerprint, String words, boolean leaf) {}

    static Outline of(String module, UUID document, String body) {
        try {
            JsonNode json = JSON.readTree(body);
            List<Place> places = new ArrayList<>();
            read(json.path("sections"), places);
            return new Outline(
                    module,
                    document,
                    json.path("type").asText(),
                    json.path("title").asText(),
                    places);
        } catch (IOException damaged) {
            throw new UncheckedIOException("A kept text is no JSON.", damaged);
        }
    }

    private static void read(JsonNode sections, List<Place> places) {
        for (JsonNode section : sections) {
            JsonNode inner = section.path("sections");
            places.add(new Place(
                    section.path("key").asText(),
                    section.path("kind").asText(),
                    section.path("title").asText(),
                    fingerprint(section),
                    words(section.path("fields")),
                    inner.isEmpty()));
            read(inner, places);
        }
    }

    private static String fingerprint(JsonNode section) {
        ObjectNode own = JSON.createObjectNode();
        for (String field : List.of("fields", "kind", "title")) {
            own.set(field, section.path(field));
        }
        return Hash.of(own.toString());
    }

    private static String words(JsonNode value) {
        if (value.isTextual()) {
            String text = value.asText();
            return text.startsWith("<") ? text : "<p>" + text + "</p>";
        }
        StringBuilder words = new StringBuilder();
        value.forEach(each -> words.append(words(each)));
        return words.toString();
    }

    Optional<Place> find(String key) {
        return places.stream().filter(place -> place.key().equals(key)).findFirst();
    }
}
