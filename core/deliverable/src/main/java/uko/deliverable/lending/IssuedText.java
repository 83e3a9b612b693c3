package uko.deliverable.lending;

import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Revision;
import uko.deliverable.printing.Prints;
import uko.deliverable.reading.Passages;
import uko.deliverable.revisions.Issue;
import uko.deliverable.revisions.Library;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Writes;

/** Keeps the PDF of a revision, and what it is found by. */
record IssuedText(Library library, Prints prints) implements Issue {

    @Override
    public Ready prepare(Revision revision, RenderRequest request) {
        Content content = library.contents().of(revision);
        DocumentType type = library.types().require(revision.type());
        byte[] pdf = prints.pdf(revision, request);
        return writes -> {
            prints.keep(writes, revision, pdf);
            Passages.fill(writes, revision, content, type);
        };
    }

    @Override
    public void withdraw(Writes writes, Revision revision) {
        Passages.forget(writes, revision);
    }
}
