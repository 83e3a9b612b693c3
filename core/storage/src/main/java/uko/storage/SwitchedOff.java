package uko.storage;

/** Says that the module was switched off before the change began; nothing was written. */
public final class SwitchedOff extends RuntimeException {

    private static final long serialVersionUID = 1;

    SwitchedOff(String module) {
        super(module, null, false, false);
    }
}
