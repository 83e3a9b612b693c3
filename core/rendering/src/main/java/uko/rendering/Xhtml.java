package uko.rendering;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a rendered document as XML, and finds things in it. */
final class Xhtml {

    private static final Pattern DOCTYPE = Pattern.compile("^\\s*<!DOCTYPE html>", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Xhtml() {}

    static Document read(String template, String text) {
        String clean =
                NOT_IN_XML.matcher(DOCTYPE.matcher(text).replaceFirst("")).replaceAll("");
        try {
            return reader().parse(new InputSource(new StringReader(clean)));
        } catch (SAXParseException failure) {
            throw new TemplateException("Document '" + template + "' is not well-formed XHTML: line "
                    + failure.getLineNumber() + " of what it made: " + failure.getMessage()
                    + " Close every element, quote every attribute, write characters in place of named entities.");
        } catch (SAXException | IOException | ParserConfigurationException failure) {
            throw new TemplateException("Document '" + template + "' can't be read: " + failure.getMessage(), failure);
        }
    }

    private static DocumentBuilder reader() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        // No document type, hence no entity: nothing outside is read and nothing grows.
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        DocumentBuilder reader = factory.newDocumentBuilder();
        reader.setErrorHandler(new DefaultHandler());
        return reader;
    }

    /** Answers the elements with one of these names, in the order of the document. */
    static List<Element> elements(Node within, Set<String> names) {
        var found = new ArrayList<Element>();
        NodeList children = within.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                if (names.contains(element.getTagName())) {
                    found.add(element);
                }
                found.addAll(elements(element, names));
            }
        }
        return found;
    }

    static Element require(Document document, String template, String name) {
        return elements(document, Set.of(name)).stream()
                .findFirst()
                .orElseThrow(() -> new TemplateException("Document '" + template + "' has no <" + name + ">. Add it."));
    }

    static Element append(Element parent, String name, String text) {
        Element element = parent.getOwnerDocument().createElement(name);
        element.setTextContent(text);
        parent.appendChild(element);
        return element;
    }

    static boolean hasClass(Element element, String name) {
        return (" " + element.getAttribute("class") + " ").contains(" " + name + " ");
    }
}
