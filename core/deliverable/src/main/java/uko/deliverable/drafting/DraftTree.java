package uko.deliverable.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Section;
import uko.deliverable.drafting.Sections.Fresh;
import uko.spi.portlet.Person;
import uko.spi.storage.Writes;

/** A whole draft as one text, and the way back. */
final class DraftTree {

    private static final String LAST_VERSIONS = """
        select f.key, max(f.version) as version
        from deliverable.former_section f
        where f.document_id = $1
        group by f.key
        """;

    private final Sections sections = new Sections();

    /** @param all siblings in their order */
    static Content content(DocumentType type, String title, List<DraftSection> all) {
        Map<String, List<DraftSection>> children = all.stream().collect(Collectors.groupingBy(DraftSection::parent));
        return new Content(type.id(), title, 0, tree("", children));
    }

    private static List<Section> tree(String parent, Map<String, List<DraftSection>> children) {
        return children.getOrDefault(parent, List.of()).stream()
                .map(section -> new Section(
                        section.key(),
                        section.kind().id(),
                        section.wording().title(),
                        section.wording().fields(),
                        section.wording().audience(),
                        tree(section.key(), children)))
                .toList();
    }

    /** Makes the draft hold this text; what it held before is kept section by section. */
    void become(Writes writes, UUID document, List<DraftSection> now, Content wanted, DocumentType type, Person by) {
        Map<String, DraftSection> there = new LinkedHashMap<>();
        now.forEach(section -> there.put(section.key(), section));
        Map<String, Long> versions =
                writes.list(LAST_VERSIONS, row -> Map.entry(row.text("key"), row.number("version")), document).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Change change = new Change(writes, document, there, versions, new ArrayList<>());
        walk(change, "", wanted.sections(), type, by);
        sections.add(writes, document, change.fresh(), by);
        List<String> gone = new ArrayList<>(there.keySet());
        wanted.all().forEach(section -> gone.remove(section.key()));
        sections.remove(writes, document, gone, by);
    }

    private record Change(
            Writes writes,
            UUID document,
            Map<String, DraftSection> there,
            Map<String, Long> versions,
            List<Fresh> fresh) {}

    private void walk(Change change, String parent, List<Section> children, DocumentType type, Person by) {
        double place = 1;
        for (Section child : children) {
            DraftSection old = change.there().get(child.key());
            if (old == null) {
                long version = change.versions().getOrDefault(child.key(), 0L) + 1;
                change.fresh()
                        .add(new Fresh(
                                child.key(), parent, place, type.require(child.kind()), Wording.of(child), version));
            } else {
                renew(change, old, parent, child, by);
            }
            place++;
            walk(change, child.key(), child.sections(), type, by);
        }
        if (!change.there().isEmpty()) {
            sections.arrange(
                    change.writes(),
                    change.document(),
                    children.stream().map(Section::key).toList());
        }
    }

    private void renew(Change change, DraftSection old, String parent, Section wanted, Person by) {
        if (!old.wording().equals(Wording.of(wanted))) {
            sections.save(change.writes(), old, Wording.of(wanted), by);
        }
        if (!old.parent().equals(parent)) {
            sections.move(change.writes(), old, parent, by);
        }
    }
}
