package uko.deliverable.lending;

import java.util.Optional;
import uko.deliverable.Revision;
import uko.deliverable.acknowledging.Acknowledging;
import uko.deliverable.reading.Reader;
import uko.deliverable.revisions.Press;
import uko.spi.portlet.ActionPortlet;
import uko.spi.portlet.ActionRequest;
import uko.spi.portlet.Model;
import uko.spi.portlet.Outcome;
import uko.spi.portlet.RenderRequest;
import uko.spi.portlet.Resource;
import uko.spi.portlet.ResourcePortlet;
import uko.spi.portlet.ResourceRequest;

/** The reader, and beside it what this person has to acknowledge. */
final class ReadingDesk implements ActionPortlet, ResourcePortlet {

    private final Reader reader;
    private final Acknowledging acknowledging;
    private final Press press;

    ReadingDesk(Reader reader, Acknowledging acknowledging, Press press) {
        this.reader = reader;
        this.acknowledging = acknowledging;
        this.press = press;
    }

    @Override
    public Model view(RenderRequest request) {
        return reader.view(request);
    }

    @Override
    public Model mine(RenderRequest request) {
        Model mine = acknowledging.mine(request);
        if (press.isIdle()) {
            return mine;
        }
        Optional<Revision> open = reader.open(request);
        return mine.and("document", open.map(Revision::document)).and("printing", open.flatMap(press::progress));
    }

    @Override
    public Outcome act(ActionRequest request) {
        return acknowledging.sign(request);
    }

    @Override
    public Resource serve(ResourceRequest request) {
        return reader.serve(request);
    }
}
