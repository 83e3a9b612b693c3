package uko.deliverable.revisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Section;
import uko.deliverable.content.ContentReader;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Database;
import uko.spi.storage.Row;
import uko.spi.storage.Writes;

/** The drafts of one module's documents, read as whole texts. */
public final class Drafts {

    private static final String DOCUMENT = """
        select d.id, d.type, d.title
        from deliverable.document d
        where d.module = $1 and d.id = $2
        """;

    private static final String SECTIONS = """
        select s.key, s.parent, s.kind, s.title, s.fields, s.audience
        from deliverable.section s
        where s.document_id = $1
        order by s.parent, s.place, s.key
        """;

    private final Database database;
    private final String module;
    private final Types types;

    public Drafts(Database database, String module, Types types) {
        this.database = database;
        this.module = module;
        this.types = types;
    }

    public Optional<Draft> find(UUID document) {
        record Read(Optional<Head> head, List<Kept> sections) {}
        Read read = database.read(reads -> {
            var head = reads.find(DOCUMENT, Head::of, module, document);
            var sections = reads.list(SECTIONS, Kept::of, document);
            return new Read(head.get(), sections.get());
        });
        return read.head().map(head -> draft(head, read.sections()));
    }

    /** @throws PortletException {@code not-found} */
    public Draft require(UUID document) {
        return find(document).orElseThrow(() -> PortletException.notFound("document"));
    }

    /** Reads it again within a change, after the document was locked. */
    Draft require(Writes writes, UUID document) {
        Head head = writes.find(DOCUMENT, Head::of, module, document)
                .orElseThrow(() -> PortletException.notFound("document"));
        return draft(head, writes.list(SECTIONS, Kept::of, document));
    }

    private Draft draft(Head head, List<Kept> sections) {
        DocumentType type = types.require(head.type());
        Map<String, List<Kept>> within = new HashMap<>();
        sections.forEach(each -> within.computeIfAbsent(each.parent(), parent -> new ArrayList<>())
                .add(each));
        return new Draft(head.id(), type, new Content(type.id(), head.title(), 0, tree("", within, type)));
    }

    private static List<Section> tree(String parent, Map<String, List<Kept>> within, DocumentType type) {
        return within.getOrDefault(parent, List.of()).stream()
                .map(each -> each.section(type, tree(each.key(), within, type)))
                .toList();
    }

    private record Head(UUID id, String type, String title) {
        private static Head of(Row row) {
            return new Head(Objects.requireNonNull(row.id("id")), row.text("type"), row.text("title"));
        }
    }

    private record Kept(String key, String parent, String kind, String title, String fields, String audience) {

        private static Kept of(Row row) {
            return new Kept(
                    row.text("key"),
                    row.text("parent"),
                    row.text("kind"),
                    row.text("title"),
                    row.json("fields").text(),
                    row.json("audience").text());
        }

        private Section section(DocumentType type, List<Section> sections) {
            return new Section(
                    key,
                    kind,
                    title,
                    ContentReader.fields(fields, type.require(kind)),
                    ContentReader.texts(audience),
                    sections);
        }
    }
}
