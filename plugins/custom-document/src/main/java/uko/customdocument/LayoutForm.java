package uko.customdocument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uko.deliverable.DocumentType;
import uko.deliverable.Field;
import uko.deliverable.Kind;
import uko.deliverable.Layout;
import uko.deliverable.Layout.Margins;
import uko.deliverable.Layout.Paper;
import uko.deliverable.Layout.Part;
import uko.deliverable.Layout.PrintedField;
import uko.spi.portlet.Form;

/** What a person said of how a type looks on paper. */
final class LayoutForm {

    private static final Pattern MARK = Pattern.compile("\\{[^{}]*}?");
    private static final int MOST_LINE = 200;
    private static final int MOST_SIGNATURES = 10;

    private LayoutForm() {}

    static Layout read(Form form, DocumentType type) {
        Layout layout = new Layout(
                paper(form),
                margins(form),
                Stream.of(Part.values())
                        .filter(part -> ticked(form, "cover-" + part.word()))
                        .toList(),
                ticked(form, "contents"),
                ticked(form, "numbers"),
                line(form, "header"),
                line(form, "footer"),
                signatures(form),
                fields(form, type));
        form.check();
        return layout;
    }

    private static boolean ticked(Form form, String field) {
        return !form.text(field, 5).isEmpty();
    }

    private static Paper paper(Form form) {
        String word = form.text("paper", 20);
        return Stream.of(Paper.values())
                .filter(paper -> paper.word().equals(word))
                .findFirst()
                .orElse(Paper.A4);
    }

    private static Margins margins(Form form) {
        Margins least = Margins.LEAST;
        return new Margins(
                (int) form.number("top", least.top(), Margins.MOST),
                (int) form.number("right", least.right(), Margins.MOST),
                (int) form.number("bottom", least.bottom(), Margins.MOST),
                (int) form.number("left", least.left(), Margins.MOST));
    }

    private static String line(Form form, String field) {
        String line = form.text(field, MOST_LINE);
        Matcher marks = MARK.matcher(line);
        while (marks.find()) {
            if (!Layout.MARKS.contains(marks.group())) {
                form.problem(field, "layout.no-such-mark", marks.group(), String.join(", ", Layout.MARKS));
            }
        }
        return line;
    }

    private static List<String> signatures(Form form) {
        List<String> lines = form.text("signatures", 2_500)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST_SIGNATURES || lines.stream().anyMatch(line -> line.length() > MOST_LINE)) {
            form.problem("signatures", "layout.too-many-signatures", MOST_SIGNATURES, MOST_LINE);
        }
        return lines;
    }

    private record Placed(long place, PrintedField field) {}

    private static Map<String, List<PrintedField>> fields(Form form, DocumentType type) {
        Map<String, List<PrintedField>> fields = new LinkedHashMap<>();
        for (Kind kind : type.kinds()) {
            List<Placed> placed = new ArrayList<>();
            for (Field field : kind.fields()) {
                String name = kind.id() + "-" + field.name();
                placed.add(new Placed(
                        form.number("place-" + name, 1, 999),
                        new PrintedField(field.name(), label(form.text("label-" + name, MOST_LINE), field))));
            }
            List<PrintedField> printed = placed.stream()
                    .sorted(Comparator.comparingLong(Placed::place))
                    .map(Placed::field)
                    .toList();
            if (!printed.equals(asDeclared(kind))) {
                fields.put(kind.id(), printed);
            }
        }
        return fields;
    }

    /** The title of the field is its label without saying so, and follows when it is renamed. */
    private static Optional<String> label(String written, Field field) {
        return written.equals(field.title().ru()) ? Optional.empty() : Optional.of(written);
    }

    private static List<PrintedField> asDeclared(Kind kind) {
        return kind.fields().stream()
                .map(field -> new PrintedField(field.name(), Optional.empty()))
                .toList();
    }
}
