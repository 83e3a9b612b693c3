package uko.dist;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uko.server.configuration.Directory;

/** The path of the demo's newcomer: an author writes its steps, the personnel officer begins it, he has ticked some. */
final class DemoPath {

    private static final String MODULE = "employee-book";
    static final String NEWCOMER = "lebedev.s";
    static final String MENTOR = "kovaleva.m";
    private static final int DAYS_AGO = 9;
    private static final int TICKED = 4;

    private final DemoOffices offices;
    private final DemoPeople.Staff staff;

    DemoPath(DemoOffices offices, DemoPeople.Staff staff) {
        this.offices = offices;
        this.staff = staff;
    }

    void begin() throws IOException, InterruptedException {
        DemoColleague author = signedIn(person -> person.roles().contains("author"));
        for (Object step : new JsonArray(Demo.text("demo/employee-book-path.json"))) {
            Map<String, String> fields = new LinkedHashMap<>(
                    Map.of("title", "", "details", "", "chapter", "", "department", "", "position", ""));
            ((JsonObject) step).forEach(field -> fields.put(field.getKey(), (String) field.getValue()));
            author.send("path-steps", "", "add", fields);
        }
        DemoColleague officer = signedIn(person -> person.roles().contains("personnel-officer"));
        String page = officer.open("newcomers", "");
        officer.send(
                "newcomers",
                "",
                "begin",
                Map.of(
                        "person", id(page, NEWCOMER),
                        "mentor", id(page, MENTOR),
                        "first-day", LocalDate.now().minusDays(DAYS_AGO).toString()));
        DemoColleague newcomer = signedIn(person -> person.login().equals(NEWCOMER));
        for (int n = 0; n < TICKED; n++) {
            newcomer.send("path", "", "tick", Map.of());
        }
    }

    private DemoColleague signedIn(Predicate<Directory.Person> who) throws IOException, InterruptedException {
        Directory.Person person =
                staff.people().stream().filter(who).findFirst().orElseThrow();
        return offices.of(person, MODULE, staff.centre());
    }

    private String id(String page, String login) {
        String name = staff.people().stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow()
                .name();
        Matcher option = Pattern.compile("<option value=\"([^\"]+)\">" + Pattern.quote(name))
                .matcher(page);
        if (!option.find()) {
            throw new IllegalStateException(name + " is not in " + page);
        }
        return option.group(1);
    }
}
