package uko.deliverable.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Proposal;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Writes;

/** Makes suggestions of what readers propose: they change the text that was read, which the draft may be ahead of. */
public final class Proposals {

    private final Suggestions suggestions = new Suggestions();
    private final Edits edits = new Edits(new Sections(), new FormerSections());
    private final ToldAuthors told;

    public Proposals(ToldAuthors told) {
        this.told = told;
    }

    /** See {@link uko.deliverable.Deliverables#offer}. */
    public Consumer<Writes> offer(Content read, DocumentType type, Proposal proposal, Person by) {
        Section section = read.find(proposal.section()).orElseThrow(() -> PortletException.notFound("section"));
        if (!(section.fields().get(proposal.field()) instanceof Value.Rich)) {
            throw PortletException.notFound("field");
        }
        Wording base = Wording.of(section);
        Suggestions.Offer offer = new Suggestions.Offer(section.key(), with(base, proposal), 0, base, proposal.words());
        List<UUID> authors = told.besides(by, type.way());
        UUID document = proposal.revision().document();
        return writes -> {
            edits.require(writes, document, section.key(), type);
            UUID notice = told.tell(writes, authors, document, read.title(), section.key());
            suggestions.offer(writes, document, List.of(offer), by, notice);
        };
    }

    private static Wording with(Wording base, Proposal proposal) {
        Map<String, Value> fields = new LinkedHashMap<>(base.fields());
        fields.put(proposal.field(), new Value.Rich(proposal.text()));
        return new Wording(base.title(), fields, base.audience());
    }
}
