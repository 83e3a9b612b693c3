package uko.deliverable.printing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.DocumentTypes.Preview;
import uko.deliverable.Revision;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.content.Hash;
import uko.deliverable.content.TypeWriter;
import uko.deliverable.revisions.Drafts;
import uko.deliverable.showing.ShownRevision;
import uko.spi.documents.RichTexts;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;

/** Shows what a type would look like on paper before anybody keeps it so. */
public final class Previews {

    private static final int MOST_PICTURES = 4;
    private static final int DOTS_PER_INCH = 72;
    /** About ten pages of text: more is not looked at, and takes longer than a call may on a busy machine. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final int MOST_BYTES = 16_000_000;

    private static final String LATEST = """
        select d.id
        from deliverable.document d
        where d.module = $1 and d.type = $2
            and exists (select from deliverable.section s where s.document_id = d.id)
        order by d.created_at desc, d.id
        limit 1
        """;

    private final Database database;
    private final String module;
    private final Drafts drafts;
    private final Prints prints;
    private final RichTexts texts;
    private final Cache<String, Preview> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, Preview preview) -> preview.pdf().length
                    + preview.pictures().stream()
                            .mapToInt(picture -> picture.length)
                            .sum())
            .build();

    public Previews(Database database, String module, Drafts drafts, Prints prints, RichTexts texts) {
        this.database = database;
        this.module = module;
        this.drafts = drafts;
        this.prints = prints;
        this.texts = texts;
    }

    /** Of the centre's newest document of the type, of a long one its beginning; of a sample where there is none. */
    public Preview of(DocumentType type, RenderRequest request) {
        Optional<Content> written = database.find(
                        LATEST, row -> Objects.requireNonNull(row.id("id")), module, type.id())
                .flatMap(drafts::find)
                .map(draft -> draft.content().numbered(1));
        Content content = written.map(new Beginning(texts, MOST_CHARACTERS)::of)
                .orElseGet(() -> new Sample(type, texts, prints.words()).content());
        Source source = new Source(
                content,
                written.isEmpty(),
                written.filter(whole -> !whole.equals(content)).isPresent());
        String body = ContentWriter.canonical(content);
        String key = Hash.of(TypeWriter.yaml(type) + body + request.centre() + request.origin());
        return drawn.get(key, print -> draw(type, source, print, request));
    }

    private record Source(Content content, boolean sample, boolean beginning) {}

    private Preview draw(DocumentType type, Source source, String print, RenderRequest request) {
        Content content = source.content();
        Revision revision = revision(type, content);
        byte[] pdf = prints.pdf(ShownRevision.of(revision, content, type, request));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Preview(
                    content.title(),
                    source.sample(),
                    source.beginning(),
                    print,
                    document.getNumberOfPages(),
                    pdf,
                    pictures(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Revision revision(DocumentType type, Content content) {
        return new Revision(
                new UUID(0, 0),
                new UUID(0, 0),
                module,
                type.id(),
                content.title(),
                1,
                Hash.of(ContentWriter.canonical(content)),
                Revision.State.REVIEW,
                Revision.Size.FIRST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<byte[]> pictures(PDDocument document) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        List<byte[]> pictures = new ArrayList<>();
        for (int page = 0; page < Math.min(MOST_PICTURES, document.getNumberOfPages()); page++) {
            BufferedImage sheet = renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
            var png = new ByteArrayOutputStream();
            ImageIO.write(sheet, "png", png);
            pictures.add(png.toByteArray());
        }
        return pictures;
    }
}
