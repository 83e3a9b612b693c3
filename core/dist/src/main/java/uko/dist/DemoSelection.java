package uko.dist;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uko.server.configuration.Directory;

/** A vacancy of the demo's first centre: invented candidates, of whom two assessors marked all but the last. */
record DemoSelection(DemoOffices offices, DemoPeople.Staff staff) {

    private static final String MODULE = "hiring-criteria";
    private static final Pattern STEP = Pattern.compile("competency=([a-z-]+)");
    private static final Pattern ITEM = Pattern.compile("name=\"quote-([a-z-]+)\"");
    private static final int MONTHS_KEPT = 6;

    void begin() throws IOException, InterruptedException {
        JsonObject selection = new JsonObject(Demo.text("demo/selection.json"));
        DemoColleague officer = colleague(person -> person.roles().contains("personnel-officer"));
        Map<String, String> opened = officer.send(
                "vacancies",
                "",
                "open",
                Map.of("title", selection.getString("vacancy"), "profile", selection.getString("profile")));
        for (Object each : selection.getJsonArray("candidates")) {
            JsonObject candidate = (JsonObject) each;
            String id = register(officer, opened.getOrDefault("vacancy", ""), candidate);
            for (Map.Entry<String, Object> marks : candidate.getJsonObject("marks")) {
                DemoColleague assessor = colleague(person -> person.login().equals(marks.getKey()));
                assess(assessor, id, (JsonObject) marks.getValue());
            }
        }
    }

    private DemoColleague colleague(Predicate<Directory.Person> who) throws IOException, InterruptedException {
        Directory.Person person =
                staff.people().stream().filter(who).findFirst().orElseThrow();
        return offices.of(person, MODULE, staff.centre());
    }

    private static String register(DemoColleague officer, String vacancy, JsonObject candidate)
            throws IOException, InterruptedException {
        Map<String, String> fields = Map.of(
                "vacancy", vacancy,
                "name", candidate.getString("name"),
                "contact", candidate.getString("contact"),
                "keep-until", LocalDate.now().plusMonths(MONTHS_KEPT).toString());
        return officer.send("candidates", "", "register", fields).getOrDefault("candidate", "");
    }

    /** Goes through the competencies as the desk leads: each that is saved is followed by the next. */
    private static void assess(DemoColleague assessor, String candidate, JsonObject marks)
            throws IOException, InterruptedException {
        Map<String, String> begun = assessor.send("scorecards", "", "begin", Map.of("candidate", candidate));
        String card = "&card=" + begun.getOrDefault("card", "");
        Matcher first = STEP.matcher(assessor.open("scorecards", card));
        String page = first.find() ? assessor.open("scorecards", card + "&" + first.group()) : "";
        while (ITEM.matcher(page).find()) {
            page = assessor.sendFrom(page, "mark", marked(page, marks));
        }
        assessor.sendFrom(page, "submit", Map.of());
    }

    private static Map<String, String> marked(String page, JsonObject marks) {
        Map<String, String> fields = new HashMap<>();
        Matcher item = ITEM.matcher(page);
        while (item.find()) {
            JsonArray mark = marks.getJsonArray(item.group(1));
            if (mark != null) {
                fields.put("mark-" + item.group(1), mark.getInteger(0).toString());
                fields.put("quote-" + item.group(1), mark.getString(1));
            }
        }
        return fields;
    }
}
