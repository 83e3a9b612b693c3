package uko.deliverable.printing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntConsumer;
import uko.deliverable.DocumentType;
import uko.deliverable.Revision;
import uko.deliverable.Revision.Basis;
import uko.deliverable.content.Hash;
import uko.deliverable.revisions.Library;
import uko.deliverable.showing.ShownRevision;
import uko.spi.documents.Documents;
import uko.spi.portlet.Language;
import uko.spi.portlet.Messages;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Database;
import uko.spi.storage.Files;
import uko.spi.storage.Writes;

/**
 * The PDF of revisions. It is laid out once, when a revision comes into force, and kept: {@link #pdf} before the
 * transaction, for laying out hundreds of pages must hold no locks, then {@link #keep} in it. What was not kept, as that
 * of a revision still in review, is laid out when it is asked for and remembered for a while.
 */
public final class Prints {

    private static final String TEMPLATE = "document";
    private static final int MOST_BYTES = 32_000_000;

    private static final String KEEP = """
        insert into deliverable.rendering (revision_id, form, file)
        select r.id, 'pdf', $2
        from deliverable.revision r
        where r.id = $1 and r.act = $3 and r.in_force_from = $4
        on conflict (centre_id, revision_id, form) do update set file = excluded.file, made_at = now()
        """;

    private static final String FIND = """
        select file
        from deliverable.rendering
        where revision_id = $1 and form = 'pdf'
        """;

    private final Database database;
    private final Files files;
    private final Documents documents;
    private final Library library;
    private final ShownRevision.Phrases words;
    private final Cache<String, byte[]> laid = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, byte[] pdf) -> pdf.length)
            .build();

    public Prints(Database database, Files files, Documents documents, Library library, Messages messages) {
        this.database = database;
        this.files = files;
        this.documents = documents;
        this.library = library;
        words = (key, arguments) -> messages.text(Language.RU, key, arguments);
    }

    /** Lays the revision out as it is described: its state, its act and its day stand on the cover. */
    public byte[] pdf(Revision revision, RenderRequest request) {
        return pdf(shown(revision, request));
    }

    byte[] pdf(ShownRevision shown) {
        return documents.pdf(TEMPLATE, Language.RU, shown.model(library.names(), words));
    }

    /** Sentences in the language of the document. */
    ShownRevision.Phrases words() {
        return words;
    }

    byte[] pdf(ShownRevision shown, IntConsumer begun) {
        return documents.pdf(TEMPLATE, Language.RU, shown.model(library.names(), words), begun);
    }

    /** Keeps what was laid out, in the transaction that puts the revision in force. */
    public void keep(Writes writes, Revision revision, byte[] pdf) {
        String file = files.keep(writes, "application/pdf", new ByteArrayInputStream(pdf));
        Basis act = revision.act().orElseThrow();
        writes.execute(KEEP, revision.id(), file, act.words(), act.since());
    }

    /** Keeps it afterwards; not where the act that stands on the cover was cancelled meanwhile. */
    void keep(Revision revision, byte[] pdf) {
        database.write(writes -> {
            keep(writes, revision, pdf);
            writes.audit("the PDF of revision " + revision.number() + " of " + revision.document());
            return revision;
        });
    }

    boolean isKept(Revision revision) {
        return database.find(FIND, row -> row.text("file"), revision.id()).isPresent();
    }

    /** The PDF and what names its bytes. */
    record Pdf(String tag, InputStream content) {}

    Pdf openPdf(Revision revision, RenderRequest request) {
        Optional<String> kept = database.find(FIND, row -> row.text("file"), revision.id());
        return kept.flatMap(file -> files.open(file).map(content -> new Pdf(file, content)))
                .orElseGet(() -> laidOut(revision, request));
    }

    /** The same text has another cover in another centre, and after it came into force. */
    private Pdf laidOut(Revision revision, RenderRequest request) {
        String key = tag(revision, request);
        byte[] pdf = laid.get(key, absent -> pdf(revision, request));
        return new Pdf(key, new ByteArrayInputStream(pdf));
    }

    /** What names the bytes that a revision is shown by: its text, its act, its type, and where it is shown. */
    String tag(Revision revision, RenderRequest request) {
        DocumentType type = library.types().require(revision.type());
        return Hash.of(revision + " " + type + " " + request.centre() + " " + request.origin());
    }

    String html(Revision revision, RenderRequest request) {
        return documents.html(TEMPLATE, Language.RU, shown(revision, request).model(library.names(), words));
    }

    ShownRevision shown(Revision revision, RenderRequest request) {
        DocumentType type = library.types().require(revision.type());
        return ShownRevision.of(revision, library.contents().of(revision, type), type, request);
    }
}
