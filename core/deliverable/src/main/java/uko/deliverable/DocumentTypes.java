package uko.deliverable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uko.spi.portlet.Person;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Writes;

/**
 * The types of documents that the caller's centre declared in the browser. A service for the constructors of portlets of
 * a plugin whose descriptor says {@code "kit": "deliverable"} and which has no {@code deliverable.yaml}; virtual threads
 * only.
 *
 * <p>A type changes only so that every text which was ever written stays readable: what is in use stays, and a renamed
 * field still finds what was written under its former name.
 */
public interface DocumentTypes {

    /** All of them, by their Russian title. */
    List<Declared> all();

    Optional<Declared> find(String id);

    /** The roles among which a type chooses: those that the module's descriptor lets do the task. */
    Map<Way.Task, List<String>> offered();

    /** Reads a declaration as {@code deliverable.yaml} has it. @throws DeclarationRefused when it can't be used */
    DocumentType read(String yaml);

    /** Writes a declaration that {@link #read} answers the same type for. */
    String write(DocumentType type);

    /**
     * Keeps a new type, or a change of one.
     *
     * @param version the one that the change was made on, 0 for a new type
     * @return the version that it has now; empty where another change came before, and nothing is kept
     * @throws DeclarationRefused when texts use what the new declaration no longer has; each problem says what, and where
     */
    Optional<Long> keep(Writes writes, DocumentType type, long version);

    /** Removes a type of which there is no document, and answers whether it was there in this version. */
    boolean remove(Writes writes, String id, long version);

    /** A layout that this person tries on a type and has not kept. */
    Optional<Layout> findTried(DocumentType type, Person person);

    /** Remembers a layout for this person alone, until the type is {@link #keep kept}; he looks at it in a preview. */
    void tryOut(Writes writes, DocumentType type, Layout layout, Person person);

    /** Shows the type, with its layout as it is given, on a document of the centre or on a sample. */
    Preview preview(DocumentType type, RenderRequest request);

    /**
     * What comes out of the printer.
     *
     * @param title of the document that is shown
     * @param sample whether it is nobody's: no document of the type has been written yet
     * @param beginning whether it is of a long document, of which more is not looked at
     * @param print names these very sheets
     * @param pages how many it has
     * @param pictures of the first few, PNG
     */
    record Preview(
            String title,
            boolean sample,
            boolean beginning,
            String print,
            int pages,
            byte[] pdf,
            List<byte[]> pictures) {
        public Preview {
            pictures = List.copyOf(pictures);
        }
    }

    /** @param documents how many there are of it */
    record Declared(DocumentType type, long version, long documents) {}
}
