package uko.ethicscode;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what {@link JsonReader} reads: canonically, to be hashed, or indented, to be edited. */
final class JsonWriter {

    private final boolean indented;
    private final StringBuilder written = new StringBuilder();

    private JsonWriter(boolean indented) {
        this.indented = indented;
    }

    /** One spelling for one content: names sorted, no white space, only the escapes that are due (RFC 8785). */
    static String canonical(Object value) {
        return new JsonWriter(false).value(value, 0).toString();
    }

    static String indented(Object value) {
        return new JsonWriter(true).value(value, 0).append('\n').toString();
    }

    private StringBuilder value(Object value, int depth) {
        switch (value) {
            case Map<?, ?> fields -> object(fields, depth);
            case List<?> items -> array(items, depth);
            case String text -> string(text);
            default -> written.append(value);
        }
        return written;
    }

    private void object(Map<?, ?> fields, int depth) {
        Map<?, ?> ordered = indented ? fields : new TreeMap<>(fields);
        written.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> each = ordered.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<?, ?> field = each.next();
            newLine(depth + 1);
            string(field.getKey().toString());
            written.append(indented ? ": " : ":");
            value(field.getValue(), depth + 1).append(each.hasNext() ? "," : "");
        }
        newLine(fields.isEmpty() ? -1 : depth);
        written.append('}');
    }

    private void array(List<?> items, int depth) {
        written.append('[');
        for (Iterator<?> each = items.iterator(); each.hasNext(); ) {
            newLine(depth + 1);
            value(each.next(), depth + 1).append(each.hasNext() ? "," : "");
        }
        newLine(items.isEmpty() ? -1 : depth);
        written.append(']');
    }

    private void newLine(int depth) {
        if (indented && depth >= 0) {
            written.append('\n').repeat("  ", depth);
        }
    }

    private void string(String text) {
        written.append('"')
                .append(text.chars().mapToObj(JsonWriter::escaped).collect(Collectors.joining()))
                .append('"');
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> character < ' ' ? "\\u%04x".formatted(character) : Character.toString(character);
        };
    }
}
