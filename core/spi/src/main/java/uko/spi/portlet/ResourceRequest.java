package uko.spi.portlet;

/** A render request that asks for a file. Implemented by the container. */
public interface ResourceRequest extends RenderRequest {

    /** The name of the resource, one of those that the descriptor declares for this portlet, as {@code code.pdf}. */
    String resource();
}
