package uko.ethicscode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) as strictly as a legal text deserves: no name twice, no null, whole numbers only, at most
 * {@value #DEEPEST} levels. Answers maps in the order of the file, lists, texts, {@code Long} and {@code Boolean}.
 */
final class JsonReader {

    private static final int DEEPEST = 16;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    static Object read(String text) throws MalformedJson {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.malformed();
        }
        return value;
    }

    private Object value(int depth) throws MalformedJson {
        skipSpace();
        if (depth > DEEPEST) {
            throw malformed();
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) throws MalformedJson {
        Map<String, Object> fields = new LinkedHashMap<>();
        at++;
        skipSpace();
        for (boolean first = true; !taken('}'); first = false) {
            if (!first) {
                take(',');
                skipSpace();
            }
            int start = at;
            String name = string();
            skipSpace();
            take(':');
            if (fields.put(name, value(depth + 1)) != null) {
                throw new MalformedJson(text, start);
            }
            skipSpace();
        }
        return fields;
    }

    private List<Object> array(int depth) throws MalformedJson {
        List<Object> items = new ArrayList<>();
        at++;
        skipSpace();
        while (!taken(']')) {
            if (!items.isEmpty()) {
                take(',');
            }
            items.add(value(depth + 1));
            skipSpace();
        }
        return items;
    }

    private String string() throws MalformedJson {
        take('"');
        StringBuilder read = new StringBuilder();
        while (!taken('"')) {
            char character = peek();
            if (character < ' ') {
                throw malformed();
            }
            at++;
            read.append(character == '\\' ? escaped() : character);
        }
        return read.toString();
    }

    private char escaped() throws MalformedJson {
        char letter = peek();
        at++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw malformed();
        };
    }

    private char codeUnit() throws MalformedJson {
        int unit = 0;
        for (int digits = 0; digits < 4; digits++, at++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw malformed();
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private Object word(String word, Object meaning) throws MalformedJson {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return meaning;
    }

    private Long number() throws MalformedJson {
        int start = at;
        while (at < text.length() && (text.charAt(at) == '-' || Character.digit(text.charAt(at), 10) >= 0)) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("-?(0|[1-9][0-9]{0,14})")) {
            throw new MalformedJson(text, start);
        }
        return Long.valueOf(digits);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws MalformedJson {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private boolean taken(char expected) throws MalformedJson {
        boolean found = peek() == expected;
        at += found ? 1 : 0;
        return found;
    }

    private void take(char expected) throws MalformedJson {
        if (!taken(expected)) {
            throw malformed();
        }
    }

    private MalformedJson malformed() {
        return new MalformedJson(text, at);
    }
}
