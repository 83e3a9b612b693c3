package uko.dist;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import uko.server.Console;

/** The cases of the demo's trainer, as the author of each centre writes them, one by one. */
record DemoCases(DemoOffices offices, Console console) {

    /** In every centre that has none yet. */
    void write(DemoPeople people) throws IOException, InterruptedException {
        boolean said = false;
        for (DemoPeople.Staff staff : people.staffs()) {
            DemoColleague author = offices.of(staff.with("author"), "ethics-code", staff.centre());
            if (!author.open("cases", "").contains("<ol")) {
                if (!said) {
                    console.say("Наполняю тренажёр по этике…");
                    said = true;
                }
                for (Object each : new JsonArray(Demo.text("demo/ethics-cases.json"))) {
                    author.send("cases", "&case=new", "write-case", fields((JsonObject) each));
                }
            }
        }
    }

    private static Map<String, String> fields(JsonObject written) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "title", written.getString("title"),
                "situation", written.getString("situation"),
                "right", written.getInteger("right").toString()));
        JsonArray answers = written.getJsonArray("answers");
        for (int number = 1; number <= answers.size(); number++) {
            JsonObject answer = answers.getJsonObject(number - 1);
            for (String field : answer.fieldNames()) {
                fields.put(field + "-" + number, answer.getString(field));
            }
        }
        return fields;
    }
}
