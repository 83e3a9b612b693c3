package uko.good;

import org.pf4j.Extension;
import uko.spi.portlet.*;

@Extension
@PortletName("open")
public final class Open implements Portlet {

    @Override
    public Model view(RenderRequest request) {
        return Model.of(
                "name",
                request.person().equals(Person.ANYONE)
                        ? "anyone"
                        : request.person().name());
    }
}
