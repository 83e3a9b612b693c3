package uko.rendering;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sheets of a document, in millimetres: {@code <meta name="paper" content="a5">} and
 * {@code <meta name="margins" content="20 10 20 20">}, from the top clockwise. What is said of neither is as
 * {@code document.css} has it.
 */
record Sheet(int width, int height, Margins margins) {

    private static final Map<String, int[]> PAPERS =
            Map.of("a4", new int[] {210, 297}, "a4-landscape", new int[] {297, 210}, "a5", new int[] {148, 210});
    private static final Pattern MARGINS = Pattern.compile("(\\d{1,2}) (\\d{1,2}) (\\d{1,2}) (\\d{1,2})");
    private static final Margins STANDARD_MARGINS = new Margins(20, 15, 24, 30);
    private static final Sheet STANDARD = new Sheet(210, 297, STANDARD_MARGINS);

    /** Beside the words at the foot of a cover, its code. */
    private static final int CODE = 38;

    /** What the line at the foot of the page takes, and what rounding does. */
    private static final int SPARE = 3;

    private static final String STYLE = """
        @page { size: %dmm %dmm; margin: %dmm %dmm %dmm %dmm; }
        .cover { height: %dmm; }
        .cover h1 { font-size: %dpt; margin-top: %dmm; }
        .cover .approval { margin-left: %dmm; }
        .cover .at-foot .words { width: %dmm; }
        img { max-height: %dmm; }
        """;

    private record Margins(int top, int right, int bottom, int left) {}

    static Sheet of(String paper, String margins) {
        int[] size = paper.isEmpty() ? PAPERS.get("a4") : PAPERS.get(paper);
        if (size == null) {
            throw new TemplateException(
                    "The paper of the document is '" + paper + "'. Write one of a4, a4-landscape, a5.");
        }
        return new Sheet(size[0], size[1], margins.isEmpty() ? STANDARD_MARGINS : margins(margins));
    }

    private static Margins margins(String text) {
        Matcher read = MARGINS.matcher(text);
        if (!read.matches()) {
            throw new TemplateException("The margins of the document are '" + text + "'. Write them as 20 15 24 30.");
        }
        return new Margins(
                Integer.parseInt(read.group(1)),
                Integer.parseInt(read.group(2)),
                Integer.parseInt(read.group(3)),
                Integer.parseInt(read.group(4)));
    }

    /** Empty for the sheets of {@code document.css}; the cover fills the first, however large that is. */
    String style() {
        if (equals(STANDARD)) {
            return "";
        }
        int across = across();
        int down = height - margins.top() - margins.bottom();
        return STYLE.formatted(
                width,
                height,
                margins.top(),
                margins.right(),
                margins.bottom(),
                margins.left(),
                down - SPARE,
                across < 120 ? 22 : 34,
                down / 7,
                across / 2,
                across - CODE,
                down * 4 / 5);
    }

    /** How wide a line may be. */
    int across() {
        return width - margins.left() - margins.right();
    }
}
