package uko.hiringcriteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Revision;
import uko.deliverable.content.ContentFile;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.content.Hash;
import uko.deliverable.content.Mistake;
import uko.deliverable.content.TypeFile;
import uko.spi.documents.RichText;
import uko.testkit.Portal;

/** The approaches of the demo, in force in Заречный. */
final class InForce {

    private static final Path DEMO = Path.of("../../core/dist/src/main/resources/demo/hiring-criteria.json");
    private static final Path TYPE = Path.of("src/main/resources/deliverable.yaml");

    private static final String DOCUMENT = """
        insert into deliverable.document (id, module, type, title, created_by)
        values (?, 'hiring-criteria', 'hiring-criteria', ?, gen_random_uuid())
        """;

    private static final String REVISION = """
        insert into deliverable.revision (document_id, number, title, body, hash, state, size, submitted_by,
            submitted_by_name, quorum, approved_by, approved_on, act, in_force_from, in_force_at)
        values (?, 1, ?, ?, ?, 'in-force', 'first', gen_random_uuid(), 'Лебедева Ольга Ивановна', 1,
            'протокол № 4', date '2026-09-01', 'приказ № 52', date '2026-09-10', now())
        """;

    private InForce() {}

    static DocumentType type() {
        return TypeFile.read(text(TYPE), "hiring-criteria");
    }

    static Content content() {
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Content> content = ContentFile.read(
                text(DEMO).getBytes(java.nio.charset.StandardCharsets.UTF_8), type(), RichText::new, mistakes);
        return content.orElseThrow(() -> new AssertionError(mistakes)).numbered(1);
    }

    static Criteria criteria() {
        Content content = content();
        Revision revision = new Revision(
                new UUID(0, 1),
                new UUID(0, 2),
                "hiring-criteria",
                "hiring-criteria",
                content.title(),
                1,
                Hash.of(ContentWriter.canonical(content)),
                Revision.State.IN_FORCE,
                Revision.Size.FIRST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return Criteria.of(revision, content, type());
    }

    /** Puts it in force and answers its hash. */
    static String in(Portal portal) {
        String body = ContentWriter.canonical(content());
        UUID document = UUID.randomUUID();
        portal.given(DOCUMENT, document, content().title());
        portal.given(REVISION, document, content().title(), body, Hash.of(body));
        return Hash.of(body);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
