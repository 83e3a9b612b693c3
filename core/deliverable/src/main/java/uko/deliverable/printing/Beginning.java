package uko.deliverable.printing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uko.deliverable.Content;
import uko.deliverable.Section;
import uko.deliverable.Value;
import uko.spi.documents.RichText;
import uko.spi.documents.RichTexts;

/** The first so many characters of a document, mark-up counted: whole where it has no more. Made for one document. */
final class Beginning {

    private final RichTexts texts;
    private long left;

    Beginning(RichTexts texts, long characters) {
        this.texts = texts;
        left = characters;
    }

    Content of(Content content) {
        return new Content(content.type(), content.title(), content.number(), sections(content.sections()));
    }

    private List<Section> sections(List<Section> all) {
        List<Section> some = new ArrayList<>();
        for (Section section : all) {
            if (left <= 0) {
                break;
            }
            some.add(section(section));
        }
        return some;
    }

    private Section section(Section section) {
        left -= section.title().length();
        Map<String, Value> fields = new LinkedHashMap<>();
        section.fields().forEach((name, value) -> fields.put(name, value(value)));
        return new Section(
                section.key(),
                section.kind(),
                section.title(),
                fields,
                section.audience(),
                sections(section.sections()));
    }

    private Value value(Value value) {
        return switch (value) {
            case Value.Plain plain -> {
                left -= plain.text().length();
                yield plain;
            }
            case Value.Rich rich -> new Value.Rich(text(rich.text()));
            case Value.Items items -> new Value.Items(items(items.items()));
            case Value.Rows rows -> new Value.Rows(rows(rows.rows()));
        };
    }

    private List<RichText> items(List<RichText> all) {
        List<RichText> some = new ArrayList<>();
        for (RichText item : all) {
            if (left <= 0) {
                break;
            }
            some.add(text(item));
        }
        return some;
    }

    private List<List<String>> rows(List<List<String>> all) {
        List<List<String>> some = new ArrayList<>();
        for (List<String> row : all) {
            if (left <= 0) {
                break;
            }
            left -= row.stream().mapToInt(String::length).sum();
            some.add(row);
        }
        return some;
    }

    private RichText text(RichText text) {
        String html = text.html();
        long before = Math.max(0, left);
        left -= html.length();
        return html.length() <= before ? text : texts.of(cut(html, (int) before));
    }

    /** Ends between two words and outside of tags; whatever was open there is closed when it is sanitised. */
    private static String cut(String html, int end) {
        String some = html.substring(0, Math.max(html.lastIndexOf(' ', end), html.lastIndexOf('>', end) + 1));
        return some.substring(0, some.lastIndexOf('<') > some.lastIndexOf('>') ? some.lastIndexOf('<') : some.length());
    }
}
