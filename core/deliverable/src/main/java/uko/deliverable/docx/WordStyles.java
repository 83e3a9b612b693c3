package uko.deliverable.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uko.deliverable.docx.WordPackage.Refused;

/** What the styles of a document say of a paragraph. Word keeps the names of its own styles in English. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|заголовок) ?([1-9])");
    private static final Pattern CONTENTS = Pattern.compile("(?:toc|оглавление) ?(?:[1-9]|heading)|contents");
    private static final int DEEPEST = 9;
    private static final int LONGEST_CHAIN = 10;

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Map<String, XmlElement> lists = new HashMap<>();
    private final Map<String, XmlElement> ways = new HashMap<>();

    WordStyles(WordPart document) throws Refused {
        Optional<WordPart> written = document.find("styles");
        if (written.isPresent()) {
            gather(written.get().read(), "style", "styleId", styles);
        }
        Optional<WordPart> numbering = document.find("numbering");
        if (numbering.isPresent()) {
            XmlElement read = numbering.get().read();
            gather(read, "num", "numId", lists);
            gather(read, "abstractNum", "abstractNumId", ways);
        }
    }

    private static void gather(XmlElement part, String name, String id, Map<String, XmlElement> into) {
        part.children().stream().filter(each -> each.is(name)).forEach(each -> into.put(each.attribute(id), each));
    }

    /** The level of a heading, 0 for what is none. */
    int level(XmlElement line) {
        Matcher heading = HEADING.matcher(name(line));
        return heading.matches()
                ? Integer.parseInt(heading.group(1))
                : said(line, properties -> properties.find("outlineLvl"))
                        .map(outline -> number(outline.attribute("val"), DEEPEST) + 1)
                        .filter(level -> level <= DEEPEST)
                        .orElse(0);
    }

    boolean isTitle(XmlElement line) {
        String name = name(line);
        return name.equals("title") || name.equals("название");
    }

    boolean isContents(XmlElement line) {
        return CONTENTS.matcher(name(line)).matches();
    }

    boolean isListed(XmlElement line) {
        return !list(line).isEmpty() && !list(line).equals("0");
    }

    int listLevel(XmlElement line) {
        return said(line, properties -> in(properties, "ilvl"))
                .map(level -> Math.clamp(number(level.attribute("val"), 0), 0, DEEPEST))
                .orElse(0);
    }

    /** By numbers or letters, not by points. */
    boolean isCounted(XmlElement line) {
        String level = Integer.toString(listLevel(line));
        String format = Optional.ofNullable(lists.get(list(line)))
                .map(list -> ways.get(list.value("abstractNumId")))
                .flatMap(way -> way.children().stream()
                        .filter(each -> each.is("lvl") && each.attribute("ilvl").equals(level))
                        .findFirst())
                .map(each -> each.value("numFmt"))
                .orElse("");
        return !format.isEmpty() && !format.equals("bullet") && !format.equals("none");
    }

    private String list(XmlElement line) {
        return said(line, properties -> in(properties, "numId"))
                .map(number -> number.attribute("val"))
                .orElse("");
    }

    private static Optional<XmlElement> in(XmlElement properties, String name) {
        return properties.find("numPr").flatMap(list -> list.find(name));
    }

    /** What a paragraph says itself, else its style, else the style that this one is based on. */
    private Optional<XmlElement> said(XmlElement line, Function<XmlElement, Optional<XmlElement>> property) {
        Optional<XmlElement> said = line.find("pPr").flatMap(property);
        Optional<XmlElement> at = style(line);
        for (int step = 0; step < LONGEST_CHAIN && said.isEmpty() && at.isPresent(); step++) {
            said = at.get().find("pPr").flatMap(property);
            at = at.flatMap(style -> Optional.ofNullable(styles.get(style.value("basedOn"))));
        }
        return said;
    }

    private String name(XmlElement line) {
        return style(line)
                .map(style -> style.value("name").toLowerCase(Locale.ROOT).strip())
                .orElse("");
    }

    private Optional<XmlElement> style(XmlElement line) {
        return line.find("pPr").map(properties -> styles.get(properties.value("pStyle")));
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
    }
}
