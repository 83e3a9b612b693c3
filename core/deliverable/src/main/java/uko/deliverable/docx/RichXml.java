package uko.deliverable.docx;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import uko.spi.documents.RichText;

/** Reads a rich text, which its sanitiser left well-formed, as XML. */
final class RichXml {

    private RichXml() {}

    static Element root(RichText text) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var reader = factory.newDocumentBuilder();
            reader.setErrorHandler(null);
            return reader.parse(new InputSource(new StringReader("<text>" + text.html() + "</text>")))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new IllegalArgumentException("A rich text is not well-formed: sanitise it first.", malformed);
        }
    }

    static List<Node> children(Node node) {
        NodeList all = node.getChildNodes();
        List<Node> children = new ArrayList<>(all.getLength());
        for (int at = 0; at < all.getLength(); at++) {
            children.add(all.item(at));
        }
        return children;
    }

    static List<Element> elements(Node node) {
        return children(node).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** All elements of this name, however deep. */
    static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> all = new ArrayList<>(found.getLength());
        for (int at = 0; at < found.getLength(); at++) {
            all.add((Element) found.item(at));
        }
        return all;
    }
}
