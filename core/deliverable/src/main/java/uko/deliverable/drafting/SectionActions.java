package uko.deliverable.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Value;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.Upload;
import uko.spi.storage.Writes;

/** What an author does with one section. */
final class SectionActions {

    private static final long MOST_PICTURE = 5L << 20;
    private static final long MOST_FILE = 20L << 20;

    private final Desk desk;
    private final Edits edits = new Edits(new Sections(), new FormerSections());
    private final FormerSections former = new FormerSections();
    private final UnsavedSections unsaved = new UnsavedSections();
    private final Suggestions suggestions = new Suggestions();
    private final Presence presence = new Presence();

    SectionActions(Desk desk) {
        this.desk = desk;
    }

    /** The change that is undone: nothing was saved, and its key may be sent again. */
    private static final class NotSaved extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Clash clash;

        NotSaved(Clash clash) {
            super("Somebody else had saved since.", null, false, false);
            this.clash = clash;
        }
    }

    Outcome save(Matter matter) {
        String key = matter.section();
        boolean background = matter.form().text("background", 3).equals("yes");
        People people = desk.namedIn(matter);
        try {
            return desk.database().write(writes -> save(writes, matter, key, people, background));
        } catch (NotSaved notSaved) {
            return stale(notSaved.clash, people);
        }
    }

    private Outcome save(Writes writes, Matter matter, String key, People people, boolean background) {
        DraftSection theirs = edits.require(writes, matter.document(), key, matter.type());
        Wording yours = new SectionForm(
                        matter.form(), desk.texts(), people, matter.request().language())
                .read(
                        theirs.kind(),
                        Audience.read(
                                matter.form(),
                                theirs.wording().audience(),
                                () -> desk.colleagues().allWithin(writes)));
        return switch (edits.save(writes, theirs, yours, matter.request().version(), matter.person())) {
            case Edits.Result.Saved saved -> {
                settle(writes, matter);
                writes.audit("section " + key + ", version " + saved.version());
                yield background
                        ? matter.signs(key).with("version", Long.toString(saved.version()))
                        : matter.back("section.saved", key);
            }
            case Edits.Result.TooLate late -> tooLate(writes, matter, late.clash(), background);
        };
    }

    /** What waited for its author is merged now. */
    private void settle(Writes writes, Matter matter) {
        unsavedOf(matter)
                .flatMap(waiting -> unsaved.drop(writes, matter.document(), waiting, matter.person()))
                .ifPresent(suggestion -> suggestions.decide(
                        writes,
                        desk.told(),
                        matter.document(),
                        suggestion,
                        new Suggestions.Decision("accepted", matter.person().name(), "")));
    }

    private static Optional<UUID> unsavedOf(Matter matter) {
        String text = matter.form().text("unsaved", 36);
        return text.isEmpty() ? Optional.empty() : Optional.of(matter.form().id("unsaved"));
    }

    private Outcome tooLate(Writes writes, Matter matter, Clash clash, boolean background) {
        if (background) {
            throw new NotSaved(clash);
        }
        DraftSection theirs = clash.theirs();
        Optional<UUID> merging =
                unsavedOf(matter).flatMap(waiting -> unsaved.drop(writes, matter.document(), waiting, matter.person()));
        unsaved.keep(writes, theirs, clash.yours(), matter.request().version(), merging.orElse(null), matter.person());
        return matter.back("section.too-late", theirs.key());
    }

    private Outcome.Stale stale(Clash clash, People people) {
        List<Outcome.Stale.Both> fields = clash.differences(desk.texts()).stream()
                .map(each -> new Outcome.Stale.Both(
                        each.name(),
                        written(each, each.yours(), people),
                        written(each, each.theirs(), people),
                        written(each, each.merged().merged(), people),
                        each.merged().clash()))
                .toList();
        return new Outcome.Stale(
                clash.theirs().version(),
                whole(clash.yours()),
                whole(clash.theirs().wording()),
                fields);
    }

    /** As it stands in the form. */
    private static String written(Clash.Difference difference, Value value, People people) {
        boolean person =
                difference.title().filter(field -> field.form() == Form.PERSON).isPresent();
        String text = PlainValue.html(value);
        return person && !text.isEmpty() ? people.label(text) : text;
    }

    private static String whole(Wording wording) {
        StringBuilder text = new StringBuilder(wording.title());
        wording.fields().values().stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> text.append('\n').append(PlainValue.of(value)));
        return text.toString();
    }

    /** Writes a former wording again, as a new version. */
    Outcome restore(Matter matter) {
        String key = matter.section();
        long version = matter.form().number("former", 1, Long.MAX_VALUE);
        matter.form().check();
        return desk.database().write(writes -> {
            DraftSection now = edits.require(writes, matter.document(), key, matter.type());
            requireVersion(now, matter.request().version());
            DraftSection then = former.find(writes, matter.document(), key, version, matter.type())
                    .orElseThrow(() -> PortletException.notFound("version"));
            edits.save(writes, now, then.wording(), now.version(), matter.person());
            writes.audit("section " + key + " as in version " + version);
            return matter.back("section.restored", key);
        });
    }

    private static void requireVersion(DraftSection section, long version) {
        if (section.version() != version) {
            throw PortletException.conflict(
                    "deliverable.section-changed", section.wording().title(), section.changedBy());
        }
    }

    Outcome drop(Matter matter) {
        String key = matter.section();
        UUID waiting = matter.form().id("unsaved");
        matter.form().check();
        return desk.database().write(writes -> {
            unsaved.drop(writes, matter.document(), waiting, matter.person());
            return matter.back("section.dropped", key);
        });
    }

    /** Puts a file into a field, or takes it out where none is sent. */
    Outcome attach(Matter matter) {
        String key = matter.section();
        String name = matter.form().requireText("field", 60);
        boolean out = matter.form().text("out", 3).equals("yes");
        Optional<Upload> file =
                out ? Optional.empty() : Optional.of(matter.form().file("file", MOST_FILE));
        matter.form().check();
        return desk.database().write(writes -> {
            DraftSection now = edits.require(writes, matter.document(), key, matter.type());
            requireVersion(now, matter.request().version());
            Field field = now.kind()
                    .find(name)
                    .filter(each -> each.form() == Form.FILE)
                    .orElseThrow(() -> PortletException.notFound("field"));
            String hash = file.map(sent -> desk.files().keep(writes, sent.type(), sent.content()))
                    .orElse("");
            edits.save(writes, now, with(now.wording(), field, hash), now.version(), matter.person());
            return matter.back(out ? "field.file-taken-out" : "field.file-attached", key);
        });
    }

    private static Wording with(Wording wording, Field field, String hash) {
        Map<String, Value> fields = new LinkedHashMap<>(wording.fields());
        fields.put(field.name(), new Value.Plain(hash));
        return new Wording(wording.title(), fields, wording.audience());
    }

    /** Keeps a picture, which a text then names by its hash. */
    Outcome addPicture(Matter matter) {
        String key = matter.section();
        Upload picture = matter.form().file("picture", MOST_PICTURE);
        matter.form().check();
        if (!picture.type().equals("image/png") && !picture.type().equals("image/jpeg")) {
            return Outcome.refused("picture", "picture.other-type");
        }
        return desk.database().write(writes -> {
            edits.require(writes, matter.document(), key, matter.type());
            String hash = desk.files().keep(writes, picture.type(), picture.content());
            return matter.back("", key).with("picture", hash);
        });
    }

    Outcome bePresent(Matter matter) {
        String key = matter.section();
        return desk.database().write(writes -> {
            presence.be(writes, matter.document(), key, matter.person());
            return matter.signs(key);
        });
    }
}
