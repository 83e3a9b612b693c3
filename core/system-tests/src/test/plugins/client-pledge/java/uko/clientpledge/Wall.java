package uko.clientpledge;

import java.util.List;
import org.pf4j.Extension;
import uko.deliverable.Deliverables;
import uko.deliverable.Revision;
import uko.deliverable.Section;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;

/** Shows what the centre promises its clients, a line for each promise: for the wall of the hall. */
@Extension
@PortletName("wall")
public final class Wall implements Portlet {

    private final Deliverables pledges;

    public Wall(Deliverables pledges) {
        this.pledges = pledges;
    }

    @Override
    public Model view(RenderRequest request) {
        return Model.of("promises", pledges.findInForce().map(this::promises).orElse(List.of()));
    }

    private List<String> promises(Revision pledge) {
        return pledges.content(pledge).all().map(Section::title).toList();
    }
}
