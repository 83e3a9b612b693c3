package uko.deliverable.lending;

import java.util.function.Consumer;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Revision;
import uko.deliverable.acknowledging.Reminders;
import uko.deliverable.printing.Prints;
import uko.deliverable.reading.Passages;
import uko.deliverable.revisions.Issue;
import uko.deliverable.revisions.Library;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Writes;

/** Keeps the PDF of a revision, and what it is found by; tells those who have to read it. */
record IssuedText(Library library, Prints prints, Passages passages, Reminders reminders) implements Issue {

    @Override
    public Ready prepare(Revision revision, RenderRequest request) {
        Content content = library.contents().of(revision);
        DocumentType type = library.types().require(revision.type());
        byte[] pdf = prints.pdf(revision, request);
        Consumer<Writes> told = reminders.ofDocument(revision.document(), request.today());
        return writes -> {
            prints.keep(writes, revision, pdf);
            passages.fill(writes, revision, content, type);
            told.accept(writes);
        };
    }

    @Override
    public void withdraw(Writes writes, Revision revision) {
        passages.forget(writes, revision.document());
    }
}
