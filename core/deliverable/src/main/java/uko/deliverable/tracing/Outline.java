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
     * @param fingerprint SHA-256 over its kind, title and fields, and those of all that stands in it
     * @param words what is written in it, and in all that stands in it, as HTML
     * @param inner the keys of all that stands in it
     */
    record Place(String key, String kind, String title, String fingerprint, String words, List<String> inner) {

        Place {
            inner = List.copyOf(inner);
        }
    }

    boolean holds(Upstream section) {
        return section.group().equals(module + "/" + document)
                && section.object().kind().equals(Found.SECTION);
    }

    int characters() {
        return places.stream().mapToInt(place -> place.words().length()).sum();
    }

    static Outline of(String module, UUID document, String body) {
        try {
            JsonNode json = JSON.readTree(body);
            List<Place> places = new ArrayList<>();
            json.path("sections").forEach(section -> read(section, places));
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

    private static void read(JsonNode section, List<Place> places) {
        List<Place> within = new ArrayList<>();
        section.path("sections").forEach(inner -> read(inner, within));
        places.add(new Place(
                section.path("key").asText(),
                section.path("kind").asText(),
                section.path("title").asText(),
                Hash.of(own(section).toString()),
                allWords(section),
                within.stream().map(Place::key).toList()));
        places.addAll(within);
    }

    private static ObjectNode own(JsonNode section) {
        ObjectNode own = JSON.createObjectNode();
        for (String field : List.of("fields", "kind", "title")) {
            own.set(field, section.path(field));
        }
        section.path("sections").forEach(inner -> own.withArray("sections").add(own(inner)));
        return own;
    }

    private static String allWords(JsonNode section) {
        StringBuilder words = new StringBuilder(words(section.path("fields")));
        section.path("sections")
                .forEach(inner -> words.append("<p>")
                        .append(inner.path("title")
                                .asText()
                                .replace("&", "&amp;")
                                .replace("<", "&lt;"))
                        .append("</p>")
                        .append(allWords(inner)));
        return words.toString();
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
