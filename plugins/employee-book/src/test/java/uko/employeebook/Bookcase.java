package uko.employeebook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uko.deliverable.Content;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.content.Hash;
import uko.spi.documents.RichText;
import uko.testkit.Portal;

/** Books of Заречный whose revisions are in force without anybody having written, reviewed and approved them. */
record Bookcase(Portal portal, UUID document) {

    private static final String DOCUMENT = """
        insert into deliverable.document (id, module, type, title, created_by)
        values (?, 'employee-book', 'employee-book', 'Книга сотрудника', ?)
        """;

    private static final String SUPERSEDE = """
        update deliverable.revision set state = 'superseded', ended_on = ?
        where document_id = ? and state = 'in-force'
        """;

    private static final String REVISION = """
        insert into deliverable.revision (document_id, number, title, body, hash, state, size, size_confirmed_by,
            changes, submitted_by, submitted_by_name, quorum, approved_by, approved_on, act, in_force_from, in_force_at)
        values (?, ?, ?, ?, ?, 'in-force', ?, ?, ?::jsonb, ?, 'Автор', 1, 'протоколом № 1', ?,
            'приказом № 2', ?, now())
        """;

    private static final UUID AUTHOR = new UUID(0, 17);
    private static final UUID SECOND = new UUID(0, 18);

    static Bookcase with(Portal portal) {
        Bookcase bookcase = new Bookcase(portal, UUID.randomUUID());
        portal.given(DOCUMENT, bookcase.document, AUTHOR);
        return bookcase;
    }

    /** What a revision says of a section that it changed, and for whom: {@code change("jobs", "department:…")}. */
    static String change(String key, String... audience) {
        String whom = Arrays.stream(audience).map(each -> '"' + each + '"').collect(Collectors.joining(","));
        return "{\"key\": \"%s\", \"audience\": [%s], \"why\": \"words\"}".formatted(key, whom);
    }

    static Section chapter(String key, String title, String words) {
        return new Section(
                key,
                "chapter",
                title,
                Map.of("text", new Value.Rich(new RichText("<p>" + words + "</p>"))),
                List.of(),
                List.of());
    }

    /** Puts a revision in force in place of the former, and answers its hash. */
    String publish(int number, String size, LocalDate day, List<Section> chapters, String... changes) {
        return publish("Книга сотрудника", number, size, day, chapters, changes);
    }

    /** The same under another title. */
    String publish(String title, int number, String size, LocalDate day, List<Section> chapters, String... changes) {
        String body = ContentWriter.canonical(new Content("employee-book", title, number, chapters));
        portal.given(SUPERSEDE, day, document);
        portal.given(
                REVISION,
                document,
                number,
                title,
                body,
                Hash.of(body),
                size,
                size.equals("small") ? SECOND : null,
                "[" + String.join(",", changes) + "]",
                AUTHOR,
                day,
                day);
        return Hash.of(body);
    }
}
