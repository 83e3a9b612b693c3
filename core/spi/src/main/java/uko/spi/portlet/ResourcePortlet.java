package uko.spi.portlet;

/** A portlet that also serves files: a PDF, an image, a calendar, a table. Implemented by plugins. */
public interface ResourcePortlet extends Portlet {

    /**
     * Answers the resource {@link ResourceRequest#resource()}, one of the names that the descriptor declares.
     *
     * @throws PortletException {@code not-found} where there is none for these parameters
     */
    Resource serve(ResourceRequest request);
}
