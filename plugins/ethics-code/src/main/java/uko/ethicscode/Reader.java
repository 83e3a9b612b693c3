package uko.ethicscode;

import java.util.Map;
import org.pf4j.Extension;
import uko.spi.facts.Fact;
import uko.spi.facts.Facts;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Messages;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.PortletException;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;
import uko.spi.portlet.ResourceRequest;
import uko.spi.storage.Database;
import uko.spi.storage.Files;

/** Shows the code in force, by contour and standard by standard, and takes the reader's acknowledgement. */
@Extension
@PortletName("reader")
public final class Reader implements ActionPortlet, ResourcePortlet {

    private static final String ALL = "all";

    private final Database database;
    private final Facts facts;
    private final Revisions revisions;
    private final Codes codes;
    private final Acknowledgements acknowledgements;
    private final Downloads downloads;

    public Reader(Database database, Files files, Facts facts, Messages messages) {
        this.database = database;
        this.facts = facts;
        revisions = new Revisions(database);
        codes = new Codes(revisions);
        acknowledgements = new Acknowledgements(database);
        downloads = new Downloads(revisions, files, messages);
    }

    @Override
    public Model view(RenderRequest request) {
        return revisions.findInForce().map(revision -> show(revision, request)).orElse(Model.empty());
    }

    private Model show(Revision revision, RenderRequest request) {
        Code code = codes.of(revision);
        String filter = request.parameter("contour").orElse(request.preference("contour"));
        Selection selection = selection(code, filter);
        Model model = Model.of("revision", revision).and("filter", filter);
        return request.parameter("standard")
                .map(number -> model.and("opened", selection.open(number)))
                .orElseGet(() -> model.and("code", code)
                        .and("sections", selection.sections())
                        .and("counts", counts(code)));
    }

    private static Selection selection(Code code, String filter) {
        if (filter.equals(ALL)) {
            return Selection.all(code);
        }
        return Contour.find(filter)
                .map(contour -> Selection.of(code, contour))
                .orElseThrow(() -> PortletException.badInput("ethics-code.contour-unknown", filter));
    }

    private static Map<String, Integer> counts(Code code) {
        return Map.of(
                ALL,
                Selection.all(code).size(),
                "external",
                Selection.of(code, Contour.EXTERNAL).size(),
                "internal",
                Selection.of(code, Contour.INTERNAL).size());
    }

    @Override
    public Model mine(RenderRequest request) {
        return acknowledgements
                .findStanding(request.person().id())
                .map(standing -> Model.of("standing", standing))
                .orElse(Model.empty());
    }

    @Override
    public Outcome act(ActionRequest request) {
        String hash = request.form().requireText("revision", 64);
        request.form().check();
        return database.write(writes -> {
            Revision revision = Revisions.findStillInForce(writes, hash)
                    .orElseThrow(() -> PortletException.conflict("ethics-code.revision-superseded"));
            Acknowledgements.acknowledge(writes, revision, request.person().id())
                    .ifPresent(acknowledgement -> {
                        long number = revision.requisites().number();
                        facts.state(
                                writes,
                                Fact.of("ethics-code.acknowledged", acknowledgement, request.today())
                                        .with("revision", Long.toString(number)));
                        writes.audit("revision " + number + ", SHA-256 " + hash);
                    });
            return Outcome.done("acknowledge.done");
        });
    }

    @Override
    public Resource serve(ResourceRequest request) {
        return downloads.serve(request);
    }
}
