package uko.deliverable.docx;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import uko.deliverable.docx.WordPackage.Refused;

/** Looks over a part in XML: well-formed, without a document type and hence without entities, not endlessly deep. */
final class XmlPart {

    private static final int DEEPEST = 90;
    private static final int MOST_ELEMENTS = 2_000_000;

    private XmlPart() {}

    static void check(byte[] part) throws Refused {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            check(reader);
            reader.close();
        } catch (XMLStreamException malformed) {
            throw new Refused("file.not-word");
        }
    }

    private static void check(XMLStreamReader reader) throws XMLStreamException, Refused {
        int depth = 0;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    elements++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Refused("file.not-word");
                default -> {}
            }
            if (depth > DEEPEST || elements > MOST_ELEMENTS) {
                throw new Refused("file.too-large-inside");
            }
        }
    }
}
