package uko.container;

/** Ends a call without an answer of the plugin. */
final class CallEnded extends RuntimeException {

    private static final long serialVersionUID = 1;

    enum Why {
        BUSY,
        QUARANTINED,
        TIMED_OUT,
        TOO_LARGE,
        FAULT
    }

    private final Why why;

    CallEnded(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
