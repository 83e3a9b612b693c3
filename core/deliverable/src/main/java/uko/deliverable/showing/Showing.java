package uko.deliverable.showing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Kind;
import uko.deliverable.Numbered;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.spi.portlet.Language;

/**
 * Makes sections ready for templates.
 *
 * @param firstLevel of the headings of sections of the document itself: 3 on a page, 2 in a file
 * @param names of people by their ids, empty where nobody knows
 */
public record Showing(DocumentType type, Language language, int firstLevel, UnaryOperator<String> names) {

    private static final int DEEPEST = 6;
    /** The field that is the text of its section. */
    private static final String TEXT = "text";

    public List<ShownSection> all(List<Numbered> sections) {
        return sections.stream().map(this::one).toList();
    }

    public ShownSection one(Numbered numbered) {
        Section section = numbered.section();
        return new ShownSection(
                section.key(),
                section.kind(),
                numbered.number(),
                section.title(),
                numbered.depth(),
                Math.min(DEEPEST, firstLevel + numbered.depth() - 1),
                section.fields(),
                fields(section),
                section.audience().stream().map(Whose::of).toList());
    }

    private List<ShownField> fields(Section section) {
        List<ShownField> fields = new ArrayList<>();
        List<Field> declared = type.find(section.kind()).map(Kind::fields).orElse(List.of());
        for (Field field : declared) {
            Value value = section.fields().getOrDefault(field.name(), Value.none(field.form()));
            boolean itself = field.form() == Form.RICH
                    && (declared.size() == 1 || field.name().equals(TEXT));
            if (!value.isEmpty()) {
                fields.add(field(field, value, itself));
            }
        }
        return fields;
    }

    /** @param itself whether it is the text of its section, which needs no name */
    private ShownField field(Field field, Value value, boolean itself) {
        String plain = value instanceof Value.Plain one ? one.text() : "";
        Optional<LocalDate> day = field.form() == Form.DATE ? day(plain) : Optional.empty();
        return new ShownField(
                field.name(),
                field.form().word(),
                itself ? "" : field.title().in(language),
                value,
                day.isPresent() ? "" : words(field, plain),
                day,
                field.form() == Form.TABLE ? columns(field) : List.of(),
                value instanceof Value.Rows rows ? cells(columns(field), rows) : List.of());
    }

    /** What no form and no import lets through may stand in the database all the same: it is shown as it stands. */
    private static Optional<LocalDate> day(String plain) {
        try {
            return Optional.of(LocalDate.parse(plain));
        } catch (DateTimeParseException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private String words(Field field, String plain) {
        return switch (field.form()) {
            case CHOICE ->
                field.find(plain).map(choice -> choice.title().in(language)).orElse(plain);
            case PERSON -> names.apply(plain);
            case NUMBER -> language == Language.RU ? plain.replace('.', ',') : plain;
            case TEXT, DATE -> plain;
            case RICH, ITEMS, FILE, TABLE -> "";
        };
    }

    private List<String> columns(Field field) {
        return field.choices().stream()
                .map(column -> column.title().in(language))
                .toList();
    }

    private static List<List<ShownField.Cell>> cells(List<String> columns, Value.Rows rows) {
        List<List<ShownField.Cell>> cells = new ArrayList<>();
        for (List<String> row : rows.rows()) {
            List<ShownField.Cell> line = new ArrayList<>();
            for (int at = 0; at < Math.min(row.size(), columns.size()); at++) {
                line.add(new ShownField.Cell(columns.get(at), row.get(at)));
            }
            cells.add(line);
        }
        return cells;
    }
}
