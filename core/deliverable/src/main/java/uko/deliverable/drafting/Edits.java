package uko.deliverable.drafting;

import java.util.UUID;
import uko.deliverable.DocumentType;
import uko.spi.portlet.Person;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Writes;

/** Saves edits of sections, so that nobody's words are overwritten unseen. */
final class Edits {

    /** What an edit came to. */
    sealed interface Result {

        /** @param version that the section has now */
        record Saved(long version) implements Result {}

        /** Somebody else had saved other words since. */
        record TooLate(Clash clash) implements Result {}
    }

    private final Sections sections;
    private final FormerSections former;

    Edits(Sections sections, FormerSections former) {
        this.sections = sections;
        this.former = former;
    }

    /** A section to be edited, locked until the transaction ends. */
    DraftSection require(Writes writes, UUID document, String key, DocumentType type) {
        return sections.lock(writes, document, key, type)
                .orElseThrow(() -> former.gone(writes, document, key)
                        .map(gone -> PortletException.conflict("deliverable.section-removed", gone.title(), gone.by()))
                        .orElseGet(() -> PortletException.notFound("section")));
    }

    /** Saves a wording made on a version; a section that was only moved since is no other text. */
    Result save(Writes writes, DraftSection theirs, Wording yours, long version, Person by) {
        if (theirs.wording().equals(yours)) {
            return new Result.Saved(theirs.version());
        }
        return save(writes, theirs, base(writes, theirs, version), yours, by);
    }

    Result save(Writes writes, DraftSection theirs, Wording base, Wording yours, Person by) {
        return base.equals(theirs.wording())
                ? new Result.Saved(sections.save(writes, theirs, yours, by))
                : new Result.TooLate(new Clash(theirs, base, yours));
    }

    private Wording base(Writes writes, DraftSection theirs, long version) {
        if (version == theirs.version()) {
            return theirs.wording();
        }
        return former.find(writes, theirs.document(), theirs.key(), version, type(theirs))
                .map(DraftSection::wording)
                .orElseThrow(() -> PortletException.badInput("bad-input"));
    }

    private static DocumentType type(DraftSection section) {
        return new DocumentType("", section.kind().title(), false, java.util.List.of(section.kind()));
    }
}
