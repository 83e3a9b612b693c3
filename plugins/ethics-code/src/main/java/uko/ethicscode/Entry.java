package uko.ethicscode;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import uko.spi.documents.RichText;

/** One object of the file. A field that is wrong is noted and read as a neutral value; each is read once. */
final class Entry {

    private static final int LONGEST_RICH_TEXT = 20_000;

    private final Place place;
    private final Map<String, Object> unread = new LinkedHashMap<>();
    private final Reading reading;

    Entry(Place place, Object object, Reading reading) {
        this.place = place;
        this.reading = reading;
        if (object instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> unread.put(name.toString(), value));
        } else {
            reading.mistake("file.no-object", place, "");
        }
    }

    Place place() {
        return place;
    }

    /** A line of plain text. */
    String text(String field, int max) {
        return clean(field, take(field), max);
    }

    /** One of the words that a pattern allows. */
    String word(String field, String pattern) {
        String word = text(field, 100);
        if (!word.isEmpty() && !word.matches(pattern)) {
            mistake("file.word-refused", field, word);
            return "";
        }
        return word;
    }

    RichText richText(String field) {
        return rich(field, take(field));
    }

    List<RichText> richTexts(String field, int min, int max) {
        return items(field, min, max).stream().map(item -> rich(field, item)).toList();
    }

    LocalDate date(String field) {
        String text = text(field, 10);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            mistake("file.no-date", field);
            return LocalDate.EPOCH;
        }
    }

    long number(String field, long max) {
        if (take(field) instanceof Long number && number >= 1 && number <= max) {
            return number;
        }
        mistake("file.no-number", field, max);
        return 1;
    }

    /** The objects of a list, each with the place that its number from 1 gives it. */
    List<Entry> entries(String field, int min, int max, IntFunction<Place> places) {
        List<Entry> entries = new ArrayList<>();
        for (Object item : items(field, min, max)) {
            entries.add(new Entry(places.apply(entries.size() + 1), item, reading));
        }
        return entries;
    }

    /** Ends the reading: a field that nobody asked for is a slip of the pen, and its text would be lost. */
    void end() {
        unread.keySet().forEach(field -> mistake("file.unknown-field", field));
    }

    void mistake(String message, String field, Object... arguments) {
        reading.mistake(message, place, field, arguments);
    }

    private Object take(String field) {
        Object value = unread.remove(field);
        return value == null ? "" : value;
    }

    private List<?> items(String field, int min, int max) {
        if (take(field) instanceof List<?> items && items.size() >= min && items.size() <= max) {
            return items;
        }
        mistake("file.no-list", field, min, max);
        return List.of();
    }

    private RichText rich(String field, Object value) {
        String html = clean(field, value, LONGEST_RICH_TEXT);
        RichText text = reading.sanitise().apply(html);
        if (!html.isEmpty() && text.html().isBlank()) {
            mistake("file.nothing-left", field);
        }
        return text;
    }

    // One spelling per text: the hash must not depend on the editor's line ends or on how it composes й and ё.
    private String clean(String field, Object value, int max) {
        String text = value instanceof String some ? Normalizer.normalize(some, Normalizer.Form.NFC) : "";
        text = text.replaceAll("[ \t\r\n]+", " ").strip();
        if (text.isEmpty()) {
            mistake("file.no-text", field);
        } else if (text.length() > max) {
            mistake("file.too-long", field, max);
        } else if (text.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            mistake("file.unreadable-character", field);
            return "";
        }
        return text;
    }
}
