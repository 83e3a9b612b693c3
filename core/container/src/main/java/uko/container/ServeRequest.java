package uko.container;

import java.time.LocalDate;
import uko.spi.portlet.ResourceRequest;

/** What a portlet is told when it is to serve a file. */
final class ServeRequest extends ShowRequest implements ResourceRequest {

    private final String resource;

    ServeRequest(Call call, String resource, PortletManifest portlet, LocalDate today) {
        super(call, portlet, today);
        this.resource = resource;
    }

    @Override
    public String resource() {
        return resource;
    }
}
