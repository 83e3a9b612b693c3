package uko.rendering;

import java.util.Base64;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/** Writes a document as one page of HTML that needs nothing besides: styles and pictures are within. */
final class WebPage {

    private static final Set<String> EMPTY = Set.of("br", "col", "hr", "img", "meta");
    /** Whoever opens the page, from wherever: it runs nothing and asks for nothing. */
    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">";

    private final StringBuilder html = new StringBuilder(64 * 1024).append("<!DOCTYPE html>\n");
    private final Function<String, byte[]> pictures;

    private WebPage(Function<String, byte[]> pictures) {
        this.pictures = pictures;
    }

    /** @param pictures what is found under an address of ours */
    static String of(Element root, Function<String, byte[]> pictures) {
        WebPage page = new WebPage(pictures);
        page.element(root);
        return page.html.append('\n').toString();
    }

    private void element(Element element) {
        String name = element.getTagName();
        if (name.equals("bookmarks")) {
            return;
        }
        html.append('<').append(name);
        attributes(element);
        html.append('>');
        if (name.equals("head")) {
            html.append("<meta charset=\"utf-8\">").append(POLICY);
            html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        }
        children(element);
        if (!EMPTY.contains(name)) {
            html.append("</").append(name).append('>');
        }
    }

    private void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            String value = attributes.item(i).getNodeValue();
            boolean picture = name.equals("src") && value.startsWith("uko:");
            html.append(' ').append(name).append("=\"");
            html.append(HtmlEscape.of(picture ? within(value) : value)).append('"');
        }
    }

    private String within(String address) {
        byte[] picture = pictures.apply(address);
        String type = picture[0] == (byte) 0xff ? "image/jpeg" : "image/png";
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(picture);
    }

    private void children(Element element) {
        boolean style = element.getTagName().equals("style");
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                element(inner);
            } else if (child instanceof Text text) {
                // Styles are the kit's and the plugin's own; no escape is known within them.
                html.append(style ? text.getData() : HtmlEscape.of(text.getData()));
            }
        }
    }
}
