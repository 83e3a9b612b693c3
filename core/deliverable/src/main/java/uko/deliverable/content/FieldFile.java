package uko.deliverable.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uko.deliverable.Field;
import uko.deliverable.Value;
import uko.spi.documents.RichText;
import uko.spi.documents.RichTexts;

/** Reads one field of a section and says what is wrong with it. An empty one is a draft's business, not a mistake. */
final class FieldFile {

    private static final int MOST_RICH = 200_000;
    private static final int MOST_CELL = 2_000;
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{64}");

    private final Field field;
    private final RichTexts texts;
    private final String place;
    private final List<Mistake> mistakes;

    FieldFile(Field field, RichTexts texts, String place, List<Mistake> mistakes) {
        this.field = field;
        this.texts = texts;
        this.place = place;
        this.mistakes = mistakes;
    }

    Value read(JsonNode json) {
        return switch (field.form()) {
            case RICH -> new Value.Rich(rich(json));
            case ITEMS -> new Value.Items(items(json));
            case TABLE -> new Value.Rows(rows(json));
            case TEXT -> new Value.Plain(plain(json));
            case NUMBER -> new Value.Plain(matching(json, NUMBER, "file.not-a-number"));
            case DATE -> new Value.Plain(day(json));
            case CHOICE -> new Value.Plain(choice(json));
            case PERSON -> new Value.Plain(matching(json, ID, "file.not-an-id"));
            case FILE -> new Value.Plain(matching(json, FILE, "file.not-a-hash"));
        };
    }

    String plain(JsonNode json) {
        String text = text(json, field.most());
        if (text.isEmpty() && field.name().equals("title")) {
            mistake("file.missing");
        }
        return text.replace('\n', ' ');
    }

    private RichText rich(JsonNode json) {
        return texts.of(text(json, MOST_RICH));
    }

    private List<RichText> items(JsonNode json) {
        List<RichText> items = new ArrayList<>();
        for (JsonNode item : list(json)) {
            RichText text = rich(item);
            if (!text.html().isBlank()) {
                items.add(text);
            }
        }
        return items;
    }

    private List<List<String>> rows(JsonNode json) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : list(json)) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(text(cell, MOST_CELL)));
            if (cells.size() != field.choices().size()) {
                mistake(
                        "file.row-of-other-length",
                        rows.size() + 1,
                        field.choices().size());
            }
            rows.add(cells);
        }
        return rows;
    }

    private Iterable<JsonNode> list(JsonNode json) {
        if (json.isMissingNode()) {
            return List.of();
        }
        if (!json.isArray()) {
            mistake("file.not-a-list");
            return List.of();
        }
        if (json.size() > field.most()) {
            mistake("file.too-many", field.most());
        }
        return json;
    }

    private String matching(JsonNode json, Pattern pattern, String message) {
        String text = text(json, 100);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            mistake(message);
        }
        return text;
    }

    private String day(JsonNode json) {
        String text = text(json, 10);
        try {
            return text.isEmpty() ? "" : LocalDate.parse(text).toString();
        } catch (DateTimeParseException notInTheCalendar) {
            mistake("file.not-a-date");
            return "";
        }
    }

    private String choice(JsonNode json) {
        String text = text(json, 100);
        if (!text.isEmpty() && field.find(text).isEmpty()) {
            mistake(
                    "file.no-such-choice",
                    text,
                    String.join(
                            ", ", field.choices().stream().map(Field.Choice::id).toList()));
        }
        return text;
    }

    private String text(JsonNode json, int most) {
        if (json.isMissingNode()) {
            return "";
        }
        if (!json.isTextual()) {
            mistake("file.not-a-text");
            return "";
        }
        String text = Normalizer.normalize(
                        UNREADABLE.matcher(json.asText().replace("\r\n", "\n")).replaceAll(""), Normalizer.Form.NFC)
                .strip();
        if (text.codePointCount(0, text.length()) > most) {
            mistake("file.too-long", most);
        }
        return text;
    }

    private void mistake(String message, Object... arguments) {
        mistakes.add(new Mistake(message, place, field.name(), List.of(arguments)));
    }
}
