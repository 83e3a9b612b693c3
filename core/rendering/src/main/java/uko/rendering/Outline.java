package uko.rendering;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes bookmarks of the headings {@code h1} to {@code h3}, and the contents of {@code h2} and {@code h3}. */
final class Outline {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");

    private Outline() {}

    static void into(Document document, Element head) {
        List<Element> headings = Xhtml.elements(document, HEADINGS).stream()
                .filter(heading -> !Xhtml.hasClass(heading, "unlisted"))
                .toList();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).getAttribute("id").isEmpty()) {
                headings.get(i).setAttribute("id", "heading-" + (i + 1));
            }
        }
        bookmarks(headings, head);
        for (Element div : Xhtml.elements(document, Set.of("div"))) {
            if (Xhtml.hasClass(div, "contents")) {
                contents(headings, div);
            }
        }
    }

    private static void bookmarks(List<Element> headings, Element head) {
        var open = new Element[4];
        open[0] = Xhtml.append(head, "bookmarks", "");
        for (Element heading : headings) {
            int level = level(heading);
            Element bookmark = Xhtml.append(nearest(open, level), "bookmark", "");
            bookmark.setAttribute("name", text(heading));
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            open[level] = bookmark;
            java.util.Arrays.fill(open, level + 1, open.length, null);
        }
    }

    private static Element nearest(Element[] open, int level) {
        int parent = level - 1;
        while (open[parent] == null) {
            parent--;
        }
        return open[parent];
    }

    private static void contents(List<Element> headings, Element div) {
        for (Element heading : headings) {
            if (level(heading) > 1) {
                Element line = Xhtml.append(div, "p", "");
                line.setAttribute("class", "contents-" + level(heading));
                Element link = Xhtml.append(line, "a", text(heading));
                link.setAttribute("href", "#" + heading.getAttribute("id"));
                link.setAttribute("title", text(heading));
            }
        }
    }

    private static int level(Element heading) {
        return heading.getTagName().charAt(1) - '0';
    }

    private static String text(Element heading) {
        return heading.getTextContent().strip().replaceAll("[\\s&&[^\u00a0]]+", " ");
    }
}
