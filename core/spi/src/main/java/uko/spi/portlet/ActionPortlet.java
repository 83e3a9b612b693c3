package uko.spi.portlet;

/** A portlet that also changes something. Implemented by plugins. */
public interface ActionPortlet extends Portlet {

    /**
     * Carries out the domain verb {@link ActionRequest#action()}.
     *
     * <p>One action writes in one transaction ({@link uko.spi.storage.Database#write}); a second one is refused, so
     * that nothing is ever half-done. The same idempotency key never reaches this method twice with effect: the
     * transaction of a repeated action is not begun, and the caller is shown the state that the first one left.
     *
     * @throws PortletException when it cannot be done, with the reason that the person is told
     */
    Outcome act(ActionRequest request);
}
