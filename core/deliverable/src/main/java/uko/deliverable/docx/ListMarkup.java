package uko.deliverable.docx;

import java.util.ArrayDeque;
import java.util.Deque;

/** Makes one list of HTML, with the lists that stand in it, of the paragraphs that Word numbers one by one. */
final class ListMarkup {

    private final StringBuilder html = new StringBuilder();
    /** The lists that are open, each with an open point. */
    private final Deque<String> open = new ArrayDeque<>();

    void item(int level, boolean counted, String text) {
        String list = counted ? "ol" : "ul";
        while (open.size() > level + 1) {
            end();
        }
        if (open.size() == level + 1 && !open.peek().equals(list)) {
            end();
        }
        if (open.size() == level + 1) {
            html.append("</li><li>");
        }
        while (open.size() < level + 1) {
            open.push(list);
            html.append('<').append(list).append("><li>");
        }
        html.append(text);
    }

    private void end() {
        html.append("</li></").append(open.pop()).append('>');
    }

    /** What was gathered; begins anew. */
    String closed() {
        while (!open.isEmpty()) {
            end();
        }
        String all = html.toString();
        html.setLength(0);
        return all;
    }
}
