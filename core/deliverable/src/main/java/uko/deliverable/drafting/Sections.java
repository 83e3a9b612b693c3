package uko.deliverable.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import uko.deliverable.DocumentType;
import uko.deliverable.Kind;
import uko.spi.portlet.Person;
import uko.spi.storage.Reads;
import uko.spi.storage.Writes;

/** The sections of drafts, each with a version, and what they held before. */
final class Sections {

    private static final String ONE = """
        select s.key, s.parent, s.kind, s.title, s.fields, s.audience, s.version, s.changed_by_name, s.changed_at
        from deliverable.section s
        where s.document_id = $1 and s.key = $2
        """;

    private static final String LOCK = ONE + "for update";

    private static final String ALL = """
        select s.key, s.parent, s.kind, s.title, s.fields, s.audience, s.version, s.changed_by_name, s.changed_at
        from deliverable.section s
        where s.document_id = $1
        order by s.place, s.key
        for update
        """;

    private static final String KEEP = """
        insert into deliverable.former_section
            (document_id, key, version, parent, kind, title, fields, audience, changed_by, changed_by_name, changed_at)
        select document_id, key, version, parent, kind, title, fields, audience, changed_by, changed_by_name, changed_at
        from deliverable.section
        where document_id = $1 and key = $2
        """;

    private static final String SAVE = """
        update deliverable.section
        set title = $3, fields = $4, audience = $5, version = version + 1,
            changed_by = $6, changed_by_name = $7, changed_at = now()
        where document_id = $1 and key = $2
        returning version
        """;

    private static final String ADD = """
        insert into deliverable.section
            (document_id, key, parent, place, kind, title, fields, audience, version, changed_by, changed_by_name)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """;

    private static final String MOVE = """
        update deliverable.section
        set parent = $3, version = version + 1, changed_by = $4, changed_by_name = $5, changed_at = now()
        where document_id = $1 and key = $2
        """;

    private static final String ARRANGE = """
        update deliverable.section s
        set place = wanted.place
        from unnest($2::text[]) with ordinality as wanted (key, place)
        where s.document_id = $1 and s.key = wanted.key and s.place <> wanted.place
        """;

    private static final String KEEP_REMOVED = """
        with gone as (
            delete from deliverable.section
            where document_id = $1 and key = any ($2)
            returning *)
        insert into deliverable.former_section
            (document_id, key, version, parent, kind, title, fields, audience, changed_by, changed_by_name, changed_at,
             removed_by, removed_by_name, removed_at)
        select document_id, key, version, parent, kind, title, fields, audience, changed_by, changed_by_name, changed_at,
            $3, $4, now()
        from gone
        """;

    private final Anchors anchors = new Anchors();

    Supplier<Optional<DraftSection>> find(Reads reads, UUID document, String key, DocumentType type) {
        return reads.find(ONE, row -> DraftSection.of(document, row, type), document, key);
    }

    Optional<DraftSection> lock(Writes writes, UUID document, String key, DocumentType type) {
        return writes.find(LOCK, row -> DraftSection.of(document, row, type), document, key);
    }

    /** All sections with what is written in them, siblings in their order; nobody saves one meanwhile. */
    List<DraftSection> lockAll(Writes writes, UUID document, DocumentType type) {
        return writes.list(ALL, row -> DraftSection.of(document, row, type), document);
    }

    /** Saves over a section that is locked, and answers its new version; what it held before is kept. */
    long save(Writes writes, DraftSection section, Wording wording, Person by) {
        anchors.renew(writes, section, wording);
        writes.execute(KEEP, section.document(), section.key());
        return writes.find(
                        SAVE,
                        row -> row.number("version"),
                        section.document(),
                        section.key(),
                        wording.title(),
                        wording.fieldsJson(),
                        wording.audienceJson(),
                        by.id(),
                        by.name())
                .orElseThrow();
    }

    /** A section that is not there yet. */
    record Fresh(String key, String parent, double place, Kind kind, Wording wording, long version) {}

    void add(Writes writes, UUID document, List<Fresh> sections, Person by) {
        writes.executeAll(
                ADD,
                sections.stream()
                        .map(section -> new Object[] {
                            document,
                            section.key(),
                            section.parent(),
                            section.place(),
                            section.kind().id(),
                            section.wording().title(),
                            section.wording().fieldsJson(),
                            section.wording().audienceJson(),
                            section.version(),
                            by.id(),
                            by.name()
                        })
                        .toList());
    }

    /** Puts a section that is locked into another one; its place there {@link #arrange} says. */
    void move(Writes writes, DraftSection section, String parent, Person by) {
        writes.execute(KEEP, section.document(), section.key());
        writes.execute(MOVE, section.document(), section.key(), parent, by.id(), by.name());
    }

    void arrange(Writes writes, UUID document, List<String> siblings) {
        if (!siblings.isEmpty()) {
            writes.execute(ARRANGE, document, siblings);
        }
    }

    void remove(Writes writes, UUID document, List<String> keys, Person by) {
        if (!keys.isEmpty()) {
            writes.execute(KEEP_REMOVED, document, keys, by.id(), by.name());
        }
    }
}
