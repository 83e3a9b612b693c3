package uko.dist;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import uko.server.Console;
import uko.server.configuration.Directory;

/**
 * A document of the demo on its whole way, as the colleagues of each centre would lead it: taken over from a file,
 * agreed to, approved, put in force, and given to everybody to read.
 *
 * @param type that the centre takes first from those that come with the module; empty where it has its own
 * @param said to whoever started the demo
 */
record DemoDocument(String module, String type, String said, List<Edition> editions) {

    private static final String AGREED = "Текст сверен с тем, как мы работаем; замечания учтены.";

    static final DemoDocument ETHICS_CODE = new DemoDocument(
            "ethics-code",
            "",
            "Ввожу в действие этический кодекс…",
            List.of(
                    new Edition(
                            "demo/ethics-code.json",
                            "протокол рабочей группы № 3, пункт 1",
                            "приказ Департамента труда и занятости населения Приозёрской области № 187",
                            List.of()),
                    new Edition(
                            "demo/ethics-code-2.json",
                            "протокол рабочей группы № 7, пункт 2",
                            "приказ Департамента труда и занятости населения Приозёрской области № 142",
                            List.of())));

    static final DemoDocument EMPLOYEE_BOOK = new DemoDocument(
            "employee-book",
            "",
            "Ввожу в действие книгу сотрудника…",
            List.of(new Edition(
                    "demo/employee-book.json",
                    "протокол рабочей группы № 8, пункт 3",
                    "приказ директора № 41-ОД",
                    List.of("demo/book-cover.png", "demo/book-structure.png", "demo/book-day.png"))));

    static final DemoDocument CLIENT_MEMO = new DemoDocument(
            "custom-document",
            "client-memo",
            "Ввожу в действие памятку о заботе о клиенте…",
            List.of(new Edition(
                    "demo/client-memo.json",
                    "протокол рабочей группы № 8, пункт 4",
                    "приказ директора № 42-ОД",
                    List.of())));

    static final DemoDocument HIRING_CRITERIA = new DemoDocument(
            "hiring-criteria",
            "",
            "Ввожу в действие подходы к подбору и оценке…",
            List.of(new Edition(
                    "demo/hiring-criteria.json", "протокол рабочей группы № 8, пункт 1", "приказ № 52-ОД", List.of())));

    /** A text, what put it in force, and the pictures in it. */
    record Edition(String file, String decision, String act, List<String> pictures) {

        /** The text with its pictures in it. */
        private String text() throws IOException {
            StringJoiner files = new StringJoiner(", ", "{\"files\": {", "}, ");
            for (String picture : pictures) {
                byte[] png = Demo.bytes(picture);
                files.add("\"" + hash(png) + "\": \"" + Base64.getEncoder().encodeToString(png) + "\"");
            }
            return files + Demo.text(file).strip().substring(1);
        }

        private static String hash(byte[] file) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java has SHA-256.", impossible);
            }
        }
    }

    /**
     * In each of these centres that has none yet, and answers whether there was one: the first has a revision to compare
     * with, the others begin with the last edition.
     */
    boolean putInForce(DemoOffices offices, List<DemoPeople.Staff> staffs, Console console)
            throws IOException, InterruptedException {
        boolean done = false;
        List<Edition> led = editions;
        for (DemoPeople.Staff staff : staffs) {
            Desk desk = new Desk(offices, module, staff.centre());
            DemoColleague head = desk.of(staff.with("centre-head"));
            if (!isBegun(head)) {
                if (!done) {
                    console.say(said);
                }
                if (!type.isEmpty()) {
                    head.send("types", "", "adopt", Map.of("type", type));
                }
                new Way(desk.of(staff.with("author")), desk.of(staff.with("reviewer")), head).lead(led);
                done = true;
            }
            led = List.of(editions.getLast());
        }
        return done;
    }

    /** Where types are declared, a centre may have written more of its own since, or none of this one. */
    private boolean isBegun(DemoColleague head) throws IOException, InterruptedException {
        return type.isEmpty()
                ? head.open("revisions", "").contains("deliverable-history")
                : !head.open("types", "").contains("value=\"" + type + "\"");
    }

    private record Desk(DemoOffices offices, String module, UUID centre) {

        DemoColleague of(Directory.Person person) throws IOException, InterruptedException {
            return offices.of(person, module, centre);
        }
    }

    private record Way(DemoColleague author, DemoColleague reviewer, DemoColleague head) {

        void lead(List<Edition> editions) throws IOException, InterruptedException {
            String document = "";
            for (Edition edition : editions) {
                Map<String, String> file = Map.of("file", edition.text());
                if (document.isEmpty()) {
                    document = "&document="
                            + author.send("editor", "", "take-over", file).get("document");
                } else {
                    author.send("editor", document, "upgrade", file);
                }
                author.send("revisions", document, "submit", Map.of());
                reviewer.send("revisions", document, "agree", Map.of("reason", AGREED));
                head.send("revisions", document, "approve", Map.of("words", edition.decision()));
                head.send("revisions", document, "put-in-force", Map.of("words", edition.act()));
            }
            head.send("acknowledgements", document, "ask", Map.of());
        }
    }
}
