package uko.deliverable.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.drafting.Suggestions.Decision;
import uko.deliverable.drafting.Suggestions.Offer;
import uko.deliverable.drafting.Suggestions.Suggestion;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Writes;

/** How a wording is offered, taken over or refused. */
final class SuggestionActions {

    private static final int MOST_WORDS = 2_000;

    private final Desk desk;
    private final Suggestions suggestions = new Suggestions();
    private final FormerSections former = new FormerSections();
    private final UnsavedSections unsaved = new UnsavedSections();
    private final Sections sections = new Sections();
    private final Edits edits = new Edits(sections, former);

    SuggestionActions(Desk desk) {
        this.desk = desk;
    }

    Outcome offer(Matter matter) {
        String key = matter.section();
        String words = matter.form().text("words", MOST_WORDS);
        long version = matter.request().version();
        People people = desk.namedIn(matter);
        return desk.database().write(writes -> {
            DraftSection now = edits.require(writes, matter.document(), key, matter.type());
            Wording wording = new SectionForm(
                            matter.form(),
                            desk.texts(),
                            people,
                            matter.request().language())
                    .read(now.kind());
            Wording base = wording(writes, matter, now, version);
            if (base.title().equals(wording.title()) && base.fields().equals(wording.fields())) {
                return Outcome.refused("", "suggestion.changes-nothing");
            }
            Offer offer = new Offer(key, wording, version, null, words);
            suggestions.offer(writes, matter.document(), List.of(offer), matter.person());
            return matter.back("suggestion.offered", key);
        });
    }

    private Wording wording(Writes writes, Matter matter, DraftSection now, long version) {
        return version == now.version()
                ? now.wording()
                : former.find(writes, matter.document(), now.key(), version, matter.type())
                        .map(DraftSection::wording)
                        .orElseThrow(() -> PortletException.badInput("bad-input"));
    }

    /** Merges it in where that needs no decision; else its words wait beside the section for the author to merge. */
    Outcome accept(Matter matter) {
        String key = matter.section();
        UUID id = suggestion(matter);
        return desk.database().write(writes -> {
            DraftSection now = edits.require(writes, matter.document(), key, matter.type());
            Suggestion suggestion = require(writes, matter, now, id);
            Clash clash = new Clash(now, suggestion.base(), suggestion.wording());
            boolean seen = matter.request().version() == now.version();
            if (!seen || clash.isUndecided(desk.texts())) {
                unsaved.keep(writes, now, clash.yours(), suggestion.version(), id, matter.person());
                return matter.back("suggestion.to-be-merged", key);
            }
            sections.save(writes, now, clash.merged(desk.texts()), matter.person());
            suggestions.decide(
                    writes,
                    desk.told(),
                    matter.document(),
                    id,
                    new Decision("accepted", matter.person().name(), ""));
            writes.audit("suggestion " + id + " accepted");
            return matter.back("suggestion.is-accepted", key);
        });
    }

    Outcome reject(Matter matter) {
        String reason = matter.form().requireText("reason", MOST_WORDS);
        return decide(matter, new Decision("rejected", matter.person().name(), reason), Optional.empty());
    }

    Outcome withdraw(Matter matter) {
        UUID own = matter.person().id();
        return decide(matter, new Decision("withdrawn", matter.person().name(), ""), Optional.of(own));
    }

    private Outcome decide(Matter matter, Decision decision, Optional<UUID> onlyOf) {
        String key = matter.section();
        UUID id = suggestion(matter);
        return desk.database().write(writes -> {
            DraftSection now = edits.require(writes, matter.document(), key, matter.type());
            Suggestion suggestion = require(writes, matter, now, id);
            if (onlyOf.isPresent() && !onlyOf.get().equals(suggestion.authorId())) {
                throw PortletException.notFound("suggestion");
            }
            suggestions.decide(writes, desk.told(), matter.document(), id, decision);
            writes.audit("suggestion " + id + " " + decision.state());
            return matter.back(onlyOf.isPresent() ? "suggestion.is-withdrawn" : "suggestion.is-rejected", key);
        });
    }

    private Suggestion require(Writes writes, Matter matter, DraftSection now, UUID id) {
        return suggestions
                .lock(writes, matter.document(), id, matter.type())
                .filter(suggestion -> suggestion.section().equals(now.key()))
                .orElseThrow(() -> PortletException.conflict("deliverable.suggestion-decided"));
    }

    private static UUID suggestion(Matter matter) {
        UUID id = matter.form().id("suggestion");
        matter.form().check();
        return id;
    }
}
