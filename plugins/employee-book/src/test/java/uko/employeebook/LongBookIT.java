package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.Page;
import uko.testkit.Portal;

/** Opening a section shows as much in a long book as in a short one. */
class LongBookIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private final Page author = PORTAL.holderOf("author");

    @Test
    void opensASectionOfABookOf300AsOneOf20() {
        author.act("editor", "create-document", "type=employee-book", "title=Длинная книга");
        String document =
                PORTAL.rows("select id from deliverable.document").getFirst().getFirst();
        write(document, 20);
        Answer shortBook = open(document);
        write(document, 300);
        Answer longBook = open(document);
        assertThat(PORTAL.count("deliverable.section")).isEqualTo(300);
        assertThat(lines(longBook)).contains("1 О важном деле № 0", "1.7 О важном деле № 7", "15 О важном деле № 280");
        assertThat(longBook.body().length()).isLessThan(shortBook.body().length() * 3 / 2);
        assertThat(lines(author.view("editor", "document=" + document))).hasSize(15);
    }

    private Answer open(String document) {
        return author.view("editor", "document=" + document, "section=s7");
    }

    private static List<String> lines(Answer page) {
        return page.html().select("[data-uko-outline] > li > a").eachText();
    }

    private void write(String document, int sections) {
        String text = "Мы отвечаем гражданам в тот же день и благодарим за обращение. ".repeat(20);
        String all = IntStream.range(0, sections / 20)
                .mapToObj(chapter -> section(
                        "chapter",
                        chapter * 20,
                        text,
                        IntStream.range(1, 20)
                                .mapToObj(n -> section("section", chapter * 20 + n, text, ""))
                                .collect(Collectors.joining(","))))
                .collect(Collectors.joining(","));
        String file =
                "{\"format\": \"uko-document/1\", \"type\": \"employee-book\", \"title\": \"Книга\", \"sections\": [%s]}"
                        .formatted(all);
        var answer = author.view("editor", "document=" + document)
                .form("upgrade")
                .with("file", "book.json", file.getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private static String section(String kind, int n, String text, String inside) {
        return """
            {"key": "s%d", "kind": "%s", "title": "О важном деле № %d", "fields": {"text": "<p>%s</p>"}, "sections": [%s]}
            """.formatted(n, kind, n, text, inside);
    }
}
