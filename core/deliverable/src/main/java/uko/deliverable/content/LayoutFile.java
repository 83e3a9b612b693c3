package uko.deliverable.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uko.deliverable.Field;
import uko.deliverable.Kind;
import uko.deliverable.Layout;
import uko.deliverable.Layout.Margins;
import uko.deliverable.Layout.Paper;
import uko.deliverable.Layout.Part;
import uko.deliverable.Layout.PrintedField;

/** Reads how documents of a type look on paper. */
public final class LayoutFile {

    private static final String NAME = "[a-zA-Z][A-Za-z0-9-]{0,39}";
    private static final Pattern MARK = Pattern.compile("\\{[^{}]*}?");
    private static final int MOST_LINE = 200;
    private static final int MOST_SIGNATURES = 10;

    private LayoutFile() {}

    /** Reads a layout by itself. @throws TypeRefused when it can't be used */
    public static Layout read(String yaml, List<Kind> kinds) {
        return read(YamlPlace.root(yaml), kinds);
    }

    static Layout read(YamlPlace place, List<Kind> kinds) {
        YamlPlace layout = place.only(
                "paper", "margins", "cover", "contents", "numbers", "header", "footer", "signatures", "fields");
        Layout standard = Layout.STANDARD;
        return new Layout(
                layout.at("paper").one(WayFile.words(Paper.values(), Paper::word), standard.paper()),
                margins(layout.at("margins")),
                cover(layout.at("cover")),
                layout.at("contents").flag(standard.contents()),
                layout.at("numbers").flag(standard.numbers()),
                line(layout.at("header"), standard.header()),
                line(layout.at("footer"), standard.footer()),
                signatures(layout.at("signatures")),
                fields(layout.at("fields"), kinds));
    }

    private static Margins margins(YamlPlace place) {
        YamlPlace margins = place.only("top", "right", "bottom", "left");
        Margins least = Margins.LEAST;
        Margins standard = Layout.STANDARD.margins();
        return new Margins(
                margins.at("top").between(least.top(), Margins.MOST, standard.top()),
                margins.at("right").between(least.right(), Margins.MOST, standard.right()),
                margins.at("bottom").between(least.bottom(), Margins.MOST, standard.bottom()),
                margins.at("left").between(least.left(), Margins.MOST, standard.left()));
    }

    private static List<Part> cover(YamlPlace place) {
        if (!place.isThere()) {
            return Layout.STANDARD.cover();
        }
        Map<String, Part> known = WayFile.words(Part.values(), Part::word);
        return place.items().stream()
                .map(item -> item.one(known, Part.CENTRE))
                .distinct()
                .toList();
    }

    private static String line(YamlPlace place, String standard) {
        if (!place.isThere()) {
            return standard;
        }
        String line = place.maybe(MOST_LINE);
        Matcher marks = MARK.matcher(line);
        while (marks.find()) {
            if (!Layout.MARKS.contains(marks.group())) {
                throw place.refused("declaration.no-such-word", marks.group(), String.join(", ", Layout.MARKS));
            }
        }
        return line;
    }

    private static List<String> signatures(YamlPlace place) {
        List<YamlPlace> items = place.items();
        if (items.size() > MOST_SIGNATURES) {
            throw place.refused("declaration.too-many", Integer.toString(MOST_SIGNATURES));
        }
        return items.stream().map(item -> item.text(MOST_LINE)).toList();
    }

    private static Map<String, List<PrintedField>> fields(YamlPlace place, List<Kind> kinds) {
        Map<String, List<PrintedField>> fields = new LinkedHashMap<>();
        place.only(kinds.stream().map(Kind::id).toArray(String[]::new))
                .each(NAME, "chapter")
                .forEach((id, printed) -> kinds.stream()
                        .filter(kind -> kind.id().equals(id))
                        .forEach(kind -> fields.put(id, printed(printed, kind))));
        return fields;
    }

    private static List<PrintedField> printed(YamlPlace place, Kind kind) {
        List<PrintedField> fields = new ArrayList<>();
        place.only(kind.fields().stream().map(Field::name).toArray(String[]::new))
                .each(NAME, "whatWeDo")
                .forEach((name, field) -> {
                    YamlPlace label = field.only("label").at("label");
                    fields.add(new PrintedField(
                            name, label.isThere() ? Optional.of(label.maybe(MOST_LINE)) : Optional.empty()));
                });
        return fields;
    }
}
