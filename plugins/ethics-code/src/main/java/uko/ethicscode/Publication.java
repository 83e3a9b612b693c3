package uko.ethicscode;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.pf4j.Extension;
import uko.spi.documents.Documents;
import uko.spi.documents.RichTexts;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;
import uko.spi.portlet.ResourceRequest;
import uko.spi.storage.Database;
import uko.spi.storage.Files;

/** Shows those who answer for the code which revisions there are and who read them, and puts the next one in force. */
@Extension
@PortletName("publication")
public final class Publication implements ActionPortlet, ResourcePortlet {

    private final Database database;
    private final Files files;
    private final Facts facts;
    private final Revisions revisions;
    private final CodeForm codeForm;
    private final CodeDocument document;
    private final Downloads downloads;

    public Publication(
            Database database, Files files, Facts facts, Documents documents, RichTexts richTexts, Messages messages) {
        this.database = database;
        this.files = files;
        this.facts = facts;
        revisions = new Revisions(database);
        codeForm = new CodeForm(richTexts, messages);
        document = new CodeDocument(documents);
        downloads = new Downloads(revisions, files, messages);
    }

    @Override
    public Model view(RenderRequest request) {
        return Model.of("revisions", revisions.withReaders());
    }

    @Override
    public Outcome act(ActionRequest request) {
        Code code = codeForm.read(request.form(), request.language());
        String body = Revision.bodyOf(code);
        Optional<Revision> inForce = revisions.findInForce();
        if (inForce.filter(former -> former.hash().equals(Revision.hashOf(body)))
                .isPresent()) {
            return Outcome.done("put-in-force.already");
        }
        CodeForm.checkOrder(request.form(), code.requisites(), inForce, request.today());
        return putInForce(code, body, request);
    }

    private Outcome putInForce(Code code, String body, RenderRequest request) {
        // Made before the transaction: half a second of laying out pages must not hold locks.
        byte[] pdf = document.pdf(code, Revision.hashOf(body), request);
        return database.write(writes -> {
            String file = files.keep(writes, "application/pdf", new ByteArrayInputStream(pdf));
            Revision revision = Revisions.putInForce(writes, code.requisites(), body, file);
            long number = code.requisites().number();
            facts.state(
                    writes,
                    Fact.of(
                                    "ethics-code.in-force",
                                    revision.reference(),
                                    code.requisites().inForceFrom())
                            .with("number", Long.toString(number)));
            writes.audit("revision " + number + ", SHA-256 " + revision.hash());
            return Outcome.done("put-in-force.done");
        });
    }

    @Override
    public Resource serve(ResourceRequest request) {
        return downloads.serve(request);
    }
}
