package uko.employeebook;

import java.util.List;
import java.util.Optional;
import uko.deliverable.Content;
import uko.deliverable.Deliverables;
import uko.deliverable.DocumentType;
import uko.deliverable.Numbered;
import uko.deliverable.Revision;
import uko.spi.portlet.PortletException;

/** What of the book in force is counted: its chapters and their sections, in reading order; none where none is. */
public final class Chapters {

    private final Deliverables deliverables;

    public Chapters(Deliverables deliverables) {
        this.deliverables = deliverables;
    }

    public List<Chapter> all() {
        return deliverables.findInForce().map(this::of).orElse(List.of());
    }

    private List<Chapter> of(Revision revision) {
        Content content = deliverables.content(revision);
        DocumentType type = deliverables.findType(revision.type()).orElseThrow();
        return Numbered.of(content, type).stream()
                .filter(numbered -> !numbered.number().isEmpty())
                .map(numbered -> Chapter.of(numbered, revision))
                .toList();
    }

    /** Chapters without their sections. */
    public List<Chapter> whole() {
        return all().stream().filter(Chapter::isWhole).toList();
    }

    public Optional<Chapter> find(String key) {
        return all().stream().filter(chapter -> chapter.key().equals(key)).findFirst();
    }

    /** @throws PortletException {@code not-found} */
    public Chapter require(String key) {
        return find(key).orElseThrow(() -> PortletException.notFound("chapter"));
    }
}
