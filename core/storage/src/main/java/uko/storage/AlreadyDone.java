package uko.storage;

/** Says that this very change, by its key, was made before: its effect stands and is not repeated. */
public final class AlreadyDone extends RuntimeException {

    private static final long serialVersionUID = 1;

    AlreadyDone() {
        super("this change was made before", null, false, false);
    }
}
