package uko.deliverable.docx;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what stands within a paragraph of Word as HTML. */
final class WordLine {

    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Set<String> PAGES = Set.of("page", "column");
    private static final Set<String> OFF = Set.of("0", "false", "off", "none");

    private final WordPart document;
    private final WordPictures pictures;
    private final WordNotes notes;

    WordLine(WordPart document, WordPictures pictures, WordNotes notes) {
        this.document = document;
        this.pictures = pictures;
        this.notes = notes;
    }

    String html(XmlElement line) {
        return WordFlow.of(line).stream().map(this::part).collect(Collectors.joining());
    }

    private String part(XmlElement part) {
        return switch (part.name()) {
            case "r" -> run(part);
            case "hyperlink" -> link(part);
            default -> "";
        };
    }

    private String link(XmlElement link) {
        String words = html(link);
        return document.address(link.attribute("id"))
                .filter(address -> !words.isBlank())
                .map(address -> "<a href=\"" + Html.escaped(address) + "\">" + words + "</a>")
                .orElse(words);
    }

    private String run(XmlElement run) {
        StringBuilder pictured = new StringBuilder();
        StringBuilder said = new StringBuilder();
        for (XmlElement part : WordFlow.of(run)) {
            switch (part.name()) {
                case "drawing" -> pictured.append(drawing(part));
                case "footnoteReference", "endnoteReference" -> said.append(notes.mark(part, this::html));
                default -> said.append(Html.escaped(words(part)).replace("\n", "<br>"));
            }
        }
        return pictured + (said.isEmpty() ? "" : dressed(run, said.toString()));
    }

    /** The words of a paragraph without its looks, its notes and what it was before. */
    static String text(XmlElement line) {
        return WordFlow.of(line).stream()
                .flatMap(part -> part.is("hyperlink") ? WordFlow.of(part).stream() : Stream.of(part))
                .filter(part -> part.is("r"))
                .flatMap(run -> WordFlow.of(run).stream())
                .map(WordLine::words)
                .collect(Collectors.joining())
                .replace('\n', ' ')
                .strip();
    }

    private static String words(XmlElement part) {
        return switch (part.name()) {
            case "t" -> SPACE.matcher(part.text()).replaceAll(" ");
            case "tab", "ptab" -> " ";
            case "noBreakHyphen" -> "\u2011";
            case "cr" -> "\n";
            case "br" -> PAGES.contains(part.attribute("type")) ? "" : "\n";
            default -> "";
        };
    }

    private static String dressed(XmlElement run, String text) {
        return run.find("rPr").map(looks -> lookingSo(looks, text)).orElse(text);
    }

    private static String lookingSo(XmlElement looks, String text) {
        String html = text;
        html = isOn(looks, "b") ? within("strong", html) : html;
        html = isOn(looks, "i") ? within("em", html) : html;
        html = isOn(looks, "strike") ? within("s", html) : html;
        html = switch (looks.value("vertAlign")) {
            case "superscript" -> within("sup", html);
            case "subscript" -> within("sub", html);
            default -> html;
        };
        boolean link = looks.value("rStyle").equals("Hyperlink");
        boolean underlined = looks.find("u").isPresent() && !looks.value("u").equals("none");
        return underlined && !link ? within("u", html) : html;
    }

    static boolean isOn(XmlElement looks, String property) {
        return looks.find(property)
                .filter(found -> !OFF.contains(found.attribute("val")))
                .isPresent();
    }

    private static String within(String element, String html) {
        return "<" + element + ">" + html + "</" + element + ">";
    }

    /** A picture, else what its author says of it, else the words in a box that Word draws. */
    private String drawing(XmlElement drawing) {
        StringBuilder html = new StringBuilder();
        // What the author says of the picture; the name of its file says nothing.
        String words = first(drawing, "docPr", "descr");
        drawing.all().filter(part -> part.is("blip")).forEach(blip -> {
            String hash = pictures.hash(document, blip.attribute("embed"));
            String shown = "<img src=\"file:" + hash + "\" alt=\"" + Html.escaped(words) + "\">";
            html.append(hash.isEmpty() ? named(words) : shown);
        });
        drawing.all()
                .filter(part -> part.is("txbxContent"))
                .flatMap(box -> WordFlow.of(box, "p").stream())
                .map(WordLine::text)
                .forEach(line -> html.append(Html.escaped(line)).append("<br>"));
        return html.toString();
    }

    private static String named(String words) {
        return words.isEmpty() ? "" : "[" + Html.escaped(words) + "]";
    }

    private static String first(XmlElement drawing, String name, String attribute) {
        return drawing.all()
                .filter(part -> part.is(name))
                .map(part -> part.attribute(attribute))
                .findFirst()
                .orElse("");
    }
}
