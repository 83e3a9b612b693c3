package uko.deliverable.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import uko.deliverable.Kind;
import uko.deliverable.Value;
import uko.deliverable.content.SectionKeys;
import uko.deliverable.drafting.Outline.Line;
import uko.deliverable.drafting.Outline.Move;
import uko.deliverable.drafting.Sections.Fresh;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Writes;

/** How the sections of a draft are added, moved, removed and put back: one change after another. */
final class OutlineActions {

    private final Desk desk;
    private final Drafts drafts;
    private final Sections sections = new Sections();
    private final FormerSections former = new FormerSections();
    private final Edits edits = new Edits(sections, former);

    OutlineActions(Desk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    private interface Change {
        Outcome on(Writes writes, Outline outline);
    }

    private Outcome change(Matter matter, Change change) {
        return desk.database().write(writes -> {
            drafts.lock(writes, matter.document());
            return change.on(writes, Outline.of(writes, matter.document(), matter.type()));
        });
    }

    Outcome add(Matter matter) {
        String title =
                matter.form().requireText("title", SectionForm.MOST_TITLE).replace('\n', ' ');
        String kind = matter.form().requireText("kind", 40);
        String parent = matter.form().text("parent", 60);
        matter.form().check();
        return change(matter, (writes, outline) -> {
            Kind known = matter.type()
                    .find(kind)
                    .filter(each -> each.within().contains(outline.kindOf(parent)))
                    .orElse(null);
            if (known == null) {
                return Outcome.refused("kind", "section.kind-unfit");
            }
            String key = SectionKeys.free(
                    title, word -> outline.find(word).isPresent() || former.had(writes, matter.document(), word));
            double place = outline.children(parent).size() + 1.0;
            Fresh fresh = new Fresh(key, parent, place, known, empty(title, known), 1);
            sections.add(writes, matter.document(), List.of(fresh), matter.person());
            sections.arrange(writes, matter.document(), with(outline.children(parent), key, ""));
            writes.audit("section " + key + " added");
            return matter.back("section.added", key);
        });
    }

    private static Wording empty(String title, Kind kind) {
        var fields = new LinkedHashMap<String, Value>();
        kind.fields().forEach(field -> fields.put(field.name(), Value.none(field.form())));
        return new Wording(title, fields, List.of());
    }

    private static List<String> with(List<String> siblings, String key, String before) {
        List<String> all = new ArrayList<>(siblings);
        all.remove(key);
        int at = all.indexOf(before);
        all.add(at < 0 ? all.size() : at, key);
        return all;
    }

    /** Moves a section to where a person dropped it. */
    Outcome move(Matter matter) {
        String key = matter.section();
        Move move = new Move(matter.form().text("parent", 60), matter.form().text("before", 60));
        long version = matter.form().number("version", 1, Long.MAX_VALUE);
        matter.form().check();
        return change(matter, (writes, outline) -> {
            Line line = require(writes, matter, outline, key, version);
            if (!outline.fits(line, move.parent())) {
                return Outcome.refused("parent", "section.place-unfit");
            }
            return moved(writes, matter, outline, line, move);
        });
    }

    /** Moves a section by one step: up, down, in or out. */
    Outcome shift(Matter matter) {
        String key = matter.section();
        String way = matter.form().requireText("way", 4);
        matter.form().check();
        return change(matter, (writes, outline) -> {
            Line line = require(writes, matter, outline, key, matter.request().version());
            return outline.step(line, way)
                    .map(move -> moved(writes, matter, outline, line, move))
                    .orElseGet(() -> Outcome.refused("", "section.no-such-step"));
        });
    }

    private Outcome moved(Writes writes, Matter matter, Outline outline, Line line, Move move) {
        DraftSection section = edits.require(writes, matter.document(), line.key(), matter.type());
        sections.move(writes, section, move.parent(), matter.person());
        sections.arrange(writes, matter.document(), with(outline.children(move.parent()), line.key(), move.before()));
        writes.audit("section " + line.key() + " moved");
        return matter.back("section.moved", line.key());
    }

    private Line require(Writes writes, Matter matter, Outline outline, String key, long version) {
        DraftSection section = edits.require(writes, matter.document(), key, matter.type());
        if (section.version() != version) {
            throw PortletException.conflict(
                    "deliverable.section-changed", section.wording().title(), section.changedBy());
        }
        return outline.require(key);
    }

    /** Removes a section with all that stands in it; each can be put back. */
    Outcome remove(Matter matter) {
        String key = matter.section();
        return change(matter, (writes, outline) -> {
            Line line = require(writes, matter, outline, key, matter.request().version());
            List<String> keys = outline.whole(key).stream().map(Line::key).toList();
            sections.remove(writes, matter.document(), keys, matter.person());
            writes.audit("section " + key + " removed");
            return line.parent().isEmpty()
                    ? matter.back("section.removed")
                    : matter.back("section.removed", line.parent());
        });
    }

    /** Puts a removed section back where it stood, or at the end of the document where that place is gone. */
    Outcome putBack(Matter matter) {
        String key = matter.section();
        long version = matter.form().number("former", 1, Long.MAX_VALUE);
        matter.form().check();
        return change(matter, (writes, outline) -> {
            if (outline.find(key).isPresent()) {
                return matter.back("section.is-back", key);
            }
            UUID document = matter.document();
            DraftSection then = former.find(writes, document, key, version, matter.type())
                    .orElseThrow(() -> PortletException.notFound("section"));
            boolean stands =
                    then.parent().isEmpty() || outline.find(then.parent()).isPresent();
            String parent = stands ? then.parent() : "";
            if (!then.kind().within().contains(outline.kindOf(parent))) {
                return Outcome.refused("", "section.place-is-gone");
            }
            double place = outline.children(parent).size() + 1.0;
            long next = former.last(writes, document, key) + 1;
            Fresh fresh = new Fresh(key, parent, place, then.kind(), then.wording(), next);
            sections.add(writes, document, List.of(fresh), matter.person());
            sections.arrange(writes, document, with(outline.children(parent), key, ""));
            writes.audit("section " + key + " put back");
            return matter.back("section.is-back", key);
        });
    }
}
