package uko.deliverable.drafting;

import java.util.UUID;
import uko.deliverable.DocumentType;
import uko.deliverable.Way;
import uko.deliverable.docx.DocxReader.Taken;
import uko.deliverable.revisions.Assigned;
import uko.spi.facts.Fact;
import uko.spi.facts.ObjectRef;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.storage.Writes;

/** How a document is begun, named, and taken over from a file. */
final class DocumentActions {

    private final Desk desk;
    private final Drafts drafts;
    private final TakingOver takingOver;

    DocumentActions(Desk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
        takingOver = new TakingOver(desk);
    }

    Outcome create(ActionRequest request) {
        String title =
                request.form().requireText("title", SectionForm.MOST_TITLE).replace('\n', ' ');
        DocumentType type = type(request);
        request.form().check();
        return desk.database().write(writes -> {
            UUID document = begin(writes, request, type, title);
            return Outcome.done("document.created").with("document", document.toString());
        });
    }

    private DocumentType type(ActionRequest request) {
        DocumentType type = desk.types().require(request.form().requireText("type", 40));
        Assigned.require(type.way(), request.person(), Way.Task.DRAFT);
        return type;
    }

    private UUID begin(Writes writes, ActionRequest request, DocumentType type, String title) {
        UUID document = drafts.create(writes, type, title, request.person());
        ObjectRef reference = new ObjectRef(desk.module(), "document", document.toString(), "");
        Fact fact = Fact.of("document.drafted", reference, request.today()).with("type", type.id());
        desk.facts().state(writes, fact);
        writes.audit("document " + document);
        return document;
    }

    Outcome rename(Matter matter) {
        String title =
                matter.form().requireText("title", SectionForm.MOST_TITLE).replace('\n', ' ');
        matter.form().check();
        return desk.database().write(writes -> {
            if (!drafts.rename(
                    writes, matter.document(), title, matter.request().version())) {
                throw PortletException.conflict("deliverable.document-renamed");
            }
            return matter.back("document.renamed");
        });
    }

    /** Makes a document of a file. */
    Outcome takeOver(ActionRequest request) {
        DocumentType type = type(request);
        Taken taken = takingOver.read(request, type);
        return desk.database().write(writes -> {
            UUID document = begin(writes, request, type, taken.content().title());
            takingOver.fill(writes, document, taken, request.person());
            return Outcome.done("document.taken-over").with("document", document.toString());
        });
    }

    /** Merges the next edition of a typical document into the one that was made of it. */
    Outcome upgrade(Matter matter) {
        Taken theirs = takingOver.read(matter.request(), matter.type());
        return desk.database().write(writes -> {
            drafts.lock(writes, matter.document());
            TakingOver.Waiting waiting = takingOver.merge(writes, matter, theirs);
            writes.audit("document " + matter.document() + " upgraded, clashes " + waiting.suggestions() + ", remarks "
                    + waiting.remarks());
            return matter.back(
                    waiting.remarks() > 0
                            ? "document.upgraded-with-remarks"
                            : waiting.suggestions() > 0 ? "document.upgraded-in-part" : "document.upgraded");
        });
    }
}
