package uko.deliverable.lending;

import java.util.Optional;
import java.util.function.Consumer;
import uko.deliverable.Content;
import uko.deliverable.DocumentType;
import uko.deliverable.Revision;
import uko.deliverable.acknowledging.Reminders;
import uko.deliverable.printing.PrintJobs;
import uko.deliverable.printing.Prints;
import uko.deliverable.reading.Passages;
import uko.deliverable.revisions.Issue;
import uko.deliverable.revisions.Library;
import uko.spi.portlet.RenderRequest;
import uko.spi.storage.Writes;

/** Keeps the PDF of a revision, and what it is found by; tells those who have to read it. */
record IssuedText(Library library, Prints prints, PrintJobs jobs, Passages passages, Reminders reminders)
        implements Issue {

    @Override
    public Ready prepare(Revision revision, RenderRequest request) {
        DocumentType type = library.types().require(revision.type());
        Content content = library.contents().of(revision, type);
        Optional<byte[]> pdf = jobs.isLong(revision) ? Optional.empty() : Optional.of(prints.pdf(revision, request));
        Consumer<Writes> told = reminders.ofDocument(revision.document(), request.today());
        return new Ready() {
            @Override
            public void keep(Writes writes) {
                pdf.ifPresent(bytes -> prints.keep(writes, revision, bytes));
                passages.fill(writes, revision, content, type);
                told.accept(writes);
            }

            @Override
            public void after() {
                if (pdf.isEmpty()) {
                    jobs.begin(revision, request);
                }
            }
        };
    }

    @Override
    public void withdraw(Writes writes, Revision revision) {
        passages.forget(writes, revision.document());
    }
}
