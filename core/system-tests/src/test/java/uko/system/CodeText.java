package uko.system;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A short ethics code as its file. */
final class CodeText {

    private CodeText() {}

    /** The marker stands in its title and in each standard. */
    static String of(String marker) {
        return new JsonObject()
                .put("format", "uko-document/1")
                .put("type", "ethics-code")
                .put("title", "Этический кодекс " + marker)
                .put(
                        "sections",
                        new JsonArray()
                                .add(section("people", "section", "Люди")
                                        .put("fields", new JsonObject().put("text", "<p>Как мы говорим с людьми.</p>"))
                                        .put(
                                                "sections",
                                                new JsonArray()
                                                        .add(standard("greet", "external", marker))
                                                        .add(standard("help", "internal", marker)))))
                .encode();
    }

    private static JsonObject section(String key, String kind, String title) {
        return new JsonObject().put("key", key).put("kind", kind).put("title", title);
    }

    private static JsonObject standard(String key, String contour, String marker) {
        return section(key, "standard", "Мы здороваемся первыми " + marker)
                .put("fields", new JsonObject().put("value", "Уважение"))
                .put("sections", new JsonArray().add(wording(key, contour)));
    }

    private static JsonObject wording(String key, String contour) {
        JsonObject fields = new JsonObject()
                .put("contour", contour)
                .put("situation", "<p>Человек вошёл.</p>")
                .put("whatWeDo", new JsonArray().add("<p>Здороваемся и называем себя.</p>"))
                .put("whatWeNeverDo", new JsonArray().add("<p>Не заставляем ждать молча.</p>"))
                .put("phrase", "Здравствуйте!");
        return section(key + "-" + contour, "wording", "У входа").put("fields", fields);
    }
}
