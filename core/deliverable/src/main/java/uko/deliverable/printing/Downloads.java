package uko.deliverable.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Revision;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.content.UsedFiles;
import uko.deliverable.docx.DocxWriter;
import uko.deliverable.revisions.Library;
import uko.deliverable.revisions.Press;
import uko.deliverable.showing.ShownRevision;
import uko.spi.documents.RichTexts;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourceRequest;
import uko.spi.storage.Files;

/** A revision as a file: to be printed, edited elsewhere, read without the portal, or taken over by another centre. */
public final class Downloads {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    /** A third more as text, it stays below what a file that is taken over may have. */
    private static final int MOST_CARRIED = 12 << 20;

    private static final String SCHEMA = "/uko/deliverable/uko-document-1.schema.json";

    private final Prints prints;
    private final Press press;
    private final Library library;
    private final Files files;
    private final RichTexts texts;
    private final Messages messages;

    public Downloads(Prints prints, Press press, Library library, Files files, RichTexts texts, Messages messages) {
        this.prints = prints;
        this.press = press;
        this.library = library;
        this.files = files;
        this.texts = texts;
        this.messages = messages;
    }

    public Resource serve(Revision revision, ResourceRequest request) {
        return switch (request.resource()) {
            case "document.pdf" -> pdf(revision, request);
            case "document.docx" -> saved(revision, ".docx", DOCX, request, docx(revision, request));
            case "document.html" ->
                saved(revision, ".html", "text/html", request, utf8(prints.html(revision, request)));
            case "document.json" -> saved(revision, ".json", "application/json", request, json(revision));
            default -> throw PortletException.notFound("file");
        };
    }

    private Resource pdf(Revision revision, RenderRequest request) {
        if (press.awaits(revision)) {
            press.begin(revision, request);
            Press.Progress progress = press.progress(revision).orElse(new Press.Progress(0, 0));
            throw PortletException.unavailable("deliverable.pdf-in-work", progress.pages(), progress.about());
        }
        Prints.Pdf pdf = prints.openPdf(revision, request);
        return Resource.pdf(name(revision, ".pdf"), pdf.tag(), pdf.content());
    }

    private byte[] docx(Revision revision, RenderRequest request) {
        ShownRevision shown = prints.shown(revision, request);
        DocxWriter.Phrases phrases = (key, arguments) -> messages.text(Language.RU, key, arguments);
        return new DocxWriter(phrases, files::open, texts).write(shown, shown.sections(library.names()));
    }

    /** With its files as far as the portal takes them back in one file; the others its reader is told by name. */
    private byte[] json(Revision revision) {
        DocumentType type = library.types().require(revision.type());
        Content content = library.contents().of(revision, type);
        Map<String, byte[]> carried = new HashMap<>();
        int left = MOST_CARRIED;
        for (String hash : UsedFiles.in(content, type).keySet()) {
            byte[] bytes = read(hash, left + 1);
            if (bytes.length > 0 && bytes.length <= left) {
                carried.put(hash, bytes);
                left -= bytes.length;
            }
        }
        return utf8(ContentWriter.readable(content, carried));
    }

    private byte[] read(String hash, int most) {
        try (InputStream file = files.open(hash).orElseGet(InputStream::nullInputStream)) {
            return file.readNBytes(most);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Resource saved(Revision revision, String ending, String type, RenderRequest request, byte[] bytes) {
        String tag = prints.tag(revision, request) + ending;
        return new Resource(name(revision, ending), type, tag, false, new ByteArrayInputStream(bytes));
    }

    /** What a text as JSON is made of, for whoever writes one by a program. */
    public Resource schema() {
        try (InputStream file = Downloads.class.getResourceAsStream(SCHEMA)) {
            byte[] bytes = Objects.requireNonNull(file, SCHEMA).readAllBytes();
            return new Resource(
                    "uko-document-1.schema.json",
                    "application/schema+json",
                    ContentWriter.FORMAT.replace('/', '-'),
                    false,
                    new ByteArrayInputStream(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // A document has one language, so its name has the same in both interfaces.
    private String name(Revision revision, String ending) {
        String title =
                revision.title().replaceAll("[\\p{Cntrl}\"*/:<>?\\\\|]", " ").strip();
        return messages.text(Language.RU, "download.name", title, revision.number()) + ending;
    }
}
