package uko.deliverable.docx;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import uko.deliverable.docx.WordPackage.Refused;

/**
 * Reads the parts of one file that are XML: well-formed, without a document type and hence without entities, not
 * endlessly deep, and all of them together not so large that reading takes more than two seconds.
 */
final class XmlParts {

    private static final int DEEPEST = 90;
    private static final int MOST_BYTES = 16 << 20;
    /** Elements and attributes; 300 pages that Word wrote have some 200,000. */
    private static final int MOST_NODES = 400_000;

    private final Map<String, String> names = new HashMap<>();
    private int bytes;
    private int nodes;

    XmlElement read(byte[] part) throws Refused {
        bytes += part.length;
        if (bytes > MOST_BYTES) {
            throw tooLarge();
        }
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            XmlElement read = read(reader);
            reader.close();
            return read;
        } catch (XMLStreamException malformed) {
            throw new Refused("file.not-word");
        }
    }

    private XmlElement read(XMLStreamReader reader) throws XMLStreamException, Refused {
        XmlElement all = new XmlElement("");
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(all);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader, open);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().say(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Refused("file.not-word");
                default -> {}
            }
        }
        return all.children().getFirst();
    }

    private void begin(XMLStreamReader reader, Deque<XmlElement> open) throws Refused {
        nodes += 1 + reader.getAttributeCount() + reader.getNamespaceCount();
        if (nodes > MOST_NODES || open.size() > DEEPEST) {
            throw tooLarge();
        }
        XmlElement element = new XmlElement(once(reader.getLocalName()));
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            element.put(once(reader.getAttributeLocalName(at)), once(reader.getAttributeValue(at)));
        }
        open.element().children().add(element);
        open.push(element);
    }

    /** The same few words return in thousands of elements. */
    private String once(String word) {
        return names.computeIfAbsent(word, same -> same);
    }

    private static Refused tooLarge() {
        return new Refused("file.too-large-inside");
    }
}
