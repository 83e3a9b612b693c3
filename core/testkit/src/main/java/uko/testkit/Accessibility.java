package uko.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What WCAG 2.1 AA and a strict Content-Security-Policy ask of a fragment, as far as its markup alone can tell. A
 * fragment stands under the heading of a page, h1, so its own begin with h2.
 */
final class Accessibility {

    private static final int HIGHEST_HEADING = 2;
    private static final String FORBIDDEN = "script, style, link, meta, base, iframe, frame, object, embed";
    private static final Set<String> ADDRESSES =
            Set.of("action", "cite", "data", "formaction", "href", "poster", "src", "xlink:href");
    private static final String INPUTS =
            "input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]), select, textarea";

    private final Element fragment;
    private final List<String> problems = new ArrayList<>();

    Accessibility(Element fragment) {
        this.fragment = fragment;
    }

    List<String> problems() {
        noCode();
        idsAreUniqueAndFound();
        inputsHaveLabels();
        controlsHaveNames();
        imagesHaveTexts();
        headingsAreNotSkipped();
        tablesHaveHeaders();
        return problems;
    }

    private void noCode() {
        each(FORBIDDEN, "is code or style in the page. Leave it out: the style sheet is public/<id>.css");
        for (Element element : fragment.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                boolean handler = attribute.getKey().startsWith("on")
                        || attribute.getKey().equals("style");
                boolean scheme = ADDRESSES.contains(attribute.getKey())
                        && attribute
                                .getValue()
                                .strip()
                                .toLowerCase(java.util.Locale.ROOT)
                                .startsWith("javascript:");
                if (handler || scheme) {
                    problem(
                            element,
                            "has the attribute '" + attribute.getKey() + "', which a strict policy refuses."
                                    + " Leave it out");
                }
            }
        }
        each(
                "[tabindex]:not([tabindex=0]):not([tabindex=-1])",
                "changes the order of the keyboard. Leave tabindex out");
        each("[autofocus]", "takes the focus from the page around it. Leave autofocus out");
    }

    private void idsAreUniqueAndFound() {
        Set<String> ids = new HashSet<>();
        for (Element element : fragment.select("[id]")) {
            if (!ids.add(element.id())) {
                problem(element, "has an id that another element has. Add what tells them apart");
            }
        }
        for (String attribute : List.of("for", "aria-labelledby", "aria-describedby", "aria-controls")) {
            for (Element element : fragment.select("[" + attribute + "]")) {
                for (String id : element.attr(attribute).split("\\s+")) {
                    if (!ids.contains(id)) {
                        problem(
                                element,
                                attribute + " names '" + id + "', which is not there. Name an id of this fragment");
                    }
                }
            }
        }
    }

    private void inputsHaveLabels() {
        Set<String> labelled = fragment.select("label[for]").stream()
                .filter(Element::hasText)
                .map(label -> label.attr("for"))
                .collect(Collectors.toSet());
        for (Element input : fragment.select(INPUTS)) {
            boolean inside = input.closest("label") != null;
            if (!inside && !named(input) && !labelled.contains(input.id())) {
                problem(input, "has no label. Write <label for=…> before it");
            }
        }
    }

    private void controlsHaveNames() {
        for (Element control : fragment.select("a, button, summary, label, caption, legend, th")) {
            if (!control.hasText()
                    && !named(control)
                    && control.select("img[alt]").isEmpty()) {
                problem(control, "has no text that could be read aloud. Write one, or an aria-label");
            }
        }
        for (Element region : fragment.select("nav, fieldset:not(:has(> legend)), [role=group], [role=region]")) {
            if (!named(region)) {
                problem(region, "has no name. Add an aria-label");
            }
        }
        each("a:not([href])", "leads nowhere. Give it an href, or make it a button");
        each("a a, a button, button a, form form, label label", "is a control inside another. Take it out");
    }

    private void imagesHaveTexts() {
        each("img:not([alt])", "has no alt text. Write one; alt=\"\" where it only decorates");
        each("svg:not([aria-hidden=true]):not([aria-label])", "is an image without a name. Hide or name it");
        each("img[src^=http], img[src^=//]", "comes from another server. Serve it as a resource of the plugin");
    }

    private void headingsAreNotSkipped() {
        int before = HIGHEST_HEADING - 1;
        for (Element heading : fragment.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level < HIGHEST_HEADING || level > before + 1) {
                problem(
                        heading,
                        "is a heading of level %d after one of level %d. A fragment begins with h2 and skips none"
                                .formatted(level, before));
            }
            if (!heading.hasText()) {
                problem(heading, "is an empty heading. Write it, or leave it out");
            }
            before = level;
        }
    }

    /** What people wrote stands in .uko-prose: rich text knows no captions, and not each of its tables has a head. */
    private void tablesHaveHeaders() {
        for (Element table : fragment.select("table:not(.uko-prose table)")) {
            if (table.select("> caption").isEmpty() && !named(table)) {
                problem(table, "has no name. Write a <caption>");
            }
            if (table.select("th").isEmpty()) {
                problem(table, "has no headers. Make them <th scope=\"col\">");
            }
        }
        each("th:not([scope])", "does not say what it heads. Add scope=\"col\" or scope=\"row\"");
    }

    private static boolean named(Element element) {
        return !element.attr("aria-label").isBlank() || element.hasAttr("aria-labelledby");
    }

    private void each(String selector, String sentence) {
        fragment.select(selector).forEach(element -> problem(element, sentence));
    }

    private void problem(Element element, String sentence) {
        String tag = element.outerHtml().replaceAll("\\s+", " ");
        problems.add((tag.length() > 120 ? tag.substring(0, 120) + "…" : tag) + " " + sentence + ".");
    }
}
