package uko.hello;

import org.pf4j.Extension;
import uko.spi.portlet.Model;
import uko.spi.portlet.Portlet;
import uko.spi.portlet.PortletName;
import uko.spi.portlet.RenderRequest;

/** Greets the reader as colleagues do, by given name and patronymic, and tells the date. */
@Extension
@PortletName("greeting")
public final class Greeting implements Portlet {

    @Override
    public Model view(RenderRequest request) {
        return Model.of("name", withoutFamilyName(request.person().name())).and("today", request.today());
    }

    private static String withoutFamilyName(String name) {
        return name.substring(name.indexOf(' ') + 1);
    }
}
