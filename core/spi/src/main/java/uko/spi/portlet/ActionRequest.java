package uko.spi.portlet;

/** A render request that asks for a change. Implemented by the container. */
public interface ActionRequest extends RenderRequest {

    /** The domain verb, one of those that the descriptor declares for this portlet. */
    String action();

    Form form();

    /** The version that the edit was made on, from the form's {@code _version}; 0 where the form has none. */
    long version();
}
