package uko.dist;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which standards of the ethics code the items of scorecards realise, as the author of a centre would. */
record DemoTraces(DemoOffices offices, DemoPeople.Staff staff) {

    private static final Map<String, String> STANDARDS = Map.of(
            "client-need", "listening",
            "client-clear", "plain-words",
            "respect-calm", "calm",
            "responsibility-finish", "to-the-end",
            "team-share", "share-knowledge",
            "integrity-promise", "truth",
            "integrity-data", "privacy");

    void draw() throws IOException, InterruptedException {
        DemoColleague author = offices.of(staff.with("author"), "hiring-criteria", staff.centre());
        String page = author.open("traces", "");
        for (Map.Entry<String, String> trace : STANDARDS.entrySet()) {
            Map<String, String> ends = Map.of("from", end(page, trace.getKey()), "to", end(page, trace.getValue()));
            page = author.sendFrom(page, "link", ends);
        }
    }

    /** A section as the form names it. */
    private static String end(String page, String key) {
        Matcher option = Pattern.compile("value=\"([^\"]*/" + key + ")\"").matcher(page);
        if (!option.find()) {
            throw new IllegalStateException("No section '%s' can be chosen in %s".formatted(key, page));
        }
        return option.group(1);
    }
}
