package uko.deliverable.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uko.deliverable.Field;
import uko.deliverable.Kind;
import uko.deliverable.Value;
import uko.deliverable.comparison.Merge;
import uko.deliverable.content.ContentFile;
import uko.deliverable.content.Mistake;
import uko.spi.documents.RichTexts;
import uko.spi.portlet.Form;
import uko.spi.portlet.Language;

/** Reads the wording of a section that a person sent. */
final class SectionForm {

    static final int MOST_TITLE = 200;
    /** Larger tables are written as lines, with a tab between cells. */
    static final int MOST_CELLS = 300;

    private static final int MOST_RICH = 200_000;
    private static final int MOST_CELL = 2_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Form form;
    private final RichTexts texts;
    private final People people;
    private final Language language;

    SectionForm(Form form, RichTexts texts, People people, Language language) {
        this.form = form;
        this.texts = texts;
        this.people = people;
        this.language = language;
    }

    /** The wording alone: for whom it is stays as it was. */
    Wording read(Kind kind) {
        return read(kind, List.of());
    }

    Wording read(Kind kind, List<String> audience) {
        String title = form.requireText("title", MOST_TITLE).replace('\n', ' ');
        decided("title", title);
        Map<String, Value> fields = new LinkedHashMap<>();
        kind.fields().forEach(field -> fields.put(field.name(), value(field, title)));
        Wording wording = new Wording(title, fields, audience);
        form.check();
        return wording;
    }

    private Value value(Field field, String place) {
        List<Mistake> mistakes = new ArrayList<>();
        Value value = ContentFile.value(field, json(field), texts, place, mistakes);
        for (Mistake mistake : mistakes) {
            List<Object> told = Stream.concat(
                            Stream.of(place, field.title().in(language)), mistake.arguments().stream())
                    .toList();
            form.problem(FieldNames.of(field), mistake.message(), told.toArray());
        }
        decided(FieldNames.of(field), PlainValue.html(value));
        return value;
    }

    private void decided(String name, String text) {
        if (Merge.isUndecided(text)) {
            form.problem(name, "section.undecided");
        }
    }

    private JsonNode json(Field field) {
        return switch (field.form()) {
            case RICH -> NODES.textNode(block(form.text(FieldNames.of(field), MOST_RICH)));
            case ITEMS -> items(field);
            case TABLE -> rows(field);
            case NUMBER ->
                NODES.textNode(
                        form.text(FieldNames.of(field), 100).replace(',', '.').replaceAll("\\s", ""));
            case TEXT -> NODES.textNode(form.text(FieldNames.of(field), field.most()));
            case PERSON -> NODES.textNode(PersonField.of(form, field).id(people, form, language));
            case DATE, CHOICE, FILE -> NODES.textNode(form.text(FieldNames.of(field), 100));
        };
    }

    /** Whoever writes without the editor writes lines, not mark-up. */
    private static String block(String text) {
        if (text.isEmpty() || text.contains("<")) {
            return text;
        }
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + line.strip().replaceAll("&(?![#\\w]+;)", "&amp;") + "</p>")
                .collect(Collectors.joining());
    }

    private ArrayNode items(Field field) {
        ArrayNode items = NODES.arrayNode();
        boolean more = true;
        for (int number = 1; number <= field.most() || more; number++) {
            String item = form.text(FieldNames.item(field, number), MOST_RICH);
            more = !item.isEmpty();
            if (more) {
                items.add(item);
            }
        }
        return items;
    }

    private ArrayNode rows(Field field) {
        String lines = form.text(FieldNames.of(field), MOST_RICH);
        ArrayNode rows = NODES.arrayNode();
        if (!lines.isEmpty()) {
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> rows.add(cells(field, line.split("\t", -1))));
            return rows;
        }
        int columns = field.choices().size();
        boolean more = true;
        for (int row = 1; row <= Math.min(field.most(), MOST_CELLS) || more; row++) {
            String[] cells = new String[columns];
            for (int column = 1; column <= columns; column++) {
                cells[column - 1] = form.text(FieldNames.cell(field, row, column), MOST_CELL);
            }
            more = Stream.of(cells).anyMatch(cell -> !cell.isEmpty());
            if (more) {
                rows.add(cells(field, cells));
            }
        }
        return rows;
    }

    private static ArrayNode cells(Field field, String[] written) {
        ArrayNode cells = NODES.arrayNode();
        for (int column = 0; column < Math.max(written.length, field.choices().size()); column++) {
            cells.add(column < written.length ? written[column].strip() : "");
        }
        return cells;
    }
}
