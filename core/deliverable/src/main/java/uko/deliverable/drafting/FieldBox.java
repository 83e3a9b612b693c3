package uko.deliverable.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uko.deliverable.Field;
import uko.deliverable.Form;
import uko.deliverable.Value;
import uko.spi.documents.RichText;
import uko.spi.portlet.Language;

/**
 * A field of a section in a form.
 *
 * @param form the word of its {@link Form}
 * @param text of one line, or the source of rich text, or the lines of a table too large for cells
 * @param rich what it looks like
 * @param choices that may be chosen, of a person the one who is named
 * @param entries of a list or a table row by row, with empty ones to fill in
 */
record FieldBox(
        String name,
        String field,
        String title,
        String form,
        boolean required,
        long most,
        String text,
        List<RichText> rich,
        List<Choice> choices,
        List<List<Entry>> entries) {

    private static final int SPARE = 2;

    record Choice(String id, String title, boolean chosen) {}

    record Entry(String name, String label, String text) {}

    static FieldBox of(Field field, Value value, People people, Language language) {
        boolean cells = field.form() == Form.TABLE && fits(field, value);
        return new FieldBox(
                FieldNames.of(field),
                field.name(),
                field.title().in(language),
                field.form().word(),
                field.required(),
                field.most(),
                text(value),
                rich(value),
                field.form() == Form.PERSON ? named(text(value), people) : choices(field, value, language),
                field.form() == Form.ITEMS ? items(field, value) : cells ? rows(field, value, language) : List.of());
    }

    private static boolean fits(Field field, Value value) {
        int rows = value instanceof Value.Rows all ? all.rows().size() : 0;
        return (rows + SPARE) * field.choices().size() <= SectionForm.MOST_CELLS;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Plain plain -> plain.text();
            case Value.Rich rich -> rich.text().html();
            case Value.Rows rows ->
                String.join(
                        "\n",
                        rows.rows().stream().map(row -> String.join("\t", row)).toList());
            case Value.Items items -> "";
        };
    }

    private static List<RichText> rich(Value value) {
        return switch (value) {
            case Value.Rich rich -> List.of(rich.text());
            case Value.Items items -> items.items();
            case Value.Plain plain -> List.of();
            case Value.Rows rows -> List.of();
        };
    }

    private static List<Choice> named(String id, People people) {
        return id.isEmpty() ? List.of() : List.of(new Choice(id, people.label(id), true));
    }

    private static List<Choice> choices(Field field, Value value, Language language) {
        String chosen = value instanceof Value.Plain plain ? plain.text() : "";
        return field.choices().stream()
                .map(each -> new Choice(
                        each.id(), each.title().in(language), each.id().equals(chosen)))
                .toList();
    }

    private static List<List<Entry>> items(Field field, Value value) {
        List<List<Entry>> items = new ArrayList<>();
        List<RichText> there = value instanceof Value.Items all ? all.items() : List.of();
        for (int number = 1; number <= room(field, there.size()); number++) {
            String text = number <= there.size() ? there.get(number - 1).html() : "";
            items.add(List.of(new Entry(FieldNames.item(field, number), Integer.toString(number), text)));
        }
        return items;
    }

    /** A few more than there are, up to the most; what is there is shown, however much it is. */
    private static int room(Field field, int there) {
        return Math.max(there, Math.min(there + SPARE, field.most()));
    }

    private static List<List<Entry>> rows(Field field, Value value, Language language) {
        List<List<String>> there = value instanceof Value.Rows all ? all.rows() : List.of();
        return IntStream.rangeClosed(1, room(field, there.size()))
                .mapToObj(row -> row(field, row, row <= there.size() ? there.get(row - 1) : List.of(), language))
                .toList();
    }

    private static List<Entry> row(Field field, int row, List<String> cells, Language language) {
        return IntStream.rangeClosed(1, field.choices().size())
                .mapToObj(column -> new Entry(
                        FieldNames.cell(field, row, column),
                        field.choices().get(column - 1).title().in(language),
                        column <= cells.size() ? cells.get(column - 1) : ""))
                .toList();
    }
}
