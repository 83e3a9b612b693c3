package uko.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One pass over a template: where text ends and a tag begins, which attribute is open, and what mustaches stand there. */
final class TemplateScan {

    private static final Set<String> URLS = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "xlink:href",
            "data",
            "poster",
            "srcset",
            "ping",
            "cite",
            "background");
    private static final Set<String> TAGS =
            Set.of("script", "style", "iframe", "frame", "object", "embed", "applet", "base", "link", "meta", "form");
    private static final Set<String> DOCUMENT_TAGS = Set.of("script", "iframe", "frame", "object", "embed", "form");
    private static final Set<String> BLOCKS = Set.of("#each", "#if", "#unless", "#with", "#form", "#ask");
    private static final Set<String> URL_HELPERS = Set.of("link", "resource", "message");
    private static final Pattern UNSAFE_SCHEME = Pattern.compile(
            "[\\s\\p{Cntrl}]*(javascript|vbscript|data)[\\s\\p{Cntrl}]*:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COMMENT =
            Pattern.compile("\\{\\{~?!--.*?--~?}}|\\{\\{~?!.*?}}|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern MUSTACHE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9:-]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("[^\\s\"'<>/={]+");

    private final List<String> problems = new ArrayList<>();
    private final String name;
    private final String text;
    private final boolean fragment;
    private int at;

    TemplateScan(String name, String text, boolean fragment) {
        this.name = name;
        this.text = COMMENT.matcher(text).replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
        this.fragment = fragment;
    }

    List<String> problems() {
        while (at < text.length()) {
            if (text.startsWith("{{", at)) {
                mustache();
            } else if (text.charAt(at) == '<') {
                tag();
            } else {
                at++;
            }
        }
        return List.copyOf(problems);
    }

    private void tag() {
        Matcher tag = TAG.matcher(text).region(at, text.length());
        if (!tag.lookingAt()) {
            at++;
            return;
        }
        String element = tag.group(1).toLowerCase(Locale.ROOT);
        if (text.charAt(at + 1) != '/' && (fragment ? TAGS : DOCUMENT_TAGS).contains(element)) {
            problem("it holds <" + element + ">. "
                    + (element.equals("form")
                            ? "Use {{#form \"action\"}}, which adds the address, the key and the protection."
                            : "Leave it out: scripts, styles and frames are none of a template's."));
        }
        at = tag.end();
        attributes();
    }

    private void attributes() {
        while (at < text.length() && text.charAt(at) != '>') {
            Matcher attribute = ATTRIBUTE.matcher(text).region(at, text.length());
            if (text.startsWith("{{", at)) {
                outsideQuotes(mustache());
            } else if (attribute.lookingAt()) {
                at = attribute.end();
                attribute(attribute.group().toLowerCase(Locale.ROOT));
            } else {
                at++;
            }
        }
        at++;
    }

    private void outsideQuotes(String call) {
        if (!isBlock(call)) {
            problem("{{" + call + "}} stands in a tag outside quotes, where a value can add attributes. Quote it.");
        }
    }

    private void attribute(String attribute) {
        if (attribute.startsWith("on") || attribute.equals("srcdoc") || fragment && attribute.equals("style")) {
            problem("it holds the attribute '" + attribute
                    + "'. Leave it out: classes and the style sheet do the same.");
        }
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            skipBlanks();
            value(attribute);
        }
    }

    private void value(String attribute) {
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            char quote = text.charAt(at++);
            int start = at;
            while (at < text.length() && text.charAt(at) != quote) {
                if (text.startsWith("{{", at)) {
                    String before = text.substring(start, at);
                    inValue(attribute, before, mustache());
                } else {
                    at++;
                }
            }
            literal(attribute, text.substring(start, Math.min(at, text.length())));
            at++;
        } else {
            literal(attribute, text.substring(at).split("[\\s>]", 2)[0]);
        }
    }

    private void literal(String attribute, String value) {
        if (URLS.contains(attribute) && UNSAFE_SCHEME.matcher(value).matches()) {
            problem("the address in '" + attribute + "' runs code. Use {{link}}, {{resource}} or a plain address.");
        }
    }

    private void inValue(String attribute, String before, String call) {
        String helper = helper(call);
        if (helper.equals("rich") || call.startsWith(">")) {
            problem("{{" + call + "}} stands in the attribute '" + attribute + "', where only text may.");
        } else if (URLS.contains(attribute)
                && !isBlock(call)
                && !URL_HELPERS.contains(helper)
                && !before.startsWith("#")) {
            problem("{{" + call + "}} stands in '" + attribute
                    + "', where a value can be an address that runs code. Use {{link}}, {{resource}} or {{message}}.");
        }
    }

    /** Reads one mustache and answers what is in it, without braces and tildes. */
    private String mustache() {
        Matcher mustache = MUSTACHE.matcher(text).region(at, text.length());
        if (!mustache.lookingAt()) {
            problem("a {{ is never closed. Close it with }}.");
            at = text.length();
            return "";
        }
        String call =
                mustache.group(1).replaceFirst("^~", "").replaceFirst("~$", "").strip();
        if (call.startsWith("{") || call.startsWith("&")) {
            problem("it shows a value unescaped. Use two braces, and {{rich …}} for rich text.");
        } else if (call.startsWith("=") || call.startsWith("*") || call.startsWith("#*")) {
            problem("{{" + call + "}} changes the language itself. Leave it out.");
        } else if (call.startsWith("#") && !helper(call).equals(call) && !BLOCKS.contains(helper(call))) {
            problem("there is no {{" + helper(call) + " …}}.");
        } else if (BLOCKS.contains("#" + helper(call))) {
            problem("{{" + call + "}} is a block that nothing stands in. Write {{#" + helper(call)
                    + " …}}; a value of the model needs another name.");
        }
        at = mustache.end();
        return call;
    }

    private static boolean isBlock(String call) {
        return call.startsWith("#") && !call.startsWith("#form") && !call.startsWith("#ask")
                || call.startsWith("/")
                || call.startsWith("^")
                || call.equals("else")
                || call.startsWith("else ");
    }

    private static String helper(String call) {
        return call.split("\\s", 2)[0];
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void problem(String sentence) {
        long line = 1
                + text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        problems.add("Template '" + name + "', line " + line + ": " + sentence);
    }
}
