package uko.deliverable.drafting;

import java.util.stream.Collectors;
import uko.deliverable.Value;
import uko.deliverable.comparison.Anchor;

/** A value as people read it, without mark-up: a line for each item or row. */
final class PlainValue {

    private PlainValue() {}

    static String of(Value value) {
        return switch (value) {
            case Value.Plain plain -> plain.text();
            case Value.Rich rich -> Anchor.plain(rich.text().html());
            case Value.Items items ->
                items.items().stream()
                        .map(item -> "• " + Anchor.plain(item.html()))
                        .collect(Collectors.joining("\n"));
            case Value.Rows rows ->
                rows.rows().stream().map(row -> String.join(" | ", row)).collect(Collectors.joining("\n"));
        };
    }

    /** The same as the browser's editor shows it: with its mark-up. */
    static String html(Value value) {
        return switch (value) {
            case Value.Plain plain -> plain.text();
            case Value.Rich rich -> rich.text().html();
            case Value.Items items ->
                items.items().stream()
                        .map(item -> "<li>" + item.html() + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
            case Value.Rows rows -> of(rows);
        };
    }
}
