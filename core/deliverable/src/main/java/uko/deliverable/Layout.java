package uko.deliverable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How documents of a type look on paper: options, never code. What it holds is checked when it is read; nothing of it is
 * mark-up. Whatever it says, all that is written in a document is printed.
 *
 * @param margins in millimetres, the least of GOST R 7.0.97 or more
 * @param cover what stands on it; empty where there is none and the text begins on the first sheet
 * @param contents whether a table of contents comes first
 * @param numbers whether sections bear the numbers that they have on the screen
 * @param header a line at the head of each sheet but the cover, with {@link #MARKS}; empty for none
 * @param footer the same at its foot
 * @param signatures who signs at the end of the text, by position
 * @param fields by the id of a kind, in the order of the paper; those that are not there follow as they are declared
 */
public record Layout(
        Paper paper,
        Margins margins,
        List<Part> cover,
        boolean contents,
        boolean numbers,
        String header,
        String footer,
        List<String> signatures,
        Map<String, List<PrintedField>> fields) {

    /** What a line at the head or foot may hold besides words. */
    public static final List<String> MARKS = List.of("{title}", "{centre}", "{revision}", "{fingerprint}");

    /** As documents have looked before types could say anything of it. */
    public static final Layout STANDARD = new Layout(
            Paper.A4,
            new Margins(20, 15, 24, 30),
            List.of(Part.CENTRE, Part.ACT, Part.REVISION, Part.VERIFICATION),
            true,
            true,
            "",
            "{title} · {revision} · {fingerprint}",
            List.of(),
            Map.of());

    public Layout {
        cover = List.copyOf(cover);
        signatures = List.copyOf(signatures);
        Map<String, List<PrintedField>> copied = new LinkedHashMap<>();
        fields.forEach((kind, printed) -> copied.put(kind, List.copyOf(printed)));
        fields = Collections.unmodifiableMap(copied);
    }

    /** Sheets of one size. */
    public enum Paper {
        A4(210, 297),
        A4_LANDSCAPE(297, 210),
        A5(148, 210);

        private final int width;
        private final int height;

        Paper(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** In millimetres. */
        public int width() {
            return width;
        }

        /** In millimetres. */
        public int height() {
            return height;
        }

        /** The word in a declaration: {@code a4-landscape}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** In millimetres. */
    public record Margins(int top, int right, int bottom, int left) {

        /** What GOST R 7.0.97 asks for at least. */
        public static final Margins LEAST = new Margins(20, 10, 20, 20);

        /** More leaves no room for a text on the smallest paper. */
        public static final int MOST = 40;
    }

    /** What may stand on the cover, besides the title. */
    public enum Part {
        CENTRE,
        TYPE,
        ACT,
        REVISION,
        VERIFICATION;

        /** The word in a declaration: {@code act}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A field in its place.
     *
     * @param label what stands before it; absent for its own title, empty for nothing
     */
    public record PrintedField(String name, Optional<String> label) {}

    /** The same type as paper shows it: its fields in another order and under other titles. */
    public DocumentType onPaper(DocumentType type) {
        return type.with(type.kinds().stream().map(this::onPaper).toList());
    }

    private Kind onPaper(Kind kind) {
        List<Field> ordered = new ArrayList<>();
        for (PrintedField printed : fields.getOrDefault(kind.id(), List.of())) {
            kind.find(printed.name())
                    .map(field -> printed.label()
                            .map(label -> field.titled(new Words(label, label)))
                            .orElse(field))
                    .ifPresent(ordered::add);
        }
        List<String> placed = ordered.stream().map(Field::name).toList();
        kind.fields().stream().filter(field -> !placed.contains(field.name())).forEach(ordered::add);
        return new Kind(kind.id(), kind.title(), kind.within(), numbers && kind.numbered(), ordered);
    }
}
