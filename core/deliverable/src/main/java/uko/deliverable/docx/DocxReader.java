package uko.deliverable.docx;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private DocxReader() {}

    /**
     * A text, and the pictures or other files that came with it.
     *
     * @param pictures by the hashes by which the text names them; whoever keeps the text keeps them first
     */
    public record Taken(Content content, Map<String, Picture> pictures) {

        public Taken {
            pictures = Map.copyOf(pictures);
        }
    }

    /** @param type the media type by its bytes, of a document of Word {@code image/png} or {@code image/jpeg} */
    public record Picture(String type, byte[] bytes) {}

    /** Answers the text, or nothing and what is wrong with the file in {@code mistakes}; within two seconds. */
    public static Optional<Taken> read(InputStream file, DocumentType type, RichTexts texts, List<Mistake> mistakes) {
        try {
            return Optional.of(new WordText(WordPackage.read(file), new SectionTree(type, texts)).taken());
        } catch (Refused refused) {
            mistakes.add(new Mistake(refused.message(), "", "", List.of(refused.arguments())));
            return Optional.empty();
        }
    }
}
