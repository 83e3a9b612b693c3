package uko.deliverable.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.content.Mistake;
import uko.deliverable.docx.WordPackage.Refused;
import uko.spi.documents.RichTexts;

/**
 * Reads a document of Word as a text: headings become sections, and what stands under them their text, with its lists,
 * tables, links and pictures. Whatever else is in the file, as macros, is refused or left behind.
 */
public final class DocxReader {

    static {
        // The package that is read was made by WordPackage, which looked at its size: what is stored is not deflated.
        ZipSecureFile.setMinInflateRatio(0);
    }

    private DocxReader() {}

    /**
     * A text, and the pictures that it names.
     *
     * @param pictures by the hashes by which the text names them; whoever keeps the text keeps them first
     */
    public record Taken(Content content, Map<String, Picture> pictures) {

        public Taken {
            pictures = Map.copyOf(pictures);
        }
    }

    /** @param type {@code image/png} or {@code image/jpeg}, by its bytes */
    public record Picture(String type, byte[] bytes) {}

    /** Answers the text, or nothing and what is wrong with the file in {@code mistakes}; within two seconds. */
    public static Optional<Taken> read(InputStream file, DocumentType type, RichTexts texts, List<Mistake> mistakes) {
        try {
            return Optional.of(read(WordPackage.read(file), type, texts));
        } catch (Refused refused) {
            mistakes.add(new Mistake(refused.message(), "", "", List.of(refused.arguments())));
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException broken) {
            mistakes.add(new Mistake("file.not-word", "", "", List.of()));
        }
        return Optional.empty();
    }

    private static Taken read(WordPackage parts, DocumentType type, RichTexts texts) throws IOException, Refused {
        try (XWPFDocument word = new XWPFDocument(parts.anew())) {
            return new WordText(word, new SectionTree(type, texts)).taken();
        }
    }
}
