package uko.storage.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table and its stored columns in their order.
 *
 * @param columns name and type of each column that is not generated
 */
public record Table(String schema, String name, List<Column> columns) {

    /** A column: its type as PostgreSQL formats it. */
    public record Column(String name, String type) {
        @Override
        public String toString() {
            return name + " " + type;
        }
    }

    String title() {
        return schema + "." + name;
    }

    String entry() {
        return "tables/" + title() + ".copy";
    }

    String quoted() {
        return quoted(schema) + "." + quoted(name);
    }

    String copyOut() {
        return "copy %s%s to stdout".formatted(quoted(), quotedColumns());
    }

    String copyIn() {
        return "copy %s%s from stdin".formatted(quoted(), quotedColumns());
    }

    // PostgreSQL knows tables without columns, and no empty list of them.
    private String quotedColumns() {
        return columns.isEmpty()
                ? ""
                : columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", ", " (", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
