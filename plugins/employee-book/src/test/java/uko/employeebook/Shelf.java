package uko.employeebook;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Numbered;
import uko.deliverable.content.ContentFile;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.content.Hash;
import uko.deliverable.content.Mistake;
import uko.deliverable.content.PlainText;
import uko.deliverable.content.TypeFile;
import uko.rendering.SanitisedTexts;
import uko.testkit.Portal;

/** Puts texts in force in Заречный as the database would hold them, without the way that leads there. */
record Shelf(Portal portal) {

    private static final String DOCUMENT = """
        insert into deliverable.document (id, module, type, title, created_by)
        values (?, 'employee-book', 'employee-book', ?, ?)
        on conflict do nothing
        """;

    private static final String END = """
        update deliverable.revision set state = 'superseded', ended_on = ?
        where document_id = ? and state = 'in-force'
        """;

    private static final String REVISION = """
        insert into deliverable.revision (id, document_id, number, title, body, hash, state, size, submitted_by,
            submitted_by_name, quorum, approved_by, approved_on, act, in_force_from, in_force_at)
        values (?, ?, ?, ?, ?, ?, 'in-force', 'first', ?, 'Лебедева О. И.', 1, 'протокол № 3', ?, ?, ?, now())
        """;

    private static final String PASSAGE = """
        insert into deliverable.passage (revision_id, section_key, number, title, words)
        values (?, ?, ?, ?, ?)
        """;

    static final String FILE = "insert into uko.file (hash, type, size) values (?, ?, ?)";
    static final String PIECE = "insert into uko.file_piece (hash, number, content) values (?, 0, ?)";

    /** A small book: chapters, sections, terms; lists, a table, a link. */
    static final String BOOK = text("/shelf.json");

    static DocumentType type() {
        return TypeFile.read(text("/deliverable.yaml"), "employee-book");
    }

    private static String text(String resource) {
        try (var file = Shelf.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] png(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Content content(String json) {
        List<Mistake> mistakes = new ArrayList<>();
        return ContentFile.read(json.getBytes(StandardCharsets.UTF_8), type(), new SanitisedTexts(), mistakes)
                .orElseThrow(() -> new AssertionError(mistakes));
    }

    /** Answers the hash. */
    String putInForce(UUID document, Content text, int number, LocalDate since) {
        Content content = text.numbered(number);
        String body = ContentWriter.canonical(content);
        UUID revision = UUID.randomUUID();
        UUID olga = portal.town().olga();
        portal.given(DOCUMENT, document, content.title(), olga);
        portal.given(END, since, document);
        portal.given(
                REVISION,
                revision,
                document,
                number,
                content.title(),
                body,
                Hash.of(body),
                olga,
                since,
                "приказ № " + (40 + number),
                since);
        for (Numbered numbered : Numbered.of(content, type())) {
            portal.given(
                    PASSAGE,
                    revision,
                    numbered.section().key(),
                    numbered.number(),
                    numbered.section().title(),
                    PlainText.of(numbered.section()));
        }
        return Hash.of(body);
    }

    /** Keeps a picture and answers its hash. */
    String keep(String type, byte[] bytes) {
        try {
            String hash = java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
            portal.given(FILE, hash, type, (long) bytes.length);
            portal.given(PIECE, hash, bytes);
            return hash;
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
