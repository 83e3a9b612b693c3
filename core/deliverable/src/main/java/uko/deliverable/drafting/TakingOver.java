package uko.deliverable.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.comparison.Anchor;
import uko.deliverable.comparison.TreeMerge;
import uko.deliverable.content.ContentFile;
import uko.deliverable.content.ContentFile.Brought;
import uko.deliverable.content.ContentReader;
import uko.deliverable.content.ContentWriter;
import uko.deliverable.content.Mistake;
import uko.deliverable.content.UsedFiles;
import uko.deliverable.docx.DocxReader;
import uko.deliverable.docx.DocxReader.Picture;
import uko.deliverable.docx.DocxReader.Taken;
import uko.deliverable.drafting.Comments.Place;
import uko.deliverable.drafting.Suggestions.Offer;
import uko.deliverable.showing.Pictures;
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

    private static final String NAME = """
        update deliverable.document
        set title = $2, version = version + 1
        where id = $1
        """;

    private static final String TAKE = """
        update deliverable.document
        set taken_over = $2
        where id = $1
        """;

    private final Desk desk;
    private final DraftTree trees = new DraftTree();
    private final Suggestions suggestions = new Suggestions();
    private final Comments comments = new Comments();

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
                : ContentFile.bring(file, type, desk.texts(), mistakes)
                        .flatMap(brought -> whole(brought, type, mistakes));
    }

    /** Every file that a text names came with it, or is kept here already: else it is told which is missing, where. */
    private Optional<Taken> whole(Brought brought, DocumentType type, List<Mistake> mistakes) {
        Map<String, Picture> files = new LinkedHashMap<>();
        UsedFiles.in(brought.content(), type).forEach((hash, place) -> {
            byte[] file = brought.files().get(hash);
            if (file != null) {
                files.put(hash, new Picture(typeOf(file), file));
            } else if (!isKept(hash)) {
                mistakes.add(new Mistake(
                        "file.left-behind", place.section(), place.field(), List.of(hash.substring(0, 12))));
            }
        });
        return mistakes.isEmpty() ? Optional.of(new Taken(brought.content(), files)) : Optional.empty();
    }

    private static String typeOf(byte[] file) {
        String type = Pictures.typeOf(file);
        return !type.isEmpty() ? type : file.length > 0 && file[0] == '{' ? "application/json" : "text/csv";
    }

    private boolean isKept(String hash) {
        try (InputStream kept = desk.files().open(hash).orElseGet(InputStream::nullInputStream)) {
            return kept.read() >= 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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

    /** How many suggestions and remarks wait for an author, who decides what the merge could not. */
    record Waiting(int suggestions, int remarks) {}

    Waiting merge(Writes writes, Matter matter, Taken taken) {
        keepPictures(writes, taken);
        Content theirs = taken.content();
        UUID document = matter.document();
        DocumentType type = matter.type();
        List<DraftSection> now = new Sections().lockAll(writes, document, type);
        Content base = base(writes, document, type);
        String title = title(writes, document);
        Content yours = DraftTree.content(type, title, now);
        TreeMerge.Result result = TreeMerge.of(type, base, yours, theirs);
        trees.become(writes, document, now, result.merged(), type, matter.person());
        if (!result.merged().title().equals(title)) {
            writes.execute(NAME, document, result.merged().title());
        }
        suggestions.offer(
                writes,
                document,
                result.clashes().stream()
                        .map(clash -> offer(clash, matter, theirs))
                        .toList(),
                matter.person());
        writes.execute(TAKE, document, ContentWriter.canonical(theirs));
        result.untaken().forEach(untaken -> remark(writes, matter, untaken, theirs.title()));
        return new Waiting(result.clashes().size(), result.untaken().size());
    }

    /** Says on the nearest section what was left as it is here, so that it stays said until somebody settles it. */
    private void remark(Writes writes, Matter matter, TreeMerge.Untaken untaken, String typical) {
        if (!untaken.beside().isEmpty()) {
            String message = switch (untaken.why()) {
                case TITLE -> "typical.title";
                case KIND -> "typical.kind";
                case REMOVED_HERE -> "typical.removed-here";
                case REMOVED_THERE -> "typical.removed-there";
            };
            String words = desk.messages().text(matter.request().language(), message, typical, untaken.title());
            Place place = new Place("", new Anchor("", "", ""));
            comments.say(writes, matter.document(), untaken.beside(), place, words, matter.person());
        }
    }

    private static String title(Writes writes, UUID document) {
        return writes.find(TAKEN, row -> row.text("title"), document).orElseThrow();
    }

    private static Content base(Writes writes, UUID document, DocumentType type) {
        return writes.find(
                        TAKEN,
                        row -> row.text("taken_over").isEmpty()
                                ? new Content(type.id(), "", 0, List.of())
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
