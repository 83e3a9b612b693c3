package uko.system.browser;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import uko.deliverable.Way;

/** Types of documents, every word of whose declarations is an attack. */
record AttackedType(List<String> attacks) {

    /** Into so many rich texts all attacks are put where each text is an editor, which takes its time to open. */
    static final int HEAPS = 34;

    private static final List<String> FORMS =
            List.of("rich", "items", "text", "number", "date", "choice", "person", "file", "table");
    private static final List<String> LINES = List.of("number", "date", "file", "choice");

    /** With kinds whose one section holds all attacks in each form of field, and one whose sections hold one each. */
    String whole() {
        JsonObject kinds = new JsonObject()
                .put("blow", kind(2, new JsonObject().put("text", field(3, "rich"))))
                .put("wall", kind(4, all(attacks.size())))
                .put("heap", kind(6, all(HEAPS)));
        return type("attacked", kinds).encode();
    }

    private JsonObject all(int rich) {
        JsonObject fields = new JsonObject().put("person0", field(0, "person"));
        for (int n = 0; n < attacks.size(); n++) {
            if (n < rich) {
                fields.put("rich" + n, field(n, "rich"));
            }
            String line = LINES.get(n % LINES.size());
            fields.put("text" + n, field(n, "text")).put(line + n, field(n, line));
        }
        return fields.put("items", field(0, "items").put("most", 1000))
                .put("table", field(1, "table").put("most", 1000));
    }

    /** With a field of each form, and a layout whose lines are attacks too. */
    String laidOut() {
        JsonObject fields = new JsonObject();
        FORMS.forEach(form -> fields.put(form, field(FORMS.indexOf(form), form)));
        JsonObject kinds = new JsonObject().put("blow", kind(2, fields));
        return type("laid-out", kinds).put("layout", layout(10)).encode();
    }

    /** With signatures by so many; the product takes ten. */
    JsonObject layout(int signatures) {
        JsonObject printed = new JsonObject();
        FORMS.forEach(form -> printed.put(form, new JsonObject().put("label", attacks.get(20 + FORMS.indexOf(form)))));
        return new JsonObject()
                .put("header", attacks.get(0))
                .put("footer", attacks.get(10))
                .put("signatures", new JsonArray(attacks.subList(0, signatures)))
                .put("fields", new JsonObject().put("blow", printed));
    }

    private JsonObject type(String id, JsonObject kinds) {
        JsonObject names = new JsonObject();
        for (Way.State state : Way.State.values()) {
            names.put(state.word(), words(30 + state.ordinal()));
        }
        return new JsonObject()
                .put("id", id)
                .put("title", words(5))
                .put("kinds", kinds)
                .put("way", new JsonObject().put("names", names));
    }

    private JsonObject kind(int attack, JsonObject fields) {
        return new JsonObject().put("title", words(attack)).put("fields", fields);
    }

    private JsonObject field(int attack, String form) {
        JsonObject field = new JsonObject().put("title", words(attack)).put("form", form);
        return switch (form) {
            case "choice" -> field.put("choices", new JsonObject().put("one", words(attack)));
            case "table" ->
                field.put("columns", new JsonObject().put("one", words(attack)).put("two", words(attack + 1)));
            default -> field;
        };
    }

    private JsonObject words(int attack) {
        return new JsonObject().put("ru", attacks.get(attack)).put("en", attacks.get(attack));
    }
}
