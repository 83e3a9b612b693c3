package uko.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** A fragment or a page as a browser reads it. */
final class Markup {

    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9-]*)");

    private final String html;
    private final Document document;
    private final List<ParseError> errors;

    private Markup(String html, Document document, List<ParseError> errors) {
        this.html = html;
        this.document = document;
        this.errors = errors;
    }

    static Markup of(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document document = html.startsWith("<!doctype")
                ? parser.parseInput(html, "")
                : parser.parseInput("<!doctype html><html><head></head><body>" + html + "</body></html>", "");
        return new Markup(html, document, List.copyOf(parser.getErrors()));
    }

    Element body() {
        return document.body();
    }

    String text() {
        return document.body().text();
    }

    /** Answers one sentence for each fault, with its repair. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        errors.forEach(error -> problems.add("It is no HTML: " + error.getErrorMessage() + "."));
        if (!written().equals(read())) {
            problems.add("A browser reads other elements than are written. Close every element, in order, and put none"
                    + " where HTML has no place for it (a block in <p>, a row without <tbody>).%n  written: %s%n  read:    %s"
                            .formatted(String.join(" ", written()), String.join(" ", read())));
        }
        problems.addAll(new Accessibility(body()).problems());
        return problems;
    }

    /** The tags as the author wrote them. */
    private List<String> written() {
        return TAG.matcher(html)
                .results()
                .map((MatchResult tag) -> tag.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The tags of the tree that a browser makes. */
    private List<String> read() {
        List<String> tags = new ArrayList<>();
        document.body()
                .children()
                .forEach(child -> child.traverse(new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            tags.add(element.tagName());
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && !element.tag().isEmpty()) {
                            tags.add("/" + element.tagName());
                        }
                    }
                }));
        return tags;
    }

    /** The value of the first hidden field of this name. */
    String hidden(String name) {
        Element field = document.selectFirst("input[type=hidden][name=" + name + "]");
        if (field == null) {
            throw new AssertionError("There is no hidden field '" + name + "' in " + html);
        }
        return field.attr("value");
    }

    /** The form for an action that holds these values. */
    FormElement form(String action, List<String> holding) {
        return document.forms().stream()
                .filter(form -> form.attr("action").contains("/" + action + "?"))
                .filter(form -> holding.stream()
                        .allMatch(value -> form.formData().stream()
                                .anyMatch(field -> value.equals(field.key() + "=" + field.value()))))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("No form for '%s' with %s is shown in %s".formatted(action, holding, html)));
    }

    /** The address of the link with these words, in its text or its label. */
    String link(String words) {
        return document.select("a[href]").stream()
                .filter(link ->
                        link.text().contains(words) || link.attr("aria-label").contains(words))
                .findFirst()
                .map(link -> link.attr("href"))
                .orElseThrow(() -> new AssertionError("No link with '%s' is shown in %s".formatted(words, html)));
    }
}
