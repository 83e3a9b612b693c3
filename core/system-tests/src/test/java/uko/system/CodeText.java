package uko.system;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A short ethics code as its file. */
final class CodeText {

    private CodeText() {}

    /** The marker stands in its title and in each standard. */
    static String of(String marker, int number) {
        return new JsonObject()
                .put("format", "ethics-code/1")
                .put("title", "Этический кодекс " + marker)
                .put("number", number)
                .put("adoptedOn", "2025-10-20")
                .put("inForceFrom", "2025-11-01")
                .put("approvedBy", "приказом центра от 20.10.2025 № " + number)
                .put("opening", new JsonArray())
                .put(
                        "sections",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("key", "people")
                                        .put("title", "Люди")
                                        .put("introduction", "<p>Как мы говорим с людьми.</p>")
                                        .put(
                                                "standards",
                                                new JsonArray()
                                                        .add(standard("greet", "external", marker))
                                                        .add(standard("help", "internal", marker)))))
                .put("closing", new JsonArray())
                .encode();
    }

    private static JsonObject standard(String key, String contour, String marker) {
        return new JsonObject()
                .put("key", key)
                .put("contour", contour)
                .put("title", "Мы здороваемся первыми " + marker)
                .put("value", "Уважение")
                .put("situation", "<p>Человек вошёл.</p>")
                .put("whatWeDo", new JsonArray().add("<p>Здороваемся и называем себя.</p>"))
                .put("whatWeNeverDo", new JsonArray().add("<p>Не заставляем ждать молча.</p>"))
                .put("phrase", "Здравствуйте!");
    }
}
