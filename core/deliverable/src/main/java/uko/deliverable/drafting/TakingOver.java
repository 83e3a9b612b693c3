package uko.deliverable.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.comparison.TreeMerge;
import uko.deliverable.content.ContentFile;
import uko.deliverable.content.ContentReader;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.content.Mistake;
import uko.deliverable.docx.DocxReader;
import uko.deliverable.docx.DocxReader.Taken;
import uko.deliverable.drafting.Suggestions.Offer;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Form;
import uko.spi.portlet.Person;
import uko.spi.portlet.Upload;
import uko.spi.storage.Writes;

/** Takes over texts from files: as a new draft, or merged into one by the keys of its sections. */
final class TakingOver {

    private static final long MOST_BYTES = 20L << 20;
    private static final int MOST_MISTAKES = 20;

    private static final String TAKEN = """
        select d.title, d.taken_over
        from deliverable.document d
        where d.id = $1
        """;

    private static final String TAKE = """
        update deliverable.document
        set taken_over = $2
        where id = $1
        """;

    private final Desk desk;
    private final DraftTree trees = new DraftTree();
    private final Suggestions suggestions = new Suggestions();

    TakingOver(Desk desk) {
        this.desk = desk;
    }

    /** Reads the file that was sent; with mistakes in it the action ends here. */
    Taken read(ActionRequest request, DocumentType type) {
        Form form = request.form();
        Upload file = form.file("file", MOST_BYTES);
        form.check();
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Taken> taken = read(bytes(file), type, mistakes);
        mistakes.stream()
                .limit(MOST_MISTAKES)
                .forEach(mistake -> form.problem("file", mistake.message(), told(mistake)));
        form.check();
        return taken.orElseThrow();
    }

    /** A document of Word is a package, and every package begins so; else it is the JSON of a text. */
    private Optional<Taken> read(byte[] file, DocumentType type, List<Mistake> mistakes) {
        boolean packed = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        boolean old = file.length > 3 && file[0] == (byte) 0xd0 && file[1] == (byte) 0xcf;
        return packed || old
                ? DocxReader.read(new ByteArrayInputStream(file), type, desk.texts(), mistakes)
                : ContentFile.read(file, type, desk.texts(), mistakes).map(content -> new Taken(content, Map.of()));
    }

    private void keepPictures(Writes writes, Taken taken) {
        taken.pictures()
                .values()
                .forEach(picture ->
                        desk.files().keep(writes, picture.type(), new ByteArrayInputStream(picture.bytes())));
    }

    private static Object[] told(Mistake mistake) {
        return Stream.concat(Stream.of(mistake.place(), mistake.field()), mistake.arguments().stream())
                .toArray();
    }

    private static byte[] bytes(Upload file) {
        try {
            return file.content().readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes the text into a document that is empty. */
    void fill(Writes writes, UUID document, Taken taken, Person by) {
        keepPictures(writes, taken);
        Content content = taken.content();
        trees.become(writes, document, List.of(), content, desk.types().require(content.type()), by);
        writes.execute(TAKE, document, ContentWriter.canonical(content));
    }

    /** Answers how many sections wait for an author, since both changed the same words. */
    int merge(Writes writes, Matter matter, Taken taken) {
        keepPictures(writes, taken);
        Content theirs = taken.content();
        UUID document = matter.document();
        DocumentType type = matter.type();
        List<DraftSection> now = new Sections().lockAll(writes, document, type);
        Content base = base(writes, document, type);
        Content yours = DraftTree.content(type, base.title(), now);
        TreeMerge.Result result = TreeMerge.of(type, base, yours, theirs);
        trees.become(writes, document, now, result.merged(), type, matter.person());
        suggestions.offer(
                writes,
                document,
                result.clashes().stream()
                        .map(clash -> offer(clash, matter, theirs))
                        .toList(),
                matter.person());
        writes.execute(TAKE, document, ContentWriter.canonical(theirs));
        return result.clashes().size();
    }

    private static Content base(Writes writes, UUID document, DocumentType type) {
        return writes.find(
                        TAKEN,
                        row -> row.text("taken_over").isEmpty()
                                ? new Content(type.id(), row.text("title"), 0, List.of())
                                : ContentReader.canonical(row.text("taken_over"), type),
                        document)
                .orElseThrow();
    }

    private Offer offer(TreeMerge.Clash clash, Matter matter, Content theirs) {
        Wording wording = Wording.of(clash.theirs());
        Wording base = clash.base().map(Wording::of).orElseGet(() -> new Wording(wording.title(), Map.of(), List.of()));
        String words = desk.messages().text(matter.request().language(), "suggestion.of-typical", theirs.title());
        return new Offer(clash.theirs().key(), wording, 0, base, words);
    }
}
