package uko.broken;

import org.pf4j.Extension;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;

/** A page that is never seen: the tables behind it can't be made. */
@Extension
@PortletName("page")
public final class Page implements Portlet {

    @Override
    public Model view(RenderRequest request) {
        return Model.of("text", "fine");
    }
}
