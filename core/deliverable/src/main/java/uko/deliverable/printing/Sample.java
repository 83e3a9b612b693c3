package uko.deliverable.printing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Kind;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.deliverable.showing.ShownRevision.Phrases;
import uko.spi.documents.RichText;
import uko.spi.documents.RichTexts;

/** A document of a type as nobody has written it yet: each kind once, each field filled in. */
record Sample(DocumentType type, RichTexts texts, Phrases words) {

    private static final int DEEPEST = 4;

    Content content() {
        String title = words.of("sample.title", type.title().ru());
        return new Content(type.id(), title, 1, sections(Kind.DOCUMENT, "s", 1));
    }

    private List<Section> sections(String within, String key, int depth) {
        List<Section> sections = new ArrayList<>();
        for (Kind kind : depth > DEEPEST ? List.<Kind>of() : type.within(within)) {
            String own = key + "-" + (sections.size() + 1);
            // A kind that may stand in itself does so once.
            List<Section> inner = kind.id().equals(within) ? List.of() : sections(kind.id(), own, depth + 1);
            sections.add(new Section(own, kind.id(), kind.title().ru(), fields(kind), List.of(), inner));
        }
        return sections;
    }

    private Map<String, Value> fields(Kind kind) {
        Map<String, Value> fields = new LinkedHashMap<>();
        kind.fields().forEach(field -> fields.put(field.name(), value(field)));
        return fields;
    }

    private Value value(Field field) {
        return switch (field.form()) {
            case TEXT -> new Value.Plain(words.of("sample.line"));
            case RICH -> new Value.Rich(rich(words.of("sample.text")));
            case ITEMS -> new Value.Items(List.of(rich(words.of("sample.first")), rich(words.of("sample.second"))));
            case NUMBER -> new Value.Plain("15");
            case DATE -> new Value.Plain("2026-09-01");
            case CHOICE -> new Value.Plain(field.choices().getFirst().id());
            case PERSON -> new Value.Plain("");
            case FILE -> new Value.Plain("");
            case TABLE ->
                new Value.Rows(List.of(field.choices().stream()
                        .map(column -> words.of("sample.cell"))
                        .toList()));
        };
    }

    private RichText rich(String sentence) {
        return texts.of("<p>" + sentence + "</p>");
    }
}
