package uko.container;

/**
 * Thrown within {@code Database.write} by the adapter of storage when the idempotency key of the action was carried
 * out before: the caller is shown the state that the first one left. Storage has an exception of its own for it, which
 * the {@link CallScope} turns into this one.
 */
public final class AlreadyDone extends RuntimeException {

    private static final long serialVersionUID = 1;

    public AlreadyDone() {
        super("The idempotency key was carried out before.", null, false, false);
    }
}
