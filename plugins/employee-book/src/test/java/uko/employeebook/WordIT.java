package uko.employeebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uko.testkit.Answer;
import uko.testkit.FilledForm;
import uko.testkit.Page;
import uko.testkit.Portal;

/** A book goes out as a document of Word, and comes in as a draft. */
class WordIT {

    @AutoClose
    private static final Portal PORTAL = Portal.with("employee-book");

    private static byte[] word = {};

    private final Page author = PORTAL.someone("marina", "Белова Марина Юрьевна", "author");

    @BeforeAll
    static void savesTheBook() {
        Shelf shelf = new Shelf(PORTAL);
        String picture = shelf.keep("image/png", Shelf.png(60, 30));
        String text = Shelf.BOOK.replace(
                "<p>Мы помогаем", "<p><img src=\\\"file:" + picture + "\\\" alt=\\\"Наш центр\\\"></p><p>Мы помогаем");
        shelf.putInForce(UUID.randomUUID(), Shelf.content(text), 1, LocalDate.of(2026, 1, 12));
        word = PORTAL.employee().view("reader").download("Word").body();
        // The one book that a centre has makes room.
        for (String table : new String[] {"passage", "revision", "document"}) {
            PORTAL.given("delete from deliverable." + table);
        }
    }

    private Answer send(byte[] file) {
        return author.view("editor")
                .form("take-over")
                .with("file", "book.docx", file)
                .send();
    }

    @Test
    void saysWhyAFileIsNotTakenAndTakesOverHeadingsTextsAndPictures() {
        assertThat(send("PK Привет".getBytes(StandardCharsets.UTF_8))).hasProblem("file", "Это не документ Word");
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0};
        assertThat(send(old)).hasProblem("file", "старого формата");
        assertThat(PORTAL.count("deliverable.document")).isZero();

        assertThat(send(word)).confirms("за основу");
        assertThat(PORTAL.count("deliverable.section where title = 'Наша миссия' and kind = 'section'"))
                .isEqualTo(1);
        assertThat(PORTAL.count("deliverable.section where fields::text like '%alt=%Наш центр%'"))
                .isEqualTo(1);
    }

    /** What is over the limit of a request ends on its way; what is below it is refused by the form. */
    @Test
    void aHundredMegabytesAreRefusedInASentence() {
        FilledForm form = author.view("editor").form("take-over").with("file", "book.docx", new byte[100 << 20]);
        Answer refused = assertTimeoutPreemptively(Duration.ofSeconds(2), form::send);
        assertThat(refused).refuses(413, "too-large");
        assertThat(send(new byte[21 << 20])).hasProblem("file", "больше 20 МБ");
        assertThat(PORTAL.count("deliverable.document where title = 'book.docx'"))
                .isZero();
    }
}
