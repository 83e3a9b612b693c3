package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Page;
import uko.testkit.Portal;

/**
 * Twenty authors edit one document at once. Afterwards its history is read: every save that was acknowledged is there
 * once, made on the version that its author had seen, and no word of anybody is missing.
 */
class EditingTogetherIT {

    private static final int AUTHORS = 20;
    private static final int EDITS = 105;
    private static final int SECTIONS = 40;

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    /** A save that was acknowledged. */
    private record Saved(String section, long seen, long version, String text, String word) {}

    @Test
    void losesNoAcknowledgedSaveAndOverwritesNothingUnseen() throws Exception {
        Page first = author(1);
        first.act("editor", "create-document", "type=employee-book", "title=Книга двадцати");
        String document =
                PORTAL.rows("select id from deliverable.document").getFirst().getFirst();
        for (int n = 1; n <= SECTIONS; n++) {
            first.view("editor", "document=" + document)
                    .form("add-section")
                    .with("title", "Chapter " + n)
                    .send();
        }
        List<Callable<List<Saved>>> authors = IntStream.rangeClosed(1, AUTHORS)
                .mapToObj(number -> new Author(author(number), document, number))
                .<Callable<List<Saved>>>map(author -> author::write)
                .toList();
        List<Saved> saved = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Saved>> author : threads.invokeAll(authors)) {
                saved.addAll(author.get());
            }
        }
        assertThat(saved).hasSize(AUTHORS * EDITS);
        assertThatTheHistoryHolds(saved);
    }

    private static Page author(int number) {
        return PORTAL.someone("author-" + number, "Автор " + number, "author");
    }

    private static void assertThatTheHistoryHolds(List<Saved> saved) {
        Map<String, String> history =
                PORTAL.rows("""
                    select key || ' ' || version, fields ->> 'text' from deliverable.section
                    union all
                    select key || ' ' || version, fields ->> 'text' from deliverable.former_section
                    """).stream().collect(Collectors.toMap(List::getFirst, List::getLast));
        assertThat(history).hasSize(AUTHORS * EDITS + SECTIONS);
        for (Saved each : saved) {
            assertThat(history).containsEntry(each.section() + " " + each.version(), each.text());
            assertThat(each.version()).as("%s", each).isEqualTo(each.seen() + 1);
        }
        Map<String, String> now = PORTAL.rows("select key, fields ->> 'text' from deliverable.section").stream()
                .collect(Collectors.toMap(List::getFirst, List::getLast));
        saved.forEach(each -> assertThat(now.get(each.section())).contains(each.word()));
        assertThat(saved.stream().map(each -> each.section() + " " + each.version()))
                .doesNotHaveDuplicates();
        assertThat(PORTAL.count("deliverable.unsaved_section")).isZero();
    }

    /** Somebody who writes, looks seldom at what others did, and merges when he is told to. */
    private static final class Author {

        private final Page page;
        private final String document;
        private final int number;
        private final Random random;
        private final Map<String, Long> versions = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();
        private final List<Saved> saved = new ArrayList<>();

        Author(Page page, String document, int number) {
            this.page = page;
            this.document = document;
            this.number = number;
            random = new Random(number);
        }

        List<Saved> write() {
            for (int edit = 0; edit < EDITS; edit++) {
                String section = "chapter-" + (1 + random.nextInt(SECTIONS));
                String word = "а" + number + "б" + edit + "в";
                save(section, edited(texts.getOrDefault(section, "<p>начало</p>"), word), word);
            }
            return saved;
        }

        /** Sometimes a word more in a paragraph, sometimes a paragraph more. */
        private String edited(String text, String word) {
            int at = text.indexOf("</p>", random.nextInt(text.length() - 3));
            return random.nextBoolean()
                    ? text.substring(0, at) + " " + word + text.substring(at)
                    : text.substring(0, at + 4) + "<p>" + word + "</p>" + text.substring(at + 4);
        }

        private void save(String section, String wanted, String word) {
            String text = wanted;
            while (true) {
                long seen = versions.getOrDefault(section, 1L);
                HttpResponse<String> answer = send(section, seen, text);
                if (answer.statusCode() == 200) {
                    long version = version(answer);
                    versions.put(section, version);
                    texts.put(section, text);
                    saved.add(new Saved(section, seen, version, text, word));
                    return;
                }
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
                JsonObject stale = new JsonObject(answer.body());
                versions.put(section, stale.getLong("version"));
                text = decided(stale.getJsonArray("fields").getJsonObject(0).getString("merged"));
            }
        }

        /** Keeps both where both wrote. */
        private static String decided(String merged) {
            return merged.replaceAll("<p>[⟦‖⟧]</p>", "").replaceAll("[⟦⟧]", "").replace("‖", " ");
        }

        private HttpResponse<String> send(String section, long version, String text) {
            return page.visitor()
                    .post(
                            "/portlets/employee-book/editor/save-section?centre=" + page.centre() + "&document="
                                    + document,
                            Map.of(
                                    "_key",
                                    UUID.randomUUID().toString(),
                                    "_csrf",
                                    page.csrf(),
                                    "_version",
                                    Long.toString(version),
                                    "background",
                                    "yes",
                                    "section",
                                    section,
                                    "title",
                                    "Chapter " + section.replace("chapter-", ""),
                                    "field-text",
                                    text));
        }

        private static long version(HttpResponse<String> answer) {
            String parameters = answer.headers().firstValue("X-Uko-Parameters").orElseThrow();
            return Long.parseLong(parameters.replaceAll(".*version=([0-9]+).*", "$1"));
        }
    }
}
