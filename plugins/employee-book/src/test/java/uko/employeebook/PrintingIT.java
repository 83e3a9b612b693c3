package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uko.deliverable.Content;
import uko.deliverable.Section;
import uko.testkit.Page;
import uko.testkit.Portal;

/** A text of many pages takes longer to lay out than a call may. */
class PrintingIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private final Page author = PORTAL.holderOf("author");

    @Test
    void aLongBookIsPrintedBesideTheCallsThatAskForIt() {
        String first = inForce("Длинная книга");
        String second = inForce("Другая длинная книга");
        Page anna = PORTAL.employee();
        for (String document : List.of(first, second)) {
            var early = anna.download("reader", "document.pdf", "document=" + document);
            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(new String(early.body(), StandardCharsets.UTF_8))
                    .contains("deliverable.pdf-in-work", "PDF ещё готовится");
        }
        assertThat(anna.mine("reader", "document=" + second)).shows("PDF этого документа готовится");
        assertThat(author.view("revisions", "document=" + second)
                        .form("cancel-print")
                        .send())
                .confirms("прекращена");
        Portal.eventually(() -> assertThat(anna.download("reader", "document.pdf", "document=" + first)
                        .statusCode())
                .isEqualTo(200));
        Portal.eventually(
                () -> assertThat(author.view("revisions", "document=" + second)).shows("ещё не подготовлен"));
        assertThat(kept(first)).isEqualTo(1);
        assertThat(kept(second)).isZero();
    }

    /** Some seventy pages, of which nothing was printed when they came into force. */
    private static String inForce(String title) {
        String words = "Мы отвечаем гражданам в тот же день и благодарим за обращение. ".repeat(35);
        List<Section> chapters = IntStream.range(0, 65)
                .mapToObj(n -> Bookcase.chapter("c" + n, title + ", глава " + n, words))
                .toList();
        UUID document = UUID.randomUUID();
        new Shelf(PORTAL)
                .putInForce(document, new Content("employee-book", title, 0, chapters), 1, LocalDate.of(2026, 1, 12));
        return document.toString();
    }

    private static long kept(String document) {
        return PORTAL.count(
                "deliverable.rendering g join deliverable.revision r on r.id = g.revision_id"
                        + " where r.document_id = ?::uuid",
                document);
    }
}
