package uko.deliverable.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uko.deliverable.Field;
import uko.deliverable.Value;
import uko.spi.documents.RichText;

/**
 * The values of one field as rich text, so that all of them are compared and shown in one way.
 *
 * @param names of people by their ids
 */
record Blocks(Field field, UnaryOperator<String> names) {

    private static final int BEGINNING = 12;

    static List<Block> line(String text) {
        return text.isEmpty() ? List.of() : List.of(Block.leaf("<p>", text));
    }

    List<Block> of(@Nullable Value value) {
        return switch (value) {
            case null -> List.of();
            case Value.Plain plain -> line(name(plain.text()));
            case Value.Rich rich -> BlockReader.read(rich.text().html());
            case Value.Items items ->
                items.items().isEmpty()
                        ? List.of()
                        : List.of(Block.container(
                                "ul", items.items().stream().map(Blocks::item).toList()));
            case Value.Rows rows -> rows.rows().isEmpty() ? List.of() : List.of(table(rows.rows()));
        };
    }

    /** A choice by its name; people who compare texts read Russian, in which they are written. */
    private String name(String text) {
        return switch (field.form()) {
            case CHOICE -> field.find(text).map(choice -> choice.title().ru()).orElse(text);
            case PERSON -> names.apply(text);
            case FILE -> text.substring(0, Math.min(BEGINNING, text.length()));
            case TEXT, RICH, ITEMS, NUMBER, DATE, TABLE -> text;
        };
    }

    private static Block item(RichText text) {
        return BlockReader.read("<li>" + text.html() + "</li>").getFirst();
    }

    private Block table(List<List<String>> rows) {
        List<Block> heads = new ArrayList<>();
        field.choices()
                .forEach(column -> heads.add(
                        Block.leaf("<th scope=\"col\">", column.title().ru())));
        List<Block> body = rows.stream().map(Blocks::row).toList();
        return Block.container(
                "table",
                List.of(
                        Block.container("thead", List.of(Block.container("tr", heads))),
                        Block.container("tbody", body)));
    }

    private static Block row(List<String> cells) {
        return Block.container(
                "tr",
                cells.stream().<Block>map(cell -> Block.leaf("<td>", cell)).toList());
    }
}
