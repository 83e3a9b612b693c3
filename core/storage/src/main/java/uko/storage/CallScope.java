package uko.storage;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * In whose name the database is used while a plugin's method runs. Bound by the server around each call; a plugin
 * can neither see nor change it.
 *
 * @param person nil for anyone
 * @param key the idempotency key of the action, absent when nothing may be written
 * @param written whether the action's one transaction was begun
 */
public record CallScope(
        UUID region,
        UUID centre,
        UUID person,
        String module,
        String action,
        @Nullable UUID key,
        String requestId,
        AtomicBoolean written) {

    /** The scope of the method that runs on this thread. */
    public static final ScopedValue<CallScope> CURRENT = ScopedValue.newInstance();

    /** A scope that only reads. */
    public static CallScope reading(UUID region, UUID centre, UUID person, String module) {
        return new CallScope(region, centre, person, module, "", null, "", new AtomicBoolean());
    }

    /** A scope that may write once, under this key. */
    public static CallScope acting(
            UUID region, UUID centre, UUID person, String module, String action, UUID key, String requestId) {
        return new CallScope(region, centre, person, module, action, key, requestId, new AtomicBoolean());
    }

    static CallScope current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("The database was used outside of a portlet's method: there is no scope."
                    + " Use it on the thread that the method was called on.");
        }
        return CURRENT.get();
    }
}
