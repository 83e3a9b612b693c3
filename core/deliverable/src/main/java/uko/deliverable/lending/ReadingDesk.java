package uko.deliverable.lending;

import uko.deliverable.acknowledging.Acknowledging;
import uko.deliverable.reading.Reader;
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

    ReadingDesk(Reader reader, Acknowledging acknowledging) {
        this.reader = reader;
        this.acknowledging = acknowledging;
    }

    @Override
    public Model view(RenderRequest request) {
        return reader.view(request);
    }

    @Override
    public Model mine(RenderRequest request) {
        return acknowledging.mine(request);
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
