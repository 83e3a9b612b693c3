package uko.storage;

import java.util.List;

/** Says why this database must not be used: something that protects what is kept is off. */
public final class UnsafeDatabase extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsafeDatabase(List<String> findings) {
        super("The database does not protect what it keeps, so nothing was started: " + String.join("; ", findings)
                + ". Mend this as the operator guide says under \"Database\".");
    }
}
