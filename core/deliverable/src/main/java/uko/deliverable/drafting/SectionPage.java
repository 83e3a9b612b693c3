package uko.deliverable.drafting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Value;
import uko.deliverable.comparison.Anchor;
import uko.deliverable.comparison.WordChanges;
import uko.deliverable.content.ContentReader;
import uko.deliverable.drafting.Comments.Comment;
import uko.deliverable.drafting.FormerSections.Version;
import uko.deliverable.drafting.Suggestions.Suggestion;
import uko.deliverable.drafting.UnsavedSections.Unsaved;
import uko.spi.documents.RichTexts;
import uko.spi.people.Colleague;
import uko.spi.portlet.Language;
import uko.spi.portlet.Model;
import uko.spi.portlet.RenderRequest;

/** What is shown of the open section. */
record SectionPage(
        RichTexts texts, RenderRequest request, Outline outline, DraftSection section, People people, Beside beside) {

    /** What belongs to it. */
    record Beside(
            List<Version> history,
            Optional<DraftSection> then,
            List<Comment> comments,
            List<Suggestion> suggestions,
            Optional<Unsaved> unsaved,
            List<String> present) {}

    /** Where it stands and may be moved to by one step. */
    record Place(String number, boolean up, boolean down, boolean in, boolean out) {}

    /** What changed in one field, word by word. */
    record Changed(String title, List<Words> words) {}

    record Words(boolean out, boolean in, String text) {

        static List<Words> of(String before, String after) {
            return WordChanges.of(before, after).stretches().stream()
                    .map(each -> new Words(
                            each.change() == WordChanges.Change.OUT,
                            each.change() == WordChanges.Change.IN,
                            each.words()))
                    .toList();
        }
    }

    record Thread(Comment remark, String place, boolean gone, List<Comment> answers) {}

    record Offered(Suggestion suggestion, boolean open, boolean mine, List<Changed> changes) {}

    /** A text that came too late: what each changed, and both in one form. */
    record TooLate(UUID id, List<Changed> yours, List<Changed> theirs, boolean undecided) {}

    record Then(long version, String by, Instant at, List<Changed> changes) {}

    /** @param everybody of the centre, where he who looks may say for whom the section is */
    Model into(Model model, List<Colleague> everybody) {
        Optional<Clash> clash = beside.unsaved().map(kept -> new Clash(section, kept.base(), kept.wording()));
        Wording shown = clash.map(both -> both.merged(texts)).orElse(section.wording());
        List<FieldBox> boxes = section.kind().fields().stream()
                .map(field -> FieldBox.of(field, written(shown, field), people, language()))
                .toList();
        return model.and("section", section)
                .and("kind", section.kind().title().in(language()))
                .and("title", shown.title())
                .and("boxes", boxes)
                .and("people", choosesPeople() ? people.labels() : List.of())
                .and("audience", Audience.of(everybody, shown.audience()))
                .and("place", place())
                .and("inner", EditorPage.kinds(outline.type(), section.kind().id(), request))
                .and("present", beside.present())
                .and("beat", Presence.SECONDS)
                .and("history", beside.history())
                .and("then", beside.then().map(this::then))
                .and("threads", threads())
                .and("comments", commentsJson())
                .and("offered", beside.suggestions().stream().map(this::offered).toList())
                .and("offering", request.parameter("form").orElse("").equals("suggestion"))
                .and(
                        "late",
                        clash.map(both ->
                                late(both, beside.unsaved().orElseThrow().id())));
    }

    private boolean choosesPeople() {
        return section.kind().fields().stream().anyMatch(field -> field.form() == Form.PERSON);
    }

    /** As an editor may read it: rich text is sanitised again, whatever stands in the database. */
    private Value written(Wording wording, Field field) {
        return ContentReader.sanitised(wording.fields().getOrDefault(field.name(), Value.none(field.form())), texts);
    }

    private Language language() {
        return request.language();
    }

    private Place place() {
        Outline.Line line = outline.require(section.key());
        return new Place(
                line.number(),
                outline.step(line, "up").isPresent(),
                outline.step(line, "down").isPresent(),
                outline.step(line, "in").isPresent(),
                outline.step(line, "out").isPresent());
    }

    private TooLate late(Clash clash, UUID id) {
        return new TooLate(
                id,
                changes(clash.base(), clash.yours()),
                changes(clash.base(), section.wording()),
                clash.isUndecided(texts));
    }

    private Then then(DraftSection former) {
        return new Then(
                former.version(), former.changedBy(), former.changedAt(), changes(former.wording(), section.wording()));
    }

    private Offered offered(Suggestion suggestion) {
        boolean open = suggestion.decision().state().equals("open");
        boolean mine = suggestion.authorId().equals(request.person().id());
        List<Changed> changes = open ? changes(suggestion.base(), suggestion.wording()) : List.of();
        return new Offered(suggestion, open, mine, changes);
    }

    private List<Changed> changes(Wording before, Wording after) {
        List<Changed> changes = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            changes.add(new Changed("", Words.of(before.title(), after.title())));
        }
        for (Field field : section.kind().fields()) {
            String old = said(before, field);
            String fresh = said(after, field);
            if (!old.equals(fresh)) {
                changes.add(new Changed(field.title().in(language()), Words.of(old, fresh)));
            }
        }
        return changes;
    }

    /** As people name it: a colleague and a choice by words. */
    private String said(Wording wording, Field field) {
        String plain = plain(wording, field);
        return switch (field.form()) {
            case PERSON -> plain.isEmpty() ? "" : people.label(plain);
            case CHOICE ->
                field.find(plain).map(choice -> choice.title().in(language())).orElse(plain);
            case TEXT, RICH, ITEMS, NUMBER, DATE, FILE, TABLE -> plain;
        };
    }

    private static String plain(Wording wording, Field field) {
        return PlainValue.of(wording.fields().getOrDefault(field.name(), Value.none(field.form())));
    }

    private List<Thread> threads() {
        Map<UUID, List<Comment>> answers = new LinkedHashMap<>();
        beside.comments()
                .forEach(comment -> comment.answers()
                        .ifPresent(id -> answers.computeIfAbsent(id, none -> new ArrayList<>())
                                .add(comment)));
        return beside.comments().stream()
                .filter(comment -> comment.answers().isEmpty())
                .map(remark -> new Thread(
                        remark, placeOf(remark), isGone(remark), answers.getOrDefault(remark.id(), List.of())))
                .toList();
    }

    private String placeOf(Comment remark) {
        return section.kind().fields().stream()
                .filter(field -> FieldNames.isIn(field, remark.field()))
                .map(field -> field.title().in(language()))
                .findFirst()
                .orElse("");
    }

    private boolean isGone(Comment remark) {
        return !remark.anchor().quote().isEmpty()
                && remark.anchor().in(text(remark)).isEmpty();
    }

    private String text(Comment remark) {
        return Anchors.text(section.kind(), section.wording(), remark.field());
    }

    /** For the browser's editor: phrases as they stand in the text now. */
    private String commentsJson() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Comment remark : beside.comments()) {
            if (remark.answers().isEmpty() && !remark.anchor().quote().isEmpty()) {
                Anchor anchor = remark.anchor().renewed(text(remark));
                all.addObject()
                        .put("id", remark.id().toString())
                        .put("field", remark.field())
                        .put("quote", anchor.quote())
                        .put("prefix", anchor.prefix())
                        .put("suffix", anchor.suffix())
                        .put("resolved", !remark.resolvedBy().isEmpty());
            }
        }
        return all.toString();
    }
}
